import { formatDate } from '../../utils/client/date';
import { FIELD_NAMES } from '../../utils/client/fields';
import type { Field } from '../../utils/client/fields';
import { formatNhsNumber } from '../../utils/client/nhs-number';
import type { FieldReading, Finding } from '../../utils/recognition/reading';

/** A value as the banner writes it: dates and NHS numbers as people read them. */
export function fieldWords(field: Field, value: string): string {
  if (field === 'dateOfBirth') return formatDate(value);
  return field === 'nhsNumber' ? formatNhsNumber(value) : value;
}

/** Where a value stands on the page and how sure it is: “Label “D.O.B.” in Personal details. Sure.” */
export function evidenceWords({ evidence, confidence }: FieldReading): string {
  const { label, because } = evidence;
  const from = label ? `Label “${label}”` : (SOURCES[evidence.source] ?? 'On the page, without a label');
  const reason = because ? `; ${because}` : '';
  return `${from}${place(evidence.place)}${reason}. ${confidence === 'sure' ? 'Sure' : 'Fairly sure'}.`;
}

/** What is wrong with a reading, or what should be known of it: a short name for it, and the rest of the sentence. */
export function findingWords(finding: Finding): { readonly what: string; readonly more: string } {
  switch (finding.kind) {
    case 'two-values': {
      const values = finding.values.map(
        ({ value, evidence }) => `${fieldWords(finding.field, value)}${where(evidence)}`,
      );
      return { what: `Two values for ${lower(finding.field)}.`, more: `${values.join(', ')}.` };
    }
    case 'failed-check':
      return {
        what: 'NHS number fails its check.',
        more: `${finding.text} is not a possible number; a digit may be wrong. It is not used.`,
      };
    case 'unclear-date':
      return { what: 'A date cannot be read.', more: `${finding.text} could be more than one day. It is not used.` };
    case 'agrees':
      return { what: `${FIELD_NAMES[finding.field]} agrees`, more: 'wherever it stands on the page.' };
    case 'too-little':
      return { what: 'There is too little to go by.', more: 'A name alone does not say who somebody is.' };
    case 'unreadable-frame':
      return { what: 'Part of the page cannot be read.', more: 'It comes from another site.' };
    case 'changing':
      return { what: 'The page is changing.', more: 'Parts of it may still be of the record before.' };
  }
}

const SOURCES: Readonly<Record<string, string>> = {
  banner: 'In the banner, without a label',
  heading: 'A heading, without a label',
  title: 'The title of the page',
  'page-title': 'The title of the page',
};

function place(text: string | null): string {
  return text ? ` in ${text}` : '';
}

function where({ place: heading, label }: FieldReading['evidence']): string {
  if (heading) return ` in ${heading}`;
  return label ? ` at “${label}”` : '';
}

/** A field's name inside a sentence; abbreviations keep their capitals. */
function lower(field: Field): string {
  const name = FIELD_NAMES[field];
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
