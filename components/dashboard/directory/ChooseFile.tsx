import type { OneList } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { FileDrop } from '../../parts/FileDrop';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import type { ImportStep } from './import-step';

type Props = {
  readonly refused?: Extract<ImportStep, { step: 'choose' }>['refused'] | undefined;
  readonly lists: readonly OneList[];
  readonly onFile: (file: File) => void;
  readonly onMap: () => void;
  readonly onStop: () => void;
};

/** Asks for the file, and says where a person gets it. */
export function ChooseFile({ refused, lists, onFile, onMap, onStop }: Props) {
  return (
    <Dialog title="Import a practice list" onClose={onStop} foot={<Button onClick={onStop}>Cancel</Button>}>
      {refused && (
        <Note tone="problem">
          <strong>{refused.fileName}</strong> was not imported. {refused.sentence}{' '}
          {lists.length > 0 ? 'What you have stays in use.' : 'There is still no list.'}
          {refused.mappable && (
            <p>
              <LinkButton onClick={onMap}>Say what its columns hold</LinkButton>
            </p>
          )}
        </Note>
      )}
      <FileDrop
        label="Practice list file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onFile={onFile}
      />
      <h3>Where to get it</h3>
      <ol class="choose-file-steps">
        <li>Open the NHS “ODS Data Search and Export” site. It needs no login.</li>
        <li>
          Under the predefined reports, download <strong>epraccur</strong> (GP practices and prescribing cost centres),
          as CSV.
        </li>
        <li>Choose that file here. You see what is in it before anything is replaced.</li>
      </ol>
      <p class="choose-file-also">
        Pharmacies (edispensary), dentists (egdpprac) and trusts (etr, ets) come from there too, and lie beside the
        practices. So do the lists of NHS.UK, Scotland, Wales and Northern Ireland, and any other table with names and
        postcodes.
      </p>
    </Dialog>
  );
}
