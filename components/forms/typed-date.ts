import { formatDate, parseTypedDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';

/** What is wrong with a date as typed, as a sentence, or the date. */
export type TypedDate = { readonly date: IsoDate } | { readonly error: string };

type Limits = {
  /** What to say where nothing is typed: "Enter the date it was sent". */
  readonly missing: string;
  readonly earliest?: IsoDate;
  readonly latest?: IsoDate;
};

/** Reads a date a person typed in a form, and says what to do where it is none or lies outside the limits (inclusive). */
export function readTypedDate(text: string, example: IsoDate, { missing, earliest, latest }: Limits): TypedDate {
  if (text.trim() === '') return { error: missing };
  const date = parseTypedDate(text);
  if (date === null) return { error: `Enter a date such as ${formatDate(example)}` };
  if (earliest !== undefined && date < earliest) return { error: `Enter a date from ${formatDate(earliest)} on` };
  if (latest !== undefined && date > latest) return { error: `Enter a date up to ${formatDate(latest)}` };
  return { date };
}
