import { ToldError } from '../../../utils/errors';
import type { Practices } from '../../../utils/store/practices';
import type { Register } from '../register';
import type { Answers } from '../router';

/** Public data: answered while locked as well. */
export function registerAnswers(
  practices: Practices,
  register: Register,
): Pick<Answers, 'practice/check' | 'practice/register'> {
  return {
    'practice/check': async ({ code }) => {
      const practice = await practices.byCode(code);
      if (!practice) throw new ToldError('practice-missing');
      return register.check(practice);
    },
    'practice/register': async () => ({ origin: await register.origin() }),
  };
}
