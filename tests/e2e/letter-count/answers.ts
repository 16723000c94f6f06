import { addDays, formatDate, parseTypedDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { ClientRecord } from '../../../utils/client/fields';
import type { Answers } from '../../../utils/letters/question';
import type { Template } from '../../../utils/letters/template';

/** The day the examples were written for. */
const WRITTEN_FOR: IsoDate = '2026-11-23';

/** An example's answers as they are given today: dates as far from today as they were then, and nothing the record says itself. */
export function answersToday({ questions }: Template, answers: Answers, record: ClientRecord, today: IsoDate): Answers {
  const days = (Date.parse(today) - Date.parse(WRITTEN_FOR)) / 86_400_000;
  const moved = (text: string) => {
    const date = parseTypedDate(text);
    return date ? formatDate(addDays(date, days)) : text;
  };
  return Object.fromEntries(
    questions.flatMap(({ id, type, never }) => {
      const answer = answers[id];
      if (answer === undefined || (answer === null && !never) || Object.hasOwn(record, id)) return [];
      return [[id, type === 'date' && typeof answer === 'string' ? moved(answer) : answer]];
    }),
  );
}
