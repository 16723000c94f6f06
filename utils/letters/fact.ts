import { Drop } from 'liquidjs';

export type FactKind = 'record' | 'question' | 'sender' | 'recipient' | 'practice' | 'letter';

/** How a missing detail is shown: in the list of what is missing, in the letter, and whether it holds the letter back. */
export type Missing = { readonly label: string; readonly words: string; readonly essential: boolean };

type Known = {
  /** What conditions compare with: an option's id, options' ids, an ISO date, a number, true or false, or the words. */
  readonly value: unknown;
  readonly words: readonly string[];
  readonly never?: boolean;
};

/**
 * One detail a template can print or ask about. It is true in a condition when it holds something, `given` also when it is
 * answered with "never". Templates see nothing else of it: its words reach the letter only through the slot it prints,
 * so that no value is ever read as Liquid, Markdown or HTML.
 */
export class Fact extends Drop {
  readonly #known: Known | null;

  constructor(
    readonly id: string,
    readonly kind: FactKind,
    known: Known | null,
    /** Null: not asked, so nothing is missing where it is not known. */
    readonly missing: Missing | null,
    readonly join: 'and' | 'or' = 'and',
  ) {
    super();
    this.#known = known;
  }

  override valueOf(): unknown {
    return this.#known && !this.#known.never ? this.#known.value : null;
  }

  get given(): boolean {
    return this.#known !== null;
  }

  /** Whether it is given or wanted: false for what a switch or another answer leaves out. */
  get asked(): boolean {
    return this.given || this.missing !== null;
  }

  get never(): boolean {
    return this.#known?.never === true;
  }

  /** Its choices or its lines, one by one; itself where there is one at most, so that a gap shows in a list too. */
  get items(): readonly Fact[] {
    const words = this.never ? [] : (this.#known?.words ?? []);
    const lines = words.flatMap((text) => text.split('\n')).map((line) => line.replace(/^\s*[-*•·]\s+/, '').trim());
    const items = lines.filter(Boolean);
    if (items.length < 2) return [this];
    return items.map((line) => new Fact(this.id, this.kind, { value: line, words: [line] }, null));
  }

  /** What the letter says, or null where it is not known. */
  words(): string | null {
    return this.#known ? listed(this.#known.words, this.join) : null;
  }
}

/** The properties of a detail a template may use: `{% if lastEcg.never %}`, `{% for item in reasons.items %}`. */
export const FACT_PROPERTIES: readonly string[] = ['given', 'never', 'asked', 'items'];

function listed(words: readonly string[], join: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`;
}
