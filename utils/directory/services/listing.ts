import { SERVICE_KINDS } from './service';
import type { Service, ServiceKind } from './service';

/** Which services are shown in a list, and which part of them. */
export type Wanted = {
  readonly kind: ServiceKind | null;
  readonly source: string | null;
  /** As typed: each word is somewhere in the name, the organisation or a place. */
  readonly words: string;
  readonly from: number;
  readonly limit: number;
};
export type Listing = {
  /** The part asked for, in the order the services were given in. */
  readonly services: readonly Service[];
  readonly fitting: number;
  /** How many of each kind there are, whatever kind is wanted. */
  readonly kinds: Partial<Record<ServiceKind, number>>;
};

/** Words whose rows are remembered: those before the one that is being typed. */
const REMEMBERED = 8;

/**
 * The services of a list by the words typed. What is looked through lies in one text, which is several times as fast as a text for
 * each of 60,000; kinds and sources are numbers beside it. Some hundred bytes for each service.
 */
export class ServiceListing {
  readonly #text: string;
  /** Where each row begins in the text, and behind the last one where it ends. */
  readonly #starts: Uint32Array;
  /** A bit for each kind. */
  readonly #kinds: Uint32Array;
  readonly #found = new Map<string, Uint8Array>();

  constructor(readonly services: readonly Service[]) {
    const texts = services.map(textOf);
    this.#text = `${texts.join('\n')}\n`;
    this.#starts = new Uint32Array(services.length + 1);
    this.#kinds = Uint32Array.from(services, ({ kinds }) => bitsOf(kinds));
    texts.forEach((text, row) => (this.#starts[row + 1] = (this.#starts[row] ?? 0) + text.length + 1));
  }

  list({ kind, source, words, from, limit }: Wanted): Listing {
    const marks = [...new Set(fold(words).split(/\s+/).filter(Boolean))].map((word) => this.#rowsWith(word));
    const ofKind = kind === null ? ~0 : bitsOf([kind]);
    const counts = new Uint32Array(SERVICE_KINDS.length);
    const services: Service[] = [];
    let fitting = 0;
    for (let row = 0; row < this.services.length; row += 1) {
      if (!marks.every((mark) => mark[row] === 1)) continue;
      if (source !== null && this.services[row]?.source !== source) continue;
      const kinds = this.#kinds[row] ?? 0;
      for (let left = kinds; left !== 0; left &= left - 1) {
        const lowest = 31 - Math.clz32(left & -left);
        counts[lowest] = (counts[lowest] ?? 0) + 1;
      }
      if (kind !== null && (kinds & ofKind) === 0) continue;
      const service = fitting >= from && services.length < limit ? this.services[row] : undefined;
      if (service) services.push(service);
      fitting += 1;
    }
    const told = SERVICE_KINDS.flatMap((one, at) => (counts[at] ? [[one, counts[at]] as const] : []));
    return { services, fitting, kinds: Object.fromEntries(told) };
  }

  /** A 1 for each row that holds the word. */
  #rowsWith(word: string): Uint8Array {
    const found = this.#found.get(word) ?? this.#lookFor(word);
    // The one asked for last lies last, so that the first is the one to forget.
    this.#found.delete(word);
    this.#found.set(word, found);
    for (const oldest of this.#found.keys()) {
      if (this.#found.size <= REMEMBERED) break;
      this.#found.delete(oldest);
    }
    return found;
  }

  #lookFor(word: string): Uint8Array {
    const rows = new Uint8Array(this.services.length);
    let row = 0;
    for (let at = this.#text.indexOf(word); at !== -1; at = this.#text.indexOf(word, this.#starts[row])) {
      while ((this.#starts[row + 1] ?? Infinity) <= at) row += 1;
      rows[row] = 1;
      row += 1;
    }
    return rows;
  }
}

function bitsOf(kinds: readonly ServiceKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << SERVICE_KINDS.indexOf(kind)), 0);
}

function textOf({ name, organisation = '', locations }: Service): string {
  const places = locations.map(({ addressLines, postcode }) => `${addressLines.join(' ')} ${postcode}`);
  return fold(`${name} ${organisation} ${places.join(' ')}`).replaceAll('\n', ' ');
}

/** In lower case and without accents, which nobody types. */
function fold(text: string): string {
  // Nearly every text is plain, and normalising it takes longest.
  const plain = /^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}
