import type { LookUpState } from '../../utils/messages';
import { ask } from './ask';
import { useAnswer } from './use-answer';

/** What there is to search; undefined until it is known. To ask begins to read the lists, so that they are there for the first key. */
export function useLookUpState(): LookUpState | undefined {
  const answered = useAnswer('lists', () => ask('lookup/state', {}), ['directory', 'services']);
  return answered.state === 'answered' ? answered.value : undefined;
}
