import { FIELD_NAMES, FIELDS } from '../../utils/client/fields';
import type { Field } from '../../utils/client/fields';
import type { FieldReading, Fields } from '../../utils/recognition/reading';
import { evidenceSentence, writtenValue } from '../../utils/recognition/sentences';

const NAME_PARTS: readonly Field[] = ['title', 'givenName', 'familyName'];

/** Every value taken from the page, where it stands there, and how sure it is. */
export function HowWeKnow({ fields }: { fields: Fields }) {
  return (
    // It scrolls where it is long, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <dl class="how-we-know" tabIndex={0} aria-label="How we know">
      {FIELDS.map((field) => {
        const reading = fields[field];
        if (!reading || isPartOfName(field, reading, fields)) return null;
        return (
          <div key={field}>
            <dt>{FIELD_NAMES[field]}</dt>
            <dd>
              <strong>{writtenValue(field, reading.value)}</strong>
              <br />
              {evidenceSentence(reading.evidence, reading.confidence)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Parts of a name that were read in the very place of the whole name need no line of their own. */
function isPartOfName(field: Field, reading: FieldReading, { fullName }: Fields): boolean {
  if (!fullName || !NAME_PARTS.includes(field)) return false;
  const { label, place, source } = fullName.evidence;
  const { evidence } = reading;
  return evidence.label === label && evidence.place === place && evidence.source === source;
}
