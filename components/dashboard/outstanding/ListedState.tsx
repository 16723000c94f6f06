import { FilePenLine } from 'lucide-preact';
import type { ListedRow } from '../../../utils/messages';
import { Tag } from '../../parts/Tag';
import { StateTag } from '../../referral/StateTag';

/** Where a row of the worklist stands: a referral's state, or a letter that never left. */
export function ListedState({ state }: { state: ListedRow['row']['state'] }) {
  if (state !== 'draft') return <StateTag state={state} />;
  return (
    <Tag tone="neutral" icon={FilePenLine}>
      Draft
    </Tag>
  );
}
