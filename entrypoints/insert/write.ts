import DOMPurify from 'dompurify';
import { ALLOWED_TAGS } from '../../utils/letters/allowed-tags';
import { apart, isControl, textOf } from './field';
import type { Field } from './field';

/** A text that goes into a field. `html` empty: there is only the plain one. */
export type Words = { readonly html: string; readonly plain: string };

/** A text as a field may show it afterwards: with the numbers of its lists, or without. */
export function formsOf({ html, plain }: Words): readonly string[] {
  const blocks = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('p,h1,h2,h3,li');
  return [plain, [...blocks].map((block) => ownText(block)).join('\n')];
}

/** Of a list's item without the list inside it. */
function ownText(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const list of copy.querySelectorAll('p,ul,ol,li')) list.remove();
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
  return copy.textContent ?? '';
}

/** Puts the caret behind everything a field holds. Editors hear of it a task later. */
export function caretToEnd({ element }: Field): void {
  element.focus({ preventScroll: true });
  if (isControl(element)) {
    element.setSelectionRange(element.value.length, element.value.length);
    return;
  }
  const selection = element.ownerDocument.getSelection();
  selection?.selectAllChildren(element);
  selection?.collapseToEnd();
}

/**
 * Writes at the caret as a person would who pastes: undo works, and frameworks that hold a field's value themselves hear of it.
 * Whether the field took it is to be seen afterwards.
 */
export function write(field: Field, { html, plain }: Words): void {
  const { element } = field;
  const page = element.ownerDocument;
  const before = apart(textOf(field));
  if (isControl(element)) {
    const text = field.takes === 'line' ? plain.replace(/\s*\n\s*/g, ' ') : before + plain;
    if (!page.execCommand('insertText', false, text)) setValue(element, element.value + text);
    return;
  }
  if (field.takes === 'plain' || html === '') {
    if (!paste(element, { plain: before + plain, html: '' })) page.execCommand('insertText', false, before + plain);
    return;
  }
  // An empty paragraph first: editors join the first one to what stands before the caret.
  const clean = DOMPurify.sanitize(html, { ALLOWED_TAGS, ALLOWED_ATTR: [] });
  const rich = before ? `<p><br></p>${clean}` : clean;
  if (!paste(element, { plain: before + plain, html: rich })) page.execCommand('insertHTML', false, rich);
}

/**
 * Rich editors take what is pasted in their own way. In Firefox a page may not read what an extension puts into a paste, so that an
 * editor would take nothing: there everything is typed.
 * @returns whether this one did; plain editable elements leave it to the browser
 */
function paste(element: HTMLElement, { plain, html }: Words): boolean {
  if (import.meta.env.FIREFOX) return false;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', plain);
  if (html) clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  return !(pasteTarget(element) ?? element).dispatchEvent(event);
}

/** A paste comes from where the caret is, and goes up from there. */
function pasteTarget(element: HTMLElement): Element | null {
  const node = element.ownerDocument.getSelection()?.focusNode ?? null;
  const at = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
  return at && element.contains(at) ? at : null;
}

/** Where the browser itself will not type: the value is set past the page's own hooks, and it is told as after typing. */
function setValue(element: HTMLTextAreaElement | HTMLInputElement, value: string): void {
  element.value = value;
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}
