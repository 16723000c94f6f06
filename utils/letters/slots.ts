import { Fact } from './fact';

const OPEN = '\uE000';
const CLOSE = '\uE001';
const SLOT = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/** Characters that may not reach a letter: controls, and marks that would turn the direction of the words after them. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/**
 * The details printed by one rendering. Liquid prints a slot, Markdown passes it through untouched, and only the
 * finished HTML gets the words, escaped. A value therefore cannot be read as Liquid or Markdown, whatever it holds.
 */
export class Slots {
  readonly #facts: Fact[] = [];

  /** The text that stands for a printed value until the HTML is finished; nothing for one that can be done without. */
  readonly print = (value: unknown): string => {
    if (typeof value === 'number') return String(value);
    if (!(value instanceof Fact)) throw new TypeError('A letter can print details, and nothing made from them');
    if (!value.given && !value.missing?.essential) return '';
    return `${OPEN}${this.#facts.push(value) - 1}${CLOSE}`;
  };

  /** The text, of which nothing is HTML. What is not known leaves nothing behind. */
  fillText(text: string): string {
    return text.replace(SLOT, (_, index: string) => this.#facts[Number(index)]?.words()?.replace(UNSAFE, '') ?? '');
  }

  /** The finished HTML, and the essential details that were printed and are not known, each once. */
  fill(html: string): { readonly html: string; readonly gaps: readonly Fact[] } {
    const gaps = new Map<string, Fact>();
    const filled = html.replace(SLOT, (_, index: string) => {
      const fact = this.#facts[Number(index)];
      if (!fact) throw new Error('a slot without its detail');
      if (!fact.given && fact.missing) gaps.set(fact.id, fact);
      return slotHtml(fact);
    });
    return { html: filled, gaps: [...gaps.values()] };
  }
}

/** Whether a template's own text holds the characters that mark a slot. */
export function holdsSlotMarks(text: string): boolean {
  return /[\uE000\uE001]/.test(text);
}

/** Text as HTML: escaped, lines kept, characters dropped that a letter must not hold. */
export function textToHtml(text: string): string {
  const safe = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSAFE, '');
  return safe
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}

function slotHtml(fact: Fact): string {
  const words = fact.words();
  if (words !== null) {
    const html = textToHtml(words);
    if (fact.kind === 'record') return `<span data-field="${fact.id}">${html}</span>`;
    return fact.kind === 'question' ? `<span data-answer="${fact.id}">${html}</span>` : html;
  }
  return fact.missing ? `<span data-gap="${fact.id}">${textToHtml(fact.missing.words)}</span>` : '';
}
