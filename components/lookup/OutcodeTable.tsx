import './lookup.css';
import { useRef } from 'preact/hooks';
import { formatDate } from '../../utils/client/date';
import type { OutcodesInUse } from '../../utils/messages';
import { Button } from '../parts/Button';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';

export type OutcodeStep =
  | { readonly step: 'none' }
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly name: string; readonly sentence: string };
export type OutcodeActions = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: () => void;
};

type Props = {
  readonly inUse: OutcodesInUse | null;
  readonly step: OutcodeStep;
  /** Absent while locked. */
  readonly actions?: OutcodeActions | undefined;
};

/** From what distances are told, and the import of it. */
export function OutcodeTable({ inUse, step, actions }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="outcode-table" aria-label="Distances">
      <h2>Distances</h2>
      {step.step === 'refused' && (
        <Note tone="problem" alert>
          <strong>{step.name}</strong> was not imported. {step.sentence}
        </Note>
      )}
      <p>
        {inUse
          ? `Told between the middles of postcode districts: ${inUse.count.toLocaleString('en-GB')} of them, from ${inUse.fileName} (${inUse.layout}), imported ${formatDate(inUse.importedAt.slice(0, 10))}.`
          : 'No distances are told: the same postcode district and area come first. Import a table of postcodes to have them: a list of districts with latitude and longitude, the files of Code-Point Open (Ordnance Survey), or the ONS Postcode Directory, as CSV. Only the middle of each district is kept.'}
      </p>
      {actions && (
        <div class="outcode-table-actions">
          <Button busy={step.step === 'reading'} onClick={() => input.current?.click()}>
            {step.step === 'reading' ? 'Reading the table' : 'Import a table of postcodes'}
          </Button>
          {inUse && <LinkButton onClick={actions.onRemove}>Take it away</LinkButton>}
          <input
            ref={input}
            type="file"
            multiple
            class="visually-hidden"
            tabIndex={-1}
            accept=".csv,.txt,text/csv,text/plain"
            aria-label="Table of postcodes"
            onChange={(event) => {
              actions.onFiles([...(event.currentTarget.files ?? [])]);
              // So that the same file, mended, can be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </div>
      )}
    </section>
  );
}
