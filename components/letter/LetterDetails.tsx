import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import type { SenderDetails } from '../../utils/letters/letter';
import type { Answers, Switches } from '../../utils/letters/question';
import { ErrorSummary } from '../parts/ErrorSummary';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';
import { DetailsForm } from './DetailsForm';
import type { LetterInHand, OwnDetails } from './letter-in-hand';
import { RecipientSection } from './RecipientSection';
import { SenderForm } from './SenderForm';
import { SensitiveSwitches } from './SensitiveSwitches';
import { TemplateBasis, TemplateWarnings } from './TemplateNotes';
import type { Suggest } from './suggestion';

type Props = {
  readonly letter: LetterInHand;
  readonly own: OwnDetails;
  readonly today: IsoDate;
  /** The words of the letter to look at. */
  readonly words: ComponentChildren;
  readonly onSuggest: Suggest;
  /** Leads to where a gap is filled. */
  readonly onJump: (gap: string) => void;
};

/** Everything a letter is made of, beside the letter: what is missing, its questions, what it stands on. */
export function LetterDetails({ letter, own, today, words, onSuggest, onJump }: Props) {
  const { draft, template, gaps, questions, stale } = letter;
  const lacking = gaps.flatMap(({ id, kind }) => (kind === 'sender' ? [partOf(id)] : []));
  // The fields stay while they are typed in, also when the gap is filled meanwhile.
  const [asked] = useState(lacking);
  const [asksWho] = useState(gaps.some(({ kind }) => kind === 'recipient'));
  const kept = questions.filter(({ id }) => draft.remembered?.[id]).length;
  const ownParts = [...new Set([...asked, ...lacking])];
  return (
    <div class="letter-details">
      <TemplateWarnings template={template} today={today} />
      {gaps.length > 0 && (
        <ErrorSummary
          title={missingWords(gaps.length)}
          errors={gaps.map(({ id, label }) => ({ id, text: label }))}
          onJump={onJump}
        />
      )}
      {words}
      {stale && (
        <Note tone="attention">
          You have changed the letter by hand, so not every change here could be taken over. Read it through, or{' '}
          <LinkButton onClick={letter.writeAnew}>write it anew from these details</LinkButton>, which drops your own
          words.
        </Note>
      )}
      {kept > 0 && (
        <Note>
          {kept === 1 ? '1 answer is' : `${kept} answers are`} taken over from earlier letters. Check that{' '}
          {kept === 1 ? 'it is' : 'they are'} still so.
        </Note>
      )}
      {asksWho && (
        <RecipientSection recipient={draft.recipient ?? null} onSuggest={onSuggest} onRecipient={letter.direct} />
      )}
      <DetailsForm
        questions={questions}
        answers={draft.details as Answers}
        record={draft.record}
        remembered={draft.remembered}
        today={today}
        onAnswers={letter.answer}
      />
      <SensitiveSwitches
        questions={template.questions}
        switches={draft.switches as Switches}
        onSwitches={letter.switchOn}
      />
      {ownParts.length > 0 && <SenderForm {...own} missing={ownParts} />}
      <TemplateBasis template={template} />
    </div>
  );
}

export function missingWords(count: number): string {
  return count === 1 ? '1 thing is missing' : `${count} things are missing`;
}

/** `sender.replyTo` is the part `replyTo`: the ids of these gaps are made of the parts' names. */
function partOf(gap: string): keyof SenderDetails {
  return gap.replace('sender.', '') as keyof SenderDetails;
}
