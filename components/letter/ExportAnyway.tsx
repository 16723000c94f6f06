import { formatDate } from '../../utils/client/date';
import type { Gap } from '../../utils/letters/letter';
import type { Draft } from '../../utils/log/draft';
import type { ExportRoute } from '../../utils/log/entry';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';

type Props = {
  readonly draft: Draft;
  readonly gaps: readonly Gap[];
  readonly onExport: (route: ExportRoute) => void;
  /** Whether there is a page it can be put into. */
  readonly mayInsert: boolean;
  readonly onClose: () => void;
};

/** Asks before a letter leaves with something essential missing. What is missing, and that it was so wished, is logged. */
export function ExportAnyway({ draft, gaps, onExport, mayInsert, onClose }: Props) {
  const { title, clientName, identity, recipient } = draft;
  const to = recipient?.organisation ?? recipient?.name;
  const things = gaps.length === 1 ? '1 thing' : `${gaps.length} things`;
  return (
    <Dialog
      title={`Let it leave with ${things} missing?`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" testId="letter-copy-anyway" onClick={() => onExport('copy')}>
            Copy anyway
          </Button>
          <Button testId="letter-print-anyway" onClick={() => onExport('print')}>
            Print anyway
          </Button>
          <Button testId="letter-docx-anyway" onClick={() => onExport('docx')}>
            Word anyway
          </Button>
          {mayInsert && (
            <Button testId="letter-insert-anyway" onClick={() => onExport('insert')}>
              Insert anyway
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p class="outcome-who">
        {title}, for <strong>{clientName}</strong>
        {identity.dateOfBirth && `, born ${formatDate(identity.dateOfBirth)}`}
        {to && `. To ${to}`}.
      </p>
      <p>The letter will say “not filled in” for:</p>
      <ul class="export-missing">
        {gaps.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
      <p class="words">The log keeps what was left out, and that you chose to.</p>
    </Dialog>
  );
}
