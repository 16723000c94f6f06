import type { Sender } from '../../utils/messages';
import { ask } from './ask';
import { useAnswer } from './use-answer';

/** The user's own details as letters use them; null until they are known. */
export function useSender(): Sender | null {
  const answered = useAnswer('sender', () => ask('settings/sender', {}), ['settings', 'session']);
  return answered.state === 'answered' ? answered.value.sender : null;
}
