import { browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import type { RegisterCheck } from '../../utils/messages';
import { sitePattern } from '../../utils/site-pattern';
import { ask } from '../views/ask';
import { useAnswer } from '../views/use-answer';

export type RegisterUse = {
  readonly host: string;
  /** To be called in the very press: the browser asks for leave only then. @throws ToldError */
  readonly check: (code: string) => Promise<RegisterCheck>;
};

/** How one practice is checked with the national register; null until it is known where that is. */
export function useRegister(): RegisterUse | null {
  const register = useAnswer('register', () => ask('practice/register', {}), []);
  if (register.state !== 'answered') return null;
  const { origin } = register.value;
  return {
    host: new URL(origin).host,
    check: async (code) => {
      if (!(await browser.permissions.request({ origins: [sitePattern(origin)] }))) {
        throw new ToldError('register-not-allowed');
      }
      return ask('practice/check', { code });
    },
  };
}
