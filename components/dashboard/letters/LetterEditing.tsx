import './letter-editing.css';
import { ArrowLeft, Check, Save } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { PreviewOf } from '../../../utils/letters/own/preview';
import type { OwnProblem } from '../../../utils/letters/own/try-own';
import type { Template } from '../../../utils/letters/template';
import { Button } from '../../parts/Button';
import { LiveRegion } from '../../parts/LiveRegion';
import { Note } from '../../parts/Note';
import { Segmented } from '../../parts/Segmented';
import { PageHead } from '../shell/PageHead';
import { FieldPalette } from './FieldPalette';
import { LetterPreview } from './LetterPreview';
import { NumberedText } from './NumberedText';
import type { TextHandle } from './NumberedText';

export type LetterEditingProps = {
  /** What the page is called: the letter's title, as it was last read. */
  readonly title: string;
  readonly text: string;
  /** What the letter is at this moment, a little behind the typing. */
  readonly shown: {
    readonly html: string | null;
    readonly template: Template | null;
    readonly problem: OwnProblem | null;
  };
  readonly of: PreviewOf;
  readonly isUnsaved: boolean;
  readonly isSaving: boolean;
  /** The version that is kept; null before it was saved for the first time. */
  readonly version: number | null;
  /** Why it was not saved, as a sentence. */
  readonly trouble: string | null;
  readonly isLocked: boolean;
  readonly onOf: (of: PreviewOf) => void;
  readonly onInput: (text: string) => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
};

/** A letter being written: its text with line numbers, what can be put in, and what comes of it. */
export function LetterEditing(props: LetterEditingProps) {
  const { title, text, shown, of, isUnsaved, isSaving, version, trouble, isLocked } = props;
  const handle = useRef<TextHandle>(null);
  const [side, setSide] = useState<'preview' | 'fields'>('preview');
  const id = useId();
  const { problem } = shown;
  const held = problem
    ? { why: `Mend line ${problem.line} first`, onPress: () => handle.current?.jumpTo(problem.line) }
    : isLocked
      ? { why: 'Unlock Alongside to save. What you typed stays here.', onPress: () => undefined }
      : null;
  const saved =
    version === null ? 'Not saved yet' : isUnsaved ? `Version ${version}, changed` : `Version ${version}, saved`;
  return (
    <>
      <PageHead title={title}>
        <span class="letter-editing-saved">
          {!isUnsaved && version !== null && <Check size={16} aria-hidden="true" />}
          {saved}
        </span>
        <Button icon={ArrowLeft} onClick={props.onLeave}>
          All letters
        </Button>
        <Button kind="primary" icon={Save} busy={isSaving} held={held} onClick={props.onSave} testId="save-own-letter">
          Save letter
        </Button>
      </PageHead>
      <div class="letter-editing-told" id={id}>
        {trouble && (
          <Note tone="problem" alert>
            {trouble}
          </Note>
        )}
        {isLocked && <Note tone="attention">Alongside is locked. Unlock it to save; what you typed stays here.</Note>}
        {problem && (
          <Note tone="problem">
            <button
              type="button"
              class="letter-editing-jump"
              data-testid="own-letter-problem"
              onClick={() => handle.current?.jumpTo(problem.line)}
            >
              Line {problem.line}
            </button>
            : {problem.sentence}
          </Note>
        )}
      </div>
      <LiveRegion>{problem ? `Line ${problem.line}: ${problem.sentence}` : ''}</LiveRegion>
      <div class="letter-editing-side">
        <Segmented
          label="Beside the text"
          value={side}
          options={[
            { value: 'preview', label: 'Preview' },
            { value: 'fields', label: 'Fields' },
          ]}
          onChange={setSide}
        />
      </div>
      <div class="letter-editing" data-side={side}>
        <FieldPalette template={shown.template} onInsert={(words) => handle.current?.insert(words)} />
        <NumberedText
          label="Text of the letter"
          value={text}
          wrongLine={problem?.line ?? null}
          describedBy={id}
          onInput={props.onInput}
          handle={handle}
        />
        <LetterPreview html={shown.html} isOld={problem !== null} of={of} onOf={props.onOf} />
      </div>
    </>
  );
}
