import { ArrowLeft } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../parts/IconButton';
import { LinkButton } from '../parts/LinkButton';
import { Segmented } from '../parts/Segmented';
import type { LetterInHand } from './letter-in-hand';
import { NotSaved, SavedState } from './SavedState';

export type LetterSide = 'details' | 'letter' | 'page';

type Props = {
  readonly letter: LetterInHand;
  /** Null while something else than the letter is shown: whom it goes to, whether it was sent. */
  readonly side: LetterSide | null;
  /** Whether the page is a side of its own: it stands beside the others where there is room. */
  readonly hasPage: boolean;
  readonly onSide: (side: LetterSide) => void;
  readonly onRecipient: () => void;
  readonly onChoosePassphrase: () => void;
  readonly onBack: () => void;
};

/** What letter this is, whom it goes to, whether it is saved, and which side of it is shown. */
export function LetterHead({ letter, side, hasPage, onSide, onRecipient, onChoosePassphrase, onBack }: Props) {
  const { draft, saved } = letter;
  const { name, organisation } = draft.recipient ?? {};
  const to = [name, organisation].filter(Boolean).join(', ');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="letter-head">
      <div class="letter-title">
        <IconButton icon={ArrowLeft} label="Back to the letters" onClick={onBack} />
        <h2 ref={heading} tabIndex={-1}>
          {draft.title}
        </h2>
        <SavedState saved={saved} />
      </div>
      <p class="letter-to">
        To {to ? <span data-testid="letter-recipient">{to}</span> : <span class="is-late">nobody yet</span>}{' '}
        <LinkButton testId="letter-change-recipient" onClick={onRecipient}>
          {to ? 'Change' : 'Choose'}
        </LinkButton>
      </p>
      <NotSaved saved={saved} onChoosePassphrase={onChoosePassphrase} />
      {side && (
        <Segmented
          label="Show"
          value={side}
          options={[
            { value: 'details', label: 'Details' },
            { value: 'letter', label: 'Letter' },
            ...(hasPage ? [{ value: 'page', label: 'Page' } as const] : []),
          ]}
          onChange={onSide}
        />
      )}
    </div>
  );
}
