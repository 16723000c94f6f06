import './letter-editor.css';
import { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LiveRegion } from '../parts/LiveRegion';
import { SnippetDialog } from '../snippets/SnippetDialog';
import type { SnippetsInLetter } from '../snippets/snippets-in-letter';
import { Toolbar } from './Toolbar';
import { letterExtensions } from './extensions';
import { LEAVE_BY_TAB } from './leave-by-tab';
import type { SelectedText } from './snippets/selected-text';
import { SnippetKeys } from './snippets/slash';
import { optionId, SnippetList } from './snippets/SnippetList';
import { letterHtml } from './table/letter-html';
import { TableMenu } from './table/TableMenu';
import { useTableMenu } from './table/use-table-menu';
import { ToneUnderline } from './tone/tone-underline';
import { TonePopover } from './tone/TonePopover';
import { useSnippets } from './snippets/use-snippets';
import { useToneLook } from './tone/use-tone-look';
import type { ToneProps } from './tone/use-tone-look';

export type LetterEditorProps = {
  /** The letter, of the tags in `./extensions.ts`. Read when the editor opens and whenever `revision` changes. */
  readonly html: string;
  /** A new number puts `html` in the place of what is being edited; undo does not go back behind it. */
  readonly revision: number;
  /** Called with every change somebody makes, in the letter's own markup. */
  readonly onChange: (html: string) => void;
  /** A gap was pressed. */
  readonly onGap: (id: string) => void;
  /** Terms that put people down: which may stay, which to go to. */
  readonly tone: ToneProps;
  readonly snippets: SnippetsInLetter;
  /** Stands at the right of the tools: whether it is saved. */
  readonly aside?: preact.ComponentChildren;
};

/** The letter in a rich-text editor. Import it through `./LazyLetterEditor`: it is heavy. */
export default function LetterEditor({
  html,
  revision,
  onChange,
  onGap,
  tone,
  snippets: texts,
  aside,
}: LetterEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const words = useToneLook(editor, frame, tone);
  const [keeping, setKeeping] = useState<SelectedText | null>(null);
  const snippets = useSnippets(editor, frame, texts.used, setKeeping);
  const table = useTableMenu(editor);
  const listId = useId();
  const latestRef = useRef({ html, onChange, onGap, onKeys: words.goToNext, onKey: snippets.onKey });
  useEffect(() => {
    latestRef.current = { html, onChange, onGap, onKeys: words.goToNext, onKey: snippets.onKey };
  });
  // Another revision is another document: its history starts anew, so that undo cannot bring back what was replaced.
  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions: [
        ...letterExtensions((id) => latestRef.current.onGap(id)),
        SnippetKeys.configure({ onKey: (event) => latestRef.current.onKey(event) }),
        ToneUnderline.configure({ onKeys: () => latestRef.current.onKeys() }),
      ],
      content: latestRef.current.html,
      // Styles come from our own file: a style element would be against the extension's content policy.
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'letter-text',
          role: 'textbox',
          'aria-label': 'Letter',
          'aria-multiline': 'true',
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          'data-testid': 'letter-editor',
          lang: 'en-GB',
          spellcheck: 'true',
          translate: 'no',
        },
        handleDOMEvents: LEAVE_BY_TAB,
      },
      onUpdate: ({ editor: changed }) => latestRef.current.onChange(letterHtml(changed)),
    });
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [revision]);
  const typed = snippets.open?.by === 'slash' ? snippets.open : null;
  const option = typed && optionId(listId, typed.at);
  useEffect(() => {
    // The letter keeps the focus while a slash is typed, and says what Enter would take.
    const text = place.current?.firstElementChild;
    if (!text || option === null) return undefined;
    text.setAttribute('aria-controls', listId);
    text.setAttribute('aria-activedescendant', option);
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [listId, option]);
  return (
    <div class="letter-editor" ref={frame}>
      <Toolbar
        editor={editor}
        onSnippets={snippets.toggle}
        snippetsOpen={snippets.open?.by === 'button'}
        onTable={table.toggle}
        tableOpen={table.open !== null}
      >
        {aside}
      </Toolbar>
      <div class="letter-editor-text" ref={place} />
      {words.look && (
        <TonePopover
          look={words.look}
          onUse={words.use}
          onKeep={words.keep}
          onClose={words.close}
          onAway={words.away}
          onStay={words.stay}
          onLeave={words.leave}
        />
      )}
      {snippets.open && <SnippetList id={listId} open={snippets.open} onKey={snippets.onKey} onTake={snippets.take} />}
      {table.open && <TableMenu {...table.open} onPress={table.press} onClose={table.close} />}
      <LiveRegion>{table.said}</LiveRegion>
      {keeping && (
        <SnippetDialog
          title="Save as a short text?"
          start={{ word: '', name: '', text: keeping.text }}
          isNew
          all={texts.all}
          today={texts.today}
          names={texts.names}
          leftOut={keeping.leftOut}
          onSave={texts.onKeep}
          onClose={() => setKeeping(null)}
        />
      )}
      <LiveRegion>{typed && shortTexts(typed.found.length)}</LiveRegion>
      <LiveRegion>
        {words.look?.by === 'caret' &&
          `“${words.look.found.words}” has a suggestion. Press Alt and the down arrow to go to it.`}
      </LiveRegion>
    </div>
  );
}

function shortTexts(count: number): string {
  return `${count === 1 ? '1 short text' : `${count} short texts`}. Arrows choose, Enter puts it in, Escape closes`;
}
