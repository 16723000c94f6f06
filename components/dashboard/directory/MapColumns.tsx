import { useState } from 'preact/hooks';
import { FIELDS, missingOf, withColumn } from '../../../utils/directory/mapping/mapping';
import type { ColumnSample, Field, Mapping } from '../../../utils/directory/mapping/mapping';
import { PRACTICE_KINDS } from '../../../utils/directory/practice';
import { FIELD_NAMES, KIND_NAMES } from '../../../utils/directory/words';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import { SelectField } from '../../parts/SelectField';

type Props = {
  readonly fileName: string;
  readonly columns: readonly ColumnSample[];
  readonly mapping: Mapping;
  readonly sentence?: string | undefined;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onStop: () => void;
};

const UNUSED = '' as const;
const CHOICES: readonly { readonly value: Field | typeof UNUSED; readonly label: string }[] = [
  { value: UNUSED, label: 'Not used' },
  ...FIELDS.map((value) => ({ value, label: FIELD_NAMES[value] })),
];
const KINDS = PRACTICE_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));

/** Which column of a file holds what: guessed, and put right by whoever knows. */
export function MapColumns({ fileName, columns, mapping, sentence, onMapping, onStop }: Props) {
  const [chosen, setChosen] = useState(mapping);
  const [tried, setTried] = useState(false);
  const missing = missingOf(chosen);
  const take = () => {
    setTried(true);
    if (!missing) onMapping(chosen);
  };
  return (
    <Dialog
      title="What do the columns hold?"
      size="large"
      onClose={onStop}
      foot={
        <>
          <Button kind="primary" onClick={take}>
            Show what is in it
          </Button>
          <Button onClick={onStop}>Cancel</Button>
        </>
      }
    >
      <p class="import-words">
        {fileName}. Alongside guessed from their names and from what is in them. Nothing is changed until you import.
      </p>
      {sentence && <Note tone="problem">{sentence}</Note>}
      {tried && missing && (
        <Note tone="problem" alert>
          {missing}
        </Note>
      )}
      <fieldset class="map-columns">
        <legend class="visually-hidden">Columns of the file</legend>
        {columns.map((column, at) => (
          <div class="map-column" key={at}>
            <SelectField
              label={column.name || `Column ${at + 1}`}
              value={chosen.columns[at] ?? UNUSED}
              options={CHOICES}
              onChange={(field) => setChosen(withColumn(chosen, at, field === UNUSED ? null : field))}
            />
            <p class="map-examples">{column.examples.join(' · ') || 'Empty'}</p>
          </div>
        ))}
      </fieldset>
      <SelectField
        label="What this is a list of"
        hint="For the rows whose kind no column says"
        value={chosen.kind}
        options={KINDS}
        onChange={(kind) => setChosen({ ...chosen, kind })}
      />
    </Dialog>
  );
}
