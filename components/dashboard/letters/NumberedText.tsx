import { CircleAlert } from 'lucide-preact';
import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useRef } from 'preact/hooks';

/** What others do to the text: lead to a line, put something in at the cursor. */
export type TextHandle = {
  readonly jumpTo: (line: number) => void;
  readonly insert: (words: string) => void;
};

type Props = {
  readonly label: string;
  readonly value: string;
  /** Counted from 1; null where nothing is wrong. */
  readonly wrongLine: number | null;
  /** The id of the words that say what is wrong. */
  readonly describedBy: string;
  readonly onInput: (value: string) => void;
  readonly handle: Ref<TextHandle>;
};

/**
 * Plain text with line numbers. The same text lies unseen under the textarea, line by line and wrapped alike, so that each number
 * stands where its line begins; both grow together, and what is around them scrolls.
 */
export function NumberedText({ label, value, wrongLine, describedBy, onInput, handle }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = useRef<HTMLDivElement>(null);

  useImperativeHandle(
    handle,
    () => ({
      jumpTo(line) {
        const { current } = area;
        if (!current) return;
        const all = current.value.split('\n');
        const at = all.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
        current.focus({ preventScroll: true });
        current.setSelectionRange(at, at + (all[line - 1]?.length ?? 0));
        lines.current?.children[line - 1]?.scrollIntoView({ block: 'center' });
      },
      insert(words) {
        const { current } = area;
        if (!current) return;
        current.focus({ preventScroll: true });
        // Deprecated and without a successor: the one way that leaves it to Ctrl+Z.
        if (document.execCommand('insertText', false, words)) return;
        current.setRangeText(words, current.selectionStart, current.selectionEnd, 'end');
        onInput(current.value);
      },
    }),
    [onInput],
  );

  // The text is the area's own while it is typed in; only what came from elsewhere is put there.
  useEffect(() => {
    if (area.current && area.current.value !== value) area.current.value = value;
  }, [value]);

  return (
    <div class="numbered">
      <div class="numbered-lines" ref={lines} aria-hidden="true">
        {value.split('\n').map((line, at) => (
          <div key={at} class={at + 1 === wrongLine ? 'is-wrong' : undefined}>
            <span>
              {at + 1 === wrongLine && <CircleAlert size={14} />}
              {at + 1}
            </span>
            {line || ' '}
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        aria-label={label}
        aria-invalid={wrongLine !== null}
        aria-describedby={describedBy}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        data-testid="own-letter-text"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
