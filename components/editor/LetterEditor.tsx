import './letter-editor.css';
import { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Toolbar } from './Toolbar';
import { letterExtensions } from './extensions';
import { LEAVE_BY_TAB } from './leave-by-tab';

export type LetterEditorProps = {
  /** The letter, of the tags in `./extensions.ts`. Read when the editor opens and whenever `revision` changes. */
  readonly html: string;
  /** A new number puts `html` in the place of what is being edited; undo does not go back behind it. */
  readonly revision: number;
  /** Called with every change somebody makes, in the letter's own markup. */
  readonly onChange: (html: string) => void;
  /** A gap was pressed. */
  readonly onGap: (id: string) => void;
  /** Stands at the right of the tools: whether it is saved. */
  readonly aside?: preact.ComponentChildren;
};

/** The letter in a rich-text editor. Import it through `./LazyLetterEditor`: it is heavy. */
export default function LetterEditor({ html, revision, onChange, onGap, aside }: LetterEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const latestRef = useRef({ html, onChange, onGap });
  useEffect(() => {
    latestRef.current = { html, onChange, onGap };
  });
  // Another revision is another document: its history starts anew, so that undo cannot bring back what was replaced.
  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions: letterExtensions((id) => latestRef.current.onGap(id)),
      content: latestRef.current.html,
      // Styles come from our own file: a style element would be against the extension's content policy.
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'letter-text',
          role: 'textbox',
          'aria-label': 'Letter',
          'aria-multiline': 'true',
          'data-testid': 'letter-editor',
          lang: 'en-GB',
          spellcheck: 'true',
          translate: 'no',
        },
        handleDOMEvents: LEAVE_BY_TAB,
      },
      onUpdate: ({ editor: changed }) => latestRef.current.onChange(changed.getHTML()),
    });
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [revision]);
  return (
    <div class="letter-editor">
      <Toolbar editor={editor}>{aside}</Toolbar>
      <div class="letter-editor-text" ref={place} />
    </div>
  );
}
