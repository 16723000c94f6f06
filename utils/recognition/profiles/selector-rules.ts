import { clientDataIn } from './client-data';

/** Attributes that say what an element is, not what it holds. */
const KEPT =
  /^(?:id|class|name|type|role|for|scope|headers|itemprop|part|slot|autocomplete|aria-labelledby|data-(?:test|testid|test-id|cy|qa|automation-id|field|label|th|title|column|col|section|part|type|role|component|slot|element))$/;
const ATTRIBUTE = /\[\s*([a-z_][\w:-]*)\s*(?:[~|^$*]?=\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*))\s*[is]?\s*)?\]/gi;

/**
 * Why a selector may not be kept, in words that follow "This selector", or null where it may. A rule has to break when the page
 * changes: so no lists of selectors and nothing that looks ahead.
 */
export function faultOfSelector(selector: string): string | null {
  if (selector.trim() === '') return 'is empty';
  if (selector.length > 300) return 'is too long';
  const data = clientDataIn(selector);
  if (data) return `seems to hold ${article(data)}`;
  if (/[{}<;]|\/\*/.test(selector)) return 'is not one';
  if (selector.replace(/\([^()]*\)|\[[^\]]*\]/g, '').includes(',')) return 'is a list of several';
  if (/:(?:has|is|where|any|matches|visited|target|hover|focus)/i.test(selector))
    return 'uses what a change of the page would not break';
  const attributes = [...selector.matchAll(ATTRIBUTE)];
  if (attributes.length < (selector.match(/\[/g)?.length ?? 0)) return 'has an attribute that cannot be read';
  for (const [, name = '', ...values] of attributes) {
    if (!KEPT.test(name.toLowerCase())) return `uses the attribute “${name}”, which may hold something of a client`;
    if ((values.find((value) => value !== undefined) ?? '').split(/\s+/).length > 6) return 'has a long text in it';
  }
  return null;
}

/** Why a text of the page may not be kept, in words that follow "This text", or null where it may. */
export function faultOfText(text: string): string | null {
  const data = clientDataIn(text);
  if (data) return `seems to hold ${article(data)}`;
  return /\d{3}/.test(text) ? 'holds a number' : null;
}

/** Why a path pattern may not be kept, in words that follow "This path", or null where it may. */
export function faultOfPath(path: string): string | null {
  if (!path.startsWith('/')) return 'does not start with a slash';
  if (/\s|\?/.test(path)) return 'holds more than a path';
  if (/\*\*(?!$)|[^/*]\*|\*[^/*#]/.test(path)) return 'has a star that is not a whole part of it';
  const data = clientDataIn(path);
  if (data) return `seems to hold ${article(data)}: put a star there`;
  return /\d{3}/.test(path) ? 'holds a number: put a star there' : null;
}

function article(data: string): string {
  return `${/^(?:NHS|email)/.test(data) ? 'an' : 'a'} ${data}`;
}
