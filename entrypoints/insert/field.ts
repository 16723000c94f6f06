import { computeAccessibleName } from 'dom-accessibility-api';
import { insideOf } from '../../utils/recognition/profiles/locate';
import type { PickedField } from '../../utils/messages/insert';

/** A field of the page that is written in. */
export type Field =
  | { readonly takes: 'rich' | 'plain'; readonly element: HTMLElement }
  | { readonly takes: 'plain'; readonly element: HTMLTextAreaElement }
  | { readonly takes: 'line'; readonly element: HTMLInputElement };

/** Kinds of input that hold words. A password is never one. */
const WORDS = new Set(['text', 'search']);
const NAME_LENGTH = 120;

/**
 * The field that an element is, or is a part of, or is the label of; null where it is none. Elements of frames are instances of
 * other windows' classes, so kinds are told by name.
 */
export function fieldAt(element: Element): Field | null {
  const control = controlOf(element) ?? controlOf((element.closest('label') as HTMLLabelElement | null)?.control);
  if (control) return control;
  const host = editingHost(element);
  if (!host) return null;
  // Only these words keep a browser from taking formatting; any other value, or none, is rich text.
  return { takes: host.contentEditable === 'plaintext-only' ? 'plain' : 'rich', element: host };
}

/** Whether a person could write in it now. */
export function isWritable({ element, ...field }: Field): boolean {
  if (!element.isConnected || !element.ownerDocument.defaultView) return false;
  if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert],[aria-disabled=true]'))
    return false;
  if (isControl(element)) return !element.readOnly && !element.matches(':disabled');
  return field.takes !== 'line' && element.isContentEditable !== false && !element.closest('[aria-readonly=true]');
}

/** What it is called and what it takes. */
export function describe(field: Field): PickedField {
  const { element } = field;
  const text = textOf(field);
  const most = isControl(element) && element.maxLength >= 0 ? element.maxLength : null;
  return {
    name: nameOf(element),
    takes: field.takes,
    holds: text.trim().length,
    room: most === null ? null : Math.max(0, most - text.length - apart(text).length),
  };
}

/** What stands in it now, its line ends as one character. */
export function textOf({ element }: Field): string {
  if (isControl(element)) return element.value;
  return element.innerText.replace(/\r\n?/g, '\n');
}

/** What has to come before a text, so that it stands apart from what the field holds. */
export function apart(held: string): string {
  if (held.trim() === '') return '';
  return /\n\s*\n$/.test(held) ? '' : held.endsWith('\n') ? '\n' : '\n\n';
}

/** Every field that a person could write in, in the order of the page, with those in open shadow roots and frames of its origin. */
export function fieldsOn(page: Document): readonly Field[] {
  const found = new Map<Element, Field>();
  const search = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('textarea,input,[contenteditable],body')) {
        const field = fieldAt(element);
        if (field && isWritable(field)) found.set(field.element, field);
      }
      const inside = insideOf(element);
      if (inside) search(inside);
    }
  };
  search(page);
  return [...found.values()];
}

export function isControl(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element.localName === 'textarea' || element.localName === 'input';
}

function controlOf(element: Element | null | undefined): Field | null {
  if (!element || !isControl(element)) return null;
  if (element.localName === 'textarea') return { takes: 'plain', element: element as HTMLTextAreaElement };
  const input = element as HTMLInputElement;
  return WORDS.has(input.type) ? { takes: 'line', element: input } : null;
}

/** The outermost element that is edited as one; a document that is edited as a whole gives its body. */
function editingHost(element: Element): HTMLElement | null {
  const { ownerDocument } = element;
  if (ownerDocument.designMode === 'on') return ownerDocument.body;
  let host: HTMLElement | null = null;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (!(at as HTMLElement).isContentEditable) break;
    host = at as HTMLElement;
  }
  return host;
}

function nameOf(element: HTMLElement): string {
  const frame = element.ownerDocument.defaultView?.frameElement;
  // An editor that frames its text carries its name on the frame.
  const named = computeAccessibleName(element) || (frame && !isControl(element) ? computeAccessibleName(frame) : '');
  return named.replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH);
}
