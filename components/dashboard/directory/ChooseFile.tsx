import { Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { ListInUse } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';

type Props = {
  readonly refused?: { readonly fileName: string; readonly sentence: string } | undefined;
  readonly current: ListInUse | null;
  readonly onFile: (file: File) => void;
  readonly onStop: () => void;
};

/** Asks for the file, by choosing or dropping it, and says where a person gets it. */
export function ChooseFile({ refused, current, onFile, onStop }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => file && onFile(file);
  return (
    <Dialog title="Import a practice list" onClose={onStop} foot={<Button onClick={onStop}>Cancel</Button>}>
      {refused && (
        <Note tone="problem">
          <strong>{refused.fileName}</strong> was not imported. {refused.sentence}{' '}
          {current ? 'The list you have stays in use.' : 'There is still no list.'}
        </Note>
      )}
      <div
        class="choose-file"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        <Button kind="primary" icon={Upload} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <span>or drop it here</span>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          accept=".csv,.txt,text/csv,text/plain"
          aria-label="Practice list file"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // So that the same file, mended, can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
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
