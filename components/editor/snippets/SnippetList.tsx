import '../pop-up.css';
import './snippets.css';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { placePopUp } from '../place-pop-up';
import type { Choice, OpenSnippets } from './use-snippets';

type Props = {
  readonly id: string;
  readonly open: OpenSnippets;
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onTake: (choice: Choice) => void;
};

/** Short texts to choose from. While a slash is typed the letter keeps the focus, and Tab leads to the list; by its button the list takes it. */
export function SnippetList({ id, open, onKey, onTake }: Props) {
  const { by, found, at, left, top } = open;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    placePopUp(element, { left, top });
    element.scrollIntoView({ block: 'nearest' });
  }, [left, top, found]);
  useEffect(() => {
    if (by === 'button') list.current?.focus({ preventScroll: true });
  }, [by]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);
  return (
    // Elements of a form cannot hold two lines of text, nor leave the focus in the letter.
    <div
      ref={list}
      id={id}
      class="editor-pop-up snippet-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      tabIndex={0}
      aria-label="Short texts"
      aria-activedescendant={optionId(id, at)}
      data-testid="snippet-list"
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKey}
    >
      {found.map((choice, index) => (
        // The keys are the list's: an option is never focused.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={choice === 'keep-selected' ? '' : choice.word}
          id={optionId(id, index)}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          aria-selected={index === at}
          class="snippet"
          onClick={() => onTake(choice)}
        >
          {choice === 'keep-selected' ? (
            <strong>Save what is selected as a short text</strong>
          ) : (
            <>
              <strong>{choice.name}</strong>
              <span class="snippet-word">/{choice.word}</span>
              <span class="snippet-text">{choice.text}</span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}
