import type { IsoDate } from '../../../utils/client/date';
import type { Practice } from '../../../utils/directory/practice';
import { PracticeFacts } from '../../practice/PracticeFacts';
import { Drawer } from '../drawer/Drawer';

type Props = {
  readonly practice: Practice;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onClose: () => void;
};

/** One practice beside the list. */
export function PracticeDrawer({ practice, onClose, ...facts }: Props) {
  return (
    <Drawer title={practice.name} onClose={onClose} banner={null}>
      <section class="drawer-section" aria-label="What the list says">
        <PracticeFacts practice={practice} {...facts} />
      </section>
    </Drawer>
  );
}
