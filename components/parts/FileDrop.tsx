import './file-drop.css';
import { Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';

type Props = {
  /** What the file is, for the name of its input: "Practice list file". */
  readonly label: string;
  /** As the input's `accept`: ".csv,text/csv". */
  readonly accept: string;
  /** Whether several may be chosen together. */
  readonly several?: boolean;
  /** @param more those chosen with it */
  readonly onFile: (file: File, more: readonly File[]) => void;
};

/** Asks for a file, or for several, by choosing or dropping. */
export function FileDrop({ label, accept, several = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file, ...more] = files ?? [];
    if (file) onFile(file, several ? more : []);
  };
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
        take(event.dataTransfer?.files);
      }}
    >
      <Button kind="primary" icon={Upload} onClick={() => input.current?.click()}>
        {several ? 'Choose files' : 'Choose a file'}
      </Button>
      <span>{several ? 'or drop them here' : 'or drop it here'}</span>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        accept={accept}
        multiple={several}
        aria-label={label}
        onChange={(event) => {
          take(event.currentTarget.files);
          // So that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
