import type { Session } from '../../utils/messages';
import type { Draft } from '../../utils/log/draft';
import type { ClientOnPage } from './client-on-page';
import type * as Works from './letter-works';
import type { Strip } from './strip';
import type { Parked } from './use-parked';
type Props = { strip: Strip; session: Session; client: ClientOnPage; start: Draft; works: typeof Works | null; parked: Parked; onClose: () => void };
export function LetterDesk(_: Props) {
  return null;
}
