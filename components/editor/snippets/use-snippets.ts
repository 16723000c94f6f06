import type { Editor } from '@tiptap/core';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { findSnippets } from '../../../utils/letters/snippets/find';
import type { OwnedSnippet } from '../../../utils/letters/snippets/snippet';
import { putSnippet } from './put-snippet';
import { selectedText } from './selected-text';
import type { SelectedText } from './selected-text';
import { slashAt } from './slash';

/** One line of the list: a short text, or the way to keep what is selected as one. */
export type Choice = OwnedSnippet | 'keep-selected';

/** The list of short texts, open: by a slash that is typed, where the letter keeps the focus, or by its button. */
export type OpenSnippets = {
  readonly by: 'slash' | 'button';
  readonly found: readonly Choice[];
  /** Which one Enter takes. */
  readonly at: number;
  /** Where it stands in the editor's frame, in CSS pixels. */
  readonly left: number;
  readonly top: number;
};

/**
 * Short texts for the letter: which are offered, which one is taken.
 * @param all those that are used
 * @param onKeep what is selected is to be kept as one
 */
export function useSnippets(
  editor: Editor | null,
  frame: RefObject<HTMLElement | null>,
  all: readonly OwnedSnippet[],
  onKeep: (selected: SelectedText) => void,
) {
  const [open, setOpenState] = useState<OpenSnippets | null>(null);
  const openRef = useRef(open);
  const setOpen = useCallback((next: OpenSnippets | null) => {
    openRef.current = next;
    setOpenState(next);
  }, []);
  /** A slash that Esc was pressed at: it stays a slash. */
  const leftAlone = useRef<number | null>(null);

  const openAt = useCallback(
    (by: OpenSnippets['by'], position: number, query: string) => {
      const selected = by === 'button' && editor?.state.selection.empty === false;
      const found: Choice[] = [...(selected ? ['keep-selected' as const] : []), ...findSnippets(query, all)];
      if (!editor || !frame.current || found.length === 0) return setOpen(null);
      const box = frame.current.getBoundingClientRect();
      const { left, bottom } = editor.view.coordsAtPos(position);
      setOpen({ by, found, at: 0, left: left - box.left, top: bottom - box.top });
    },
    [editor, frame, all, setOpen],
  );

  useEffect(() => {
    if (!editor) return undefined;
    const onUpdate = () => {
      const slash = slashAt(editor.state);
      if (!slash) leftAlone.current = null;
      if (slash && slash.from !== leftAlone.current && editor.view.hasFocus()) openAt('slash', slash.from, slash.query);
      else setOpen(null);
    };
    const onSelection = () => {
      if (openRef.current?.by === 'slash' && !slashAt(editor.state)) setOpen(null);
    };
    const onFocus = () => {
      if (openRef.current?.by === 'button') setOpen(null);
    };
    const life = new AbortController();
    frame.current?.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        const inside = relatedTarget instanceof Element && frame.current?.contains(relatedTarget);
        if (!inside) setOpen(null);
      },
      { signal: life.signal },
    );
    editor.on('update', onUpdate);
    editor.on('selectionUpdate', onSelection);
    editor.on('focus', onFocus);
    return () => {
      life.abort();
      editor.off('update', onUpdate);
      editor.off('selectionUpdate', onSelection);
      editor.off('focus', onFocus);
      setOpen(null);
    };
  }, [editor, frame, openAt, setOpen]);

  const take = useCallback(
    (choice: Choice) => {
      if (!editor) return;
      if (choice === 'keep-selected') {
        const selected = selectedText(editor.state);
        setOpen(null);
        // So that it comes back there.
        editor.view.focus();
        onKeep(selected);
        return;
      }
      const slash = openRef.current?.by === 'slash' ? slashAt(editor.state) : null;
      setOpen(null);
      const { from, to } = slash ?? { from: editor.state.selection.to, to: editor.state.selection.to };
      const { tr } = editor.state;
      putSnippet(tr, editor.schema, choice.text, from, to);
      editor.view.dispatch(tr);
      // At once, and not by the editor's command, which waits for a frame: the next key would go nowhere.
      editor.view.focus();
    },
    [editor, onKeep, setOpen],
  );

  const close = useCallback(() => {
    leftAlone.current = (editor && slashAt(editor.state)?.from) ?? null;
    setOpen(null);
    editor?.view.focus();
  }, [editor, setOpen]);

  /** True where the key was used. */
  const onKey = useCallback(
    (event: KeyboardEvent): boolean => {
      const now = openRef.current;
      if (!now || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      const { found, at, by } = now;
      const next = moved(event.key, at, found, by);
      if (next !== null) setOpen({ ...now, at: next });
      else if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && found[at]) take(found[at]);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    [close, setOpen, take],
  );

  const toggle = useCallback(() => {
    if (!editor) return;
    if (openRef.current) close();
    else openAt('button', editor.state.selection.to, '');
  }, [editor, close, openAt]);

  return { open, onKey, take, toggle };
}

/** Where a key leads in the list; null where it leads nowhere. By the button's list, letters lead to names that begin so. */
function moved(key: string, at: number, found: readonly Choice[], by: OpenSnippets['by']): number | null {
  if (key === 'ArrowDown') return (at + 1) % found.length;
  if (key === 'ArrowUp') return (at - 1 + found.length) % found.length;
  if (by === 'slash') return null;
  if (key === 'Home') return 0;
  if (key === 'End') return found.length - 1;
  if (!/^\p{L}$/u.test(key)) return null;
  const isCalled = (one: Choice) => one !== 'keep-selected' && one.name.toLowerCase().startsWith(key.toLowerCase());
  const begins = found.map((one, index) => (isCalled(one) ? index : -1));
  const fitting = begins.filter((index) => index >= 0);
  return fitting.find((index) => index > at) ?? fitting[0] ?? at;
}
