import { useState } from 'preact/hooks';
import type { OneList } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { FileDrop } from '../../parts/FileDrop';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import { FromAddress } from './FromAddress';
import type { ImportStep } from './import-step';

type Props = {
  readonly refused?: Extract<ImportStep, { step: 'choose' }>['refused'] | undefined;
  readonly lists: readonly OneList[];
  readonly onFile: (file: File) => void;
  readonly onAddress: (address: string) => void;
  readonly onMap: () => void;
  readonly onStop: () => void;
};

/** Asks for the file, or for the address where it is, and says where a person gets it. */
export function ChooseFile({ refused, lists, onFile, onAddress, onMap, onStop }: Props) {
  const [address, setAddress] = useState(refused?.address ?? '');
  const [tried, setTried] = useState(false);
  const missing = address.trim() === '';
  const read = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!missing) onAddress(address);
  };
  return (
    <Dialog
      title="Import a practice list"
      onClose={onStop}
      onSubmit={read}
      foot={<Button onClick={onStop}>Cancel</Button>}
    >
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
      <FromAddress
        address={address}
        onInput={setAddress}
        error={tried && missing ? 'Enter the address of the list, or choose a file' : undefined}
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
