import { dateOf } from '../../utils/client/date';
import type { Practice } from '../../utils/directory/practice';
import type { LetterFacts, SenderDetails } from '../../utils/letters/letter';
import type { Answers, Switches } from '../../utils/letters/question';
import type { LetterPractice } from '../../utils/letters/recipient';
import type { Template } from '../../utils/letters/template';
import type { Draft } from '../../utils/log/draft';
import type { EarlierLetter } from '../../utils/log/earlier-letters';
import { newId } from '../../utils/log/id';
import type { ClientOnPage } from './client-on-page';
import type { LetterAbout } from './letter-about';
import type * as Works from './letter-works';

/**
 * A new draft, bound to the client on the page and filled from the record, the practice, the user's own details and what earlier
 * letters about this client, latest first, are remembered by. Begun for a referral, it is bound to it and filled from it.
 */
export function startDraft(
  works: typeof Works,
  template: Template,
  { record, identity, name }: ClientOnPage,
  practice: Practice | null,
  sender: SenderDetails,
  earlier: readonly EarlierLetter[],
  about: LetterAbout | null = null,
): Draft {
  const now = new Date();
  const letters = earlier.map(({ on, template: id, details }) => ({ on, template: id, answers: details as Answers }));
  const asks = (id: string) => works.findTemplate(id)?.questions.map((question) => question.id) ?? [];
  const kept = works.rememberedAnswers(template.questions, letters, record, asks, dateOf(now));
  const usual = works.defaultRecipient(template.recipientKind, record, letterPractice(practice));
  const recipient = about?.to && usual?.organisation !== about.to ? { organisation: about.to } : usual;
  const remembered = Object.entries(kept.from).filter(([id]) => about?.answers?.[id] === undefined);
  const draft: Draft = {
    id: newId(now),
    identity,
    clientName: name,
    template: template.id,
    version: String(template.version),
    title: template.title,
    ...(template.recipientKind === 'client' && { forClient: true }),
    record,
    ...(practice && { practice }),
    ...(recipient && { recipient }),
    details: { ...kept.answers, ...about?.answers } as Draft['details'],
    remembered: Object.fromEntries(remembered),
    switches: {},
    html: '',
    ...(about && { referral: about.referral, continues: about.continues }),
    specialty: template.specialty,
    startedAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
  return { ...draft, html: works.renderLetter(template, factsOf(draft, sender)).html };
}

/** What a draft's letter is made from. */
export function factsOf(draft: Draft, sender: SenderDetails): LetterFacts {
  const { record, practice, recipient, details, switches } = draft;
  return {
    record,
    practice: letterPractice(practice ?? null),
    recipient: recipient ?? null,
    sender,
    // Written by the form of these very questions; what no longer fits a question counts as not answered.
    answers: details as Answers,
    today: dateOf(new Date()),
    switches: switches as Switches,
  };
}

function letterPractice(practice: Practice | null): LetterPractice | null {
  if (!practice) return null;
  const { name, code, addressLines, postcode, phone } = practice;
  return {
    name,
    code,
    ...(addressLines.length > 0 && { address: addressLines.join(', ') }),
    ...(postcode && { postcode }),
    ...(phone && { phone }),
  };
}
