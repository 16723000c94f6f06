import './file-drop.css';
import { Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';

type Props = {
  /** What the file is, for the name of its input: "Practice list file". */
  readonly label: string;
  /** As the input's `accept`: ".csv,text/csv". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

/** Asks for one file, by choosing or dropping it. */
export function FileDrop({ label, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => file && onFile(file);
  return (
    <div
      class="file-drop"
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
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // So that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
