import { labelOf } from '../labels';
import type { Label } from '../labels';
import type { Lexicon } from '../lexicon';
import { behindLabel } from '../profiles/read-field';
import type { LabelPlace } from '../profiles/profile';
import { labelBeside, labelText } from '../profiles/said';
import { faultOfText } from '../profiles/selector-rules';
import type { Sight } from '../visibility';
import { holdsSecret } from './stable-name';

/** A label that stands around a value, and what it is known to mean. */
export type Around = { readonly text: string; readonly at: LabelPlace; readonly known: Label | null };

/** Where a label may stand without being a known one. */
const PLAIN: readonly LabelPlace[] = ['own', 'before'];
const PLACES: readonly LabelPlace[] = ['own', 'before', 'row', 'column', 'after'];
const LONGEST = 44;

/** The labels around an element, known ones first. `lines`: what the element itself says. */
export function labelsAround(
  element: Element,
  lines: readonly string[],
  stop: Element,
  sight: Sight,
  lexicon: Lexicon,
  secrets: readonly string[],
): readonly Around[] {
  const kept = (text: string) =>
    text !== '' && text.length <= LONGEST && !faultOfText(text) && !holdsSecret(text, secrets) && /\p{L}/u.test(text);
  const beside = PLACES.map((at) => ({ at, text: labelBeside(element, at, stop, sight) }));
  const found = [...labelsInside(lines, lexicon), ...beside].flatMap(({ at, text }) => {
    const known = labelOf(text, lexicon);
    return kept(text) && (known || PLAIN.includes(at)) ? [{ at, text, known }] : [];
  });
  return [...found.filter(({ known }) => known), ...found.filter(({ known }) => !known)];
}

/** Known labels written in the same text as their value. */
function labelsInside(lines: readonly string[], lexicon: Lexicon): readonly { text: string; at: LabelPlace }[] {
  const parts = lines.flatMap((line) => line.split(/\s*[|·•]\s*/));
  const heads = parts.flatMap((part, i) => {
    const [, lead] = /^([^:]{2,40}?)\s*:/.exec(part) ?? [];
    if (lead) return [lead];
    return labelOf(part, lexicon) && i < parts.length - 1 ? [part] : [];
  });
  return heads
    .map((text) => ({ text: labelText(text), at: 'inside' as const }))
    .filter(({ text }) => labelOf(text, lexicon) && behindLabel(lines, text));
}
