import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../parts/Loading';
import { Note } from '../parts/Note';
import type { LetterEditorProps } from './LetterEditor';

let loaded: FunctionComponent<LetterEditorProps> | null = null;

/** The letter's editor, which is fetched the first time somebody opens a letter. */
export function LazyLetterEditor(props: LetterEditorProps) {
  const [Editor, setEditor] = useState(() => loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let shown = true;
    const open = async () => {
      try {
        loaded = (await import('./LetterEditor')).default;
        if (shown) setEditor(() => loaded);
      } catch (error) {
        if (shown) setFailed(true);
        throw error;
      }
    };
    void open();
    return () => {
      shown = false;
    };
  }, []);
  if (Editor) return <Editor {...props} />;
  if (failed) {
    return (
      <Note tone="problem">The editor could not be opened. Close this view and open it again; your draft is kept.</Note>
    );
  }
  return <Loading label="Opening the letter" />;
}
