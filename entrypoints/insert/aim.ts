import type { What } from '../../utils/messages/insert';
import { closedFrame } from '../pointing/closed-frame';
import type { Aim, Spot } from '../pointing/pointer';
import { describe, fieldAt, fieldsOn, isWritable } from './field';
import type { Field } from './field';

const HOW = 'Click the box it should go into, or walk with Tab and press Enter. Escape stops.';

/** Pointing at a field that a letter, or the line about one, can go into. */
export function insertAim(what: What, page: Document): Aim {
  const why = (field: Field | null, element: Element): string | null => {
    if (!field)
      return closedFrame(element) ? 'A frame of another site: nothing can be put in there. Copy instead.' : HOW;
    if (!isWritable(field)) return 'This box cannot be written in.';
    return what === 'letter' && field.takes === 'line' ? 'A box of one line: a letter does not fit.' : null;
  };
  const spotOf = (field: Field): Spot => {
    const { name } = describe(field);
    return { element: field.element, words: name ? `Into “${name}”` : 'Into this box' };
  };
  return {
    how: HOW,
    nothing: 'There is no box on this page that it could go into. Open a new note, then try again. Escape stops.',
    spotAt(element) {
      const field = fieldAt(element);
      return why(field, element) ?? (field ? spotOf(field) : HOW);
    },
    spots: () =>
      fieldsOn(page)
        .filter((field) => why(field, field.element) === null)
        .map(spotOf),
    press(node) {
      const element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
      return element && why(fieldAt(element), element) === null ? 'pick' : 'nothing';
    },
  };
}
