import type { IsoDate } from '../../client/date';
import type { Field } from '../../client/fields';
import type { Lexicon } from '../lexicon';
import type { ProfileRule } from '../reading';
import { isBlank } from '../values/blank';
import { readNhsNumber } from '../values/nhs-number';
import { matchesOf } from './locate';
import type { DateFormat, Place } from './profile';
import { labelBeside, labelText, piecesOf, tidy } from './said';
import type { Sight } from '../visibility';
import { valueOf } from './value';

/**
 * What one place of a record gave: a value, nothing recorded there (`blank`), no such element (`absent`), an NHS number with a
 * wrong check digit (`failed`: the record's fault, not the rule's), or what broke.
 */
export type FieldResult =
  | { readonly value: string; readonly text: string; readonly nodes: readonly Node[] }
  | { readonly none: 'blank' | 'absent' }
  | { readonly none: 'failed'; readonly text: string }
  | { readonly broken: ProfileRule };

/** What all fields of one page are read with. */
export type Ground = {
  readonly container: Element;
  readonly leftOut: readonly Element[];
  readonly sight: Sight;
  readonly dateFormat: DateFormat;
  readonly lexicon: Lexicon;
  readonly today: IsoDate;
};

/** Reads one field at one place: exactly one element, which can be seen, with its label where the rule expects it. */
export function readField(field: Field, { select, label, byLabel, attribute }: Place, ground: Ground): FieldResult {
  const { leftOut, sight, dateFormat, lexicon, today } = ground;
  const found = elementsAt({ select, label, ...(byLabel && { byLabel }) }, ground);
  const [element] = found;
  if (!element) return { none: 'absent' };
  if (found.length > 1) return { broken: 'selector' };
  if (!sight.sees(element)) return { broken: 'hidden' };
  const pieces = piecesOf(element, sight, leftOut);
  let lines = attribute ? [tidy(element.getAttribute(attribute) ?? '')] : pieces.map(({ text }) => text);
  if (label?.at === 'inside') {
    const rest = behindLabel(lines, label.text);
    if (rest === null) return { broken: 'label' };
    lines = [rest];
  } else if (!byLabel && !hasLabel(element, label, ground)) return { broken: 'label' };
  const text = tidy(lines.join(' '));
  if (isBlank(text, lexicon) && !(field === 'allergies' && /^n/i.test(text))) return { none: 'blank' };
  const value = valueOf(field, lines, dateFormat, lexicon, today);
  if (!value) {
    const read = field === 'nhsNumber' ? readNhsNumber(text, lexicon) : null;
    return read && 'failed' in read && read.failed.replace(/\D/g, '').length === 10
      ? { none: 'failed', text: read.failed }
      : { broken: 'value' };
  }
  return { value, text, nodes: attribute || pieces.length === 0 ? [element] : pieces.map(({ node }) => node) };
}

/** Everything that a place of a record may mean: a rule that holds leaves one. */
export function elementsAt({ select, label, byLabel }: Place, ground: Ground): readonly Element[] {
  const { container, leftOut, sight } = ground;
  return matchesOf(container, select).filter(
    (one) =>
      !leftOut.some((part) => part.contains(one)) && (!byLabel || (sight.sees(one) && hasLabel(one, label, ground))),
  );
}

function hasLabel(element: Element, label: Place['label'], { container, sight }: Ground): boolean {
  return !label || labelBeside(element, label.at, container, sight) === label.text;
}

/** What follows a label written in the same text: up to the next bar or dot. Null unless exactly one part begins with it. */
export function behindLabel(lines: readonly string[], label: string): string | null {
  const parts = lines.flatMap((line) => line.split(/\s*[|·•]\s*/));
  const at = parts.flatMap((part, i) => {
    if (labelText(part) === label) return [parts[i + 1] ?? ''];
    const rest = part.startsWith(label) ? /^\s*:\s*(.*)$|^\s(.+)$/.exec(part.slice(label.length)) : null;
    return rest ? [rest[1] ?? rest[2] ?? ''] : [];
  });
  return at.length === 1 ? (at[0] ?? null) : null;
}
