import { dateOf, formatDate } from '../../utils/client/date';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';

type Props = { readonly referral: Referral; readonly onShow: () => void };

/** The client has an open referral that asks the same of the same place. It holds nothing back. */
export function DuplicateNotice({ referral, onShow }: Props) {
  const { destination, sentOn, exportedAt } = referral;
  const when = sentOn
    ? `, sent ${formatDate(sentOn)}`
    : exportedAt
      ? `, written ${formatDate(dateOf(new Date(exportedAt)))} and not marked as sent`
      : '';
  return (
    <div class="sidebar-part" data-testid="duplicate">
      <Note tone="attention">
        There is an open referral to {destination}
        {when}. Write another? <LinkButton onClick={onShow}>Show it</LinkButton>
      </Note>
    </div>
  );
}
