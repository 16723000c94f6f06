import DOMPurify from 'dompurify';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../utils/letters/allowed-tags';
import { flatTables } from '../../utils/letters/flat-tables';
import { apart, isControl, textOf } from './field';
import type { Field } from './field';

/** A text that goes into a field. `html` empty: there is only the plain one. */
export type Words = { readonly html: string; readonly plain: string };

/** A text as a field may show it afterwards: with the numbers of its lists, or without; its tables as such, or line by line. */
export function formsOf({ html, plain }: Words): readonly string[] {
  return [plain, ...[html, flatTables(html)].map(shown)];
}

function shown(html: string): string {
  const blocks = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('p,h1,h2,h3,li,th,td');
  return [...blocks].map((block) => ownText(block)).join('\n');
}

/** Of a list's item without the list inside it, of a cell without its paragraphs. */
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
  const clean = DOMPurify.sanitize(html, { ALLOWED_TAGS, ALLOWED_ATTR: ALLOWED_ATTRIBUTES });
  const rich = before ? `<p><br></p>${clean}` : clean;
  const lines = flatTables(rich);
  if (paste(element, { plain: before + plain, html: keepsTables(element) ? rich : lines })) return;
  // What leaves a paste to the browser keeps what the browser keeps. Firefox cannot be asked: there an editor may be behind it.
  const asTables = keepsTables(element) || !import.meta.env.FIREFOX;
  page.execCommand('insertHTML', false, asTables ? rich : lines);
}

/**
 * Whether an editor that takes pastes in its own way was seen to keep a table: it has one, or it is TinyMCE, which has them in its
 * core. Others (TipTap and Lexical without their extension, older Quill) pour its cells out as paragraphs, and nobody could
 * say any more which date a result belongs to.
 */
function keepsTables(element: HTMLElement): boolean {
  return element.querySelector('table') !== null || element.matches('.mce-content-body');
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
