import type { Gap } from '../../utils/letters/letter';

/** Where a gap is filled: a question of the form, the user's own details, whom it goes to, or the letter itself. */
export type GapPlace = 'question' | 'sender' | 'recipient' | 'letter';

/** @param questions the ids of the questions that are asked now */
export function placeOfGap({ id, kind }: Gap, questions: ReadonlySet<string>): GapPlace {
  if (questions.has(id)) return 'question';
  if (kind === 'sender' || kind === 'recipient') return kind;
  return 'letter';
}

/** The id of the input that answers a question, or holds one of the user's own details. */
export function inputId(gap: string): string {
  return `letter-${gap.replaceAll('.', '-')}`;
}
