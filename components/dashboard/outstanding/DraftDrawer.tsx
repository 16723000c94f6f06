import type { ComponentChildren } from 'preact';
import { formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { ListedRow } from '../../../utils/messages';
import { Note } from '../../parts/Note';
import { Drawer } from '../drawer/Drawer';
import { DrawerBanner } from '../drawer/DrawerBanner';

type Props = {
  readonly listed: ListedRow;
  readonly today: IsoDate;
  readonly onClose: () => void;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  readonly below: ComponentChildren;
};

/** A letter that never left: it is finished beside the client's record, and nowhere else. */
export function DraftDrawer({ listed: { row, client }, today, below, ...steps }: Props) {
  return (
    <Drawer
      title={row.title}
      {...steps}
      banner={client && <DrawerBanner name={client.name} identity={client.identity} today={today} />}
    >
      <section class="drawer-section" aria-label="Draft">
        <Note>
          A draft, last changed on {formatDate(row.since)}. It has not left. To go on with it, open the client’s record
          and the sidebar beside it.
        </Note>
      </section>
      {below}
    </Drawer>
  );
}
