import type { Editor } from '@tiptap/core';
import { Bold, Italic, List, ListOrdered, Redo2, Table, TextQuote, Undo2 } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

type Tool = {
  readonly label: string;
  readonly icon: LucideIcon;
  /** Whether it is on where the caret stands; absent where a tool is never on. */
  readonly on?: (editor: Editor) => boolean;
  /** Of one that opens a list or a menu: what, and whether it is open. */
  readonly opens?: { readonly what: 'listbox' | 'menu'; readonly open: boolean };
  /** Whether it can do anything now. */
  readonly can?: (editor: Editor) => boolean;
  readonly press: (editor: Editor, button: HTMLElement) => void;
};

const TOOLS: readonly Tool[] = [
  {
    label: 'Bold',
    icon: Bold,
    on: (editor) => editor.isActive('bold'),
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italic',
    icon: Italic,
    on: (editor) => editor.isActive('italic'),
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Bulleted list',
    icon: List,
    on: (editor) => editor.isActive('bulletList'),
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    icon: ListOrdered,
    on: (editor) => editor.isActive('orderedList'),
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Undo',
    icon: Undo2,
    can: (editor) => editor.can().undo(),
    press: (editor) => editor.chain().focus().undo().run(),
  },
  {
    label: 'Redo',
    icon: Redo2,
    can: (editor) => editor.can().redo(),
    press: (editor) => editor.chain().focus().redo().run(),
  },
];

type Props = {
  readonly editor: Editor | null;
  /** Opens the list of short texts, or closes it. */
  readonly onSnippets: () => void;
  readonly snippetsOpen: boolean;
  /** Opens the menu of tables under its button, or closes it. */
  readonly onTable: (button: HTMLElement) => void;
  readonly tableOpen: boolean;
  readonly children?: ComponentChildren;
};

/** The tools over a letter. One stop of Tab; arrows move between them. */
export function Toolbar({ editor, onSnippets, snippetsOpen, onTable, tableOpen, children }: Props) {
  const entered = useEveryChange(editor);
  const [at, setAt] = useState(0);
  const tools: readonly Tool[] = [
    ...TOOLS,
    // Before somebody has been in the letter there is no place for one.
    {
      label: 'Table',
      icon: Table,
      opens: { what: 'menu', open: tableOpen },
      can: () => entered,
      press: (_editor, button) => onTable(button),
    },
    {
      label: 'Short texts',
      icon: TextQuote,
      opens: { what: 'listbox', open: snippetsOpen },
      can: () => entered,
      press: onSnippets,
    },
  ];
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + tools.length) % tools.length;
    setAt(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="letter-tools">
      <div class="letter-tools-buttons" role="toolbar" tabIndex={-1} aria-label="Formatting" ref={bar} onKeyDown={move}>
        {tools.map(({ label, icon: Icon, on, opens, can, press }, index) => {
          const idle = !editor || (can && !can(editor));
          return (
            <button
              key={label}
              type="button"
              class="icon-button"
              aria-label={label}
              title={label}
              aria-pressed={on ? Boolean(editor && entered && on(editor)) : undefined}
              aria-haspopup={opens?.what}
              aria-expanded={opens?.open}
              aria-disabled={idle || undefined}
              tabIndex={index === at ? 0 : -1}
              onFocus={() => setAt(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => editor && !idle && press(editor, event.currentTarget)}
            >
              <Icon size={16} aria-hidden="true" />
            </button>
          );
        })}
      </div>
      <div class="letter-tools-aside">{children}</div>
    </div>
  );
}

/**
 * Draws the tools again whenever the letter or the caret changes.
 * @returns whether somebody has been in the letter: before that there is no caret a tool could be on for
 */
function useEveryChange(editor: Editor | null): boolean {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    if (!editor) return;
    const turn = () => setTurns((last) => last + 1);
    editor.on('transaction', turn);
    editor.on('focus', turn);
    return () => {
      editor.off('transaction', turn);
      editor.off('focus', turn);
    };
  }, [editor]);
  return turns > 0;
}
