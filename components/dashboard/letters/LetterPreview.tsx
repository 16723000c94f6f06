import type { PreviewOf } from '../../../utils/letters/own/preview';
import { LetterText } from '../../letter/LetterText';
import { Segmented } from '../../parts/Segmented';

type Props = {
  /** The letter as it could last be made; null before that. */
  readonly html: string | null;
  /** The text does not make a letter as it stands: what is shown is older. */
  readonly isOld: boolean;
  readonly of: PreviewOf;
  readonly onOf: (of: PreviewOf) => void;
};

/** The letter as it would be for an invented client. */
export function LetterPreview({ html, isOld, of, onOf }: Props) {
  return (
    <section class="letter-preview" aria-label="Preview">
      <div class="letter-preview-head">
        <p>For an invented client{isOld && html !== null && ', as it last could be made'}</p>
        <Segmented
          label="What is known of the invented client"
          value={of}
          options={[
            { value: 'filled', label: 'Answered' },
            { value: 'empty', label: 'Not answered' },
          ]}
          onChange={onOf}
        />
      </div>
      {/* Takes the focus so that it can be scrolled by keys */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="letter-preview-text" data-testid="own-letter-preview" data-old={isOld} tabIndex={0}>
        {html === null ? (
          <p class="letters-quiet">The preview comes once the letter can be read.</p>
        ) : (
          <LetterText html={html} />
        )}
      </div>
    </section>
  );
}
