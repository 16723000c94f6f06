import { useState } from 'preact/hooks';
import { formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { ListInUse } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import { TextField } from '../../parts/TextField';
import { Check } from '../../parts/Check';
import { readTypedDate } from '../../forms/typed-date';
import type { ImportStep } from './import-step';
import { figuresOf } from './figures';
import { PreviewTabs } from './PreviewTabs';

type Props = Omit<Extract<ImportStep, { step: 'preview' }>, 'step'> & {
  readonly current: ListInUse | null;
  readonly today: IsoDate;
  readonly onTake: (asOf: IsoDate) => void;
  readonly onStop: () => void;
};

/** What the file holds and what it would change, before anything is replaced. */
export function ImportPreview({ fileName, preview, comparison, asOf, current, today, onTake, onStop }: Props) {
  const [typed, setTyped] = useState(formatDate(asOf));
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const day = readTypedDate(typed, asOf, { missing: 'Enter the day the list speaks of', latest: today });
  const changes = comparison.added.length + comparison.changed.length + comparison.noLongerListed.length;
  const what = current ? count(changes, 'change') : count(preview.accepted.length, 'practice');
  const unsure = comparison.heavyLoss && !sure;

  const take = () => {
    setTried(true);
    if ('date' in day && !unsure) onTake(day.date);
  };

  return (
    <Dialog
      title={current && changes === 0 ? 'Import with no changes?' : `Import ${what}?`}
      size="large"
      onClose={onStop}
      foot={
        <>
          <Button kind="primary" onClick={take}>
            Import {current && changes === 0 ? 'all the same' : what}
          </Button>
          <Button onClick={onStop}>Cancel</Button>
        </>
      }
    >
      <p class="import-words">
        {fileName}, read as “{preview.layoutTitle}”. {count(preview.rows, 'row')}. Nothing is changed until you import.
      </p>
      <dl class="import-figures">
        {figuresOf(preview, current ? comparison : null).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      {preview.activeGpPractices === 0 && (
        <Note tone="attention">
          There is no open GP practice in this file. GPs named in a record would not be found.
        </Note>
      )}
      {comparison.heavyLoss && (
        <Note tone="problem">
          {Math.round(comparison.loss * 100)}% of the practices you have now are not in this file. It may be the wrong
          file, or half of one.
          <Check label="Import it all the same" checked={sure} onChange={setSure} />
          {tried && unsure && <strong role="alert">Tick this box to import the file, or cancel</strong>}
        </Note>
      )}
      {!comparison.heavyLoss && comparison.noLongerListed.length > 0 && (
        <Note tone="attention">
          {count(comparison.noLongerListed.length, 'practice')} of the list you have{' '}
          {comparison.noLongerListed.length === 1 ? 'is' : 'are'} not in this one. They stay, marked as no longer
          listed: a referral may still name them.
        </Note>
      )}
      <PreviewTabs preview={preview} comparison={current ? comparison : null} />
      <TextField
        label="As of"
        hint="The day the list speaks of. It is shown wherever a practice is"
        width="narrow"
        value={typed}
        onInput={setTyped}
        error={tried && 'error' in day ? day.error : undefined}
      />
    </Dialog>
  );
}

function count(many: number, one: string): string {
  return `${many.toLocaleString('en-GB')} ${one}${many === 1 ? '' : 's'}`;
}
