import type { Draft, DraftSummary } from '../../utils/log/draft';
import type { PracticeMatchAnswer } from '../../utils/messages';
import type { ClientOnPage } from './client-on-page';
import type * as Works from './letter-works';

type Props = { client: ClientOnPage; practice: PracticeMatchAnswer | null; works: typeof Works | null; drafts: readonly DraftSummary[]; onOpen: (draft: Draft) => void };
export function Letters(_: Props) {
  return null;
}
