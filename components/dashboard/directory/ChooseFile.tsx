import type { ListInUse } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { FileDrop } from '../../parts/FileDrop';
import { Note } from '../../parts/Note';

type Props = {
  readonly refused?: { readonly fileName: string; readonly sentence: string } | undefined;
  readonly current: ListInUse | null;
  readonly onFile: (file: File) => void;
  readonly onStop: () => void;
};

/** Asks for the file, and says where a person gets it. */
export function ChooseFile({ refused, current, onFile, onStop }: Props) {
  return (
    <Dialog title="Import a practice list" onClose={onStop} foot={<Button onClick={onStop}>Cancel</Button>}>
      {refused && (
        <Note tone="problem">
          <strong>{refused.fileName}</strong> was not imported. {refused.sentence}{' '}
          {current ? 'The list you have stays in use.' : 'There is still no list.'}
        </Note>
      )}
      <FileDrop label="Practice list file" accept=".csv,.txt,text/csv,text/plain" onFile={onFile} />
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
        The NHS.UK lists of GPs, pharmacies, dentists, clinics and hospitals can be read too.
      </p>
    </Dialog>
  );
}
