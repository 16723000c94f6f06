import { formatDate, isIsoDate } from '../../utils/client/date';
import { FIELD_NAMES, FIELDS } from '../../utils/client/fields';
import type { Field } from '../../utils/client/fields';
import type { FieldReading, Fields } from '../../utils/recognition/reading';
import { sayEvidence } from '../../utils/recognition/sentences';

/** Fields whose values the banner itself shows. */
const IN_BANNER: ReadonlySet<Field> = new Set(['fullName', 'familyName', 'givenName', 'title', 'dateOfBirth', 'nhsNumber', 'sex', 'localId', 'preferredName']);

/** Of every value that was read: the field it is, where on the page it stands, and how sure that is. */
export function HowWeKnow({ id, fields }: { readonly id: string; readonly fields: Fields }) {
  const known = FIELDS.flatMap((field) => {
    const reading = fields[field];
    return reading && !isPartOfName(field, reading, fields) ? [{ field, reading }] : [];
  });
  return (
    // It scrolls where it is long, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <dl class="how-we-know" id={id} tabIndex={0} aria-label="How we know">
      {known.map(({ field, reading }) => (
        <div key={field}>
          <dt>{FIELD_NAMES[field]}</dt>
          <dd>
            {!IN_BANNER.has(field) && <strong>{isIsoDate(reading.value) ? formatDate(reading.value) : reading.value}</strong>}
            {sayEvidence(reading)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Parts of a name that were read in the very place the whole name was need no line of their own. */
function isPartOfName(field: Field, reading: FieldReading, { fullName }: Fields): boolean {
  if (!fullName || !['title', 'givenName', 'familyName'].includes(field)) return false;
  const { label, place } = fullName.evidence;
  return reading.evidence.label === label && reading.evidence.place === place;
}
