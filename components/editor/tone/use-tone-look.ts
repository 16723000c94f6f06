import type { Editor } from '@tiptap/core';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ToneFound } from '../../../utils/letters/tone/find-tone';
import { keepTerms, toneIn } from './tone-underline';

/** How long the suggestion stays after the pointer has left, in milliseconds: time to reach it. */
const LINGER = 250;

export type ToneProps = {
  /** Terms that stay as they are in this letter. */
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (term: string) => void;
  /** Which of the letter's terms to go to, counted from 0; null once that is done. */
  readonly lookAt: number | null;
  readonly onLooked: () => void;
};

export type Look = {
  readonly found: ToneFound;
  /** Where the suggestion stands in the editor's frame, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly by: 'pointer' | 'caret' | 'keys';
};

/** Which suggestion is shown: of the term under the pointer, at the caret, or asked for by keys. */
export function useToneLook(editor: Editor | null, frame: RefObject<HTMLElement | null>, tone: ToneProps) {
  const [look, setLook] = useState<Look | null>(null);
  const lookRef = useRef(look);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { kept, lookAt } = tone;
  const onLookedRef = useRef(tone.onLooked);
  useEffect(() => {
    lookRef.current = look;
    onLookedRef.current = tone.onLooked;
  });
  const show = useCallback((next: Look | null) => {
    clearTimeout(timer.current);
    setLook(next);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const showFound = useCallback(
    (found: ToneFound | undefined, by: Look['by']) => {
      if (!editor || !frame.current || !found) return show(null);
      const box = frame.current.getBoundingClientRect();
      const { left } = editor.view.coordsAtPos(found.from);
      const { bottom } = editor.view.coordsAtPos(found.to, -1);
      show({ found, by, left: left - box.left, top: bottom - box.top });
    },
    [editor, frame, show],
  );

  /** To the term at the caret, or the next one after it. */
  const goTo = useCallback(
    (which: number | 'next'): boolean => {
      if (!editor) return false;
      const all = toneIn(editor.state);
      const { from: caret } = editor.state.selection;
      const found = which === 'next' ? (all.find(({ to }) => to >= caret) ?? all[0]) : all[which];
      if (!found) return false;
      editor.chain().focus().setTextSelection(found.to).scrollIntoView().run();
      showFound(found, which === 'next' ? 'keys' : 'caret');
      return true;
    },
    [editor, showFound],
  );

  useEffect(() => {
    if (!editor) return undefined;
    const { view } = editor;
    const at = (position: number) => toneIn(editor.state).find(({ from, to }) => from <= position && position <= to);
    const onSelection = () => {
      const { selection } = editor.state;
      const found = selection.empty && view.hasFocus() ? at(selection.from) : undefined;
      showFound(found, 'caret');
    };
    const onUpdate = () => show(null);
    const life = new AbortController();
    const { signal } = life;
    view.dom.addEventListener(
      'mouseover',
      (event) => {
        const over = event.target instanceof Element ? event.target.closest('.tone-word') : null;
        if (over && lookRef.current?.by !== 'keys') showFound(at(view.posAtDOM(over, 0)), 'pointer');
        else if (lookRef.current?.by === 'pointer') timer.current = setTimeout(() => setLook(null), LINGER);
      },
      { signal },
    );
    view.dom.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && lookRef.current) show(null);
      },
      { signal },
    );
    view.dom.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        const inside = relatedTarget instanceof Element && frame.current?.contains(relatedTarget);
        if (!inside) show(null);
      },
      { signal },
    );
    // After what was typed, so that a suggestion never comes up under somebody's hands.
    editor.on('selectionUpdate', onSelection);
    editor.on('update', onUpdate);
    return () => {
      life.abort();
      editor.off('selectionUpdate', onSelection);
      editor.off('update', onUpdate);
      show(null);
    };
  }, [editor, frame, show, showFound]);

  useEffect(() => {
    // Nothing is dispatched for nothing: a letter that nobody has been in shows no tool as on.
    if (editor && !editor.isDestroyed && kept.size > 0) editor.view.dispatch(keepTerms(editor.state.tr, kept));
  }, [editor, kept]);

  useEffect(() => {
    if (!editor || lookAt === null) return;
    goTo(lookAt);
    onLookedRef.current();
  }, [editor, lookAt, goTo]);

  return {
    look,
    goToNext: useCallback(() => goTo('next'), [goTo]),
    /** Puts the suggestion in the place of its term: undo takes it back. */
    use: () => {
      if (!editor || !look || look.found.suggestion === null) return;
      const { from, to, suggestion } = look.found;
      show(null);
      editor.view.dispatch(editor.state.tr.insertText(suggestion, from, to).scrollIntoView());
      editor.commands.focus();
    },
    keep: () => {
      if (!look) return;
      show(null);
      tone.onKeep(look.found.term);
      editor?.commands.focus();
    },
    close: () => {
      show(null);
      editor?.commands.focus();
    },
    away: () => show(null),
    /** The pointer has come to the suggestion, or left it. */
    stay: () => clearTimeout(timer.current),
    leave: () => {
      if (look?.by === 'pointer') timer.current = setTimeout(() => setLook(null), LINGER);
    },
  };
}
