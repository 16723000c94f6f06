import { BellRing, Phone } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { IsoDate } from '../../../utils/client/date';
import type { Mark } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { LinkButton } from '../../parts/LinkButton';
import { MarkDialog } from './MarkDialog';

type Props = {
  readonly count: number;
  readonly today: IsoDate;
  /** Rejects with a ToldError; what was typed then stays. */
  readonly onMark: (mark: Mark) => Promise<void>;
  readonly onClear: () => void;
};

/** What can be done to all that is selected. It stands where the filters are, as high as they are. */
export function BulkBar({ count, today, onMark, onClear }: Props) {
  const [kind, setKind] = useState<Mark['kind'] | null>(null);
  return (
    <div class="page-filter worklist-bulk" data-testid="bulk-bar">
      <output>
        <strong>{count} selected</strong>
      </output>
      <Button icon={Phone} onClick={() => setKind('chased')}>
        Log a chase
      </Button>
      <Button icon={BellRing} onClick={() => setKind('reminded')}>
        Reminder given
      </Button>
      <span class="worklist-bulk-end">
        <LinkButton onClick={onClear}>Clear</LinkButton>
      </span>
      {kind && <MarkDialog kind={kind} count={count} today={today} onSave={onMark} onClose={() => setKind(null)} />}
    </div>
  );
}
