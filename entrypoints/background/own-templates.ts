import { tidyText } from '../../utils/letters/own/own-text';
import { tryOwn } from '../../utils/letters/own/try-own';
import type { KeptLetter, RefusedLetter } from '../../utils/messages';
import type { OwnLetters } from '../../utils/store/own-letters';
import { managed } from './managed';

type Pushed = { readonly letters: readonly KeptLetter[]; readonly refused: readonly RefusedLetter[] };

/** Every letter that is not of the product, from wherever it comes. Asked anew each time: a background lives for seconds. */
export class OwnTemplates {
  readonly #kept: OwnLetters;

  constructor(kept: OwnLetters) {
    this.#kept = kept;
  }

  /** The organisation's first; one kept here under the id of one of those waits until that is gone. */
  async all(): Promise<{ letters: KeptLetter[]; refused: RefusedLetter[] }> {
    const [pushed, rows] = await Promise.all([pushedLetters(), this.#kept.all()]);
    const set = new Set(pushed.letters.map(({ id }) => id));
    const kept = rows
      .filter(({ id }) => !set.has(id))
      .map(({ id, text }): KeptLetter => ({ id, text, source: 'own', problem: tryOwn(text).problem }));
    return { letters: [...pushed.letters, ...kept], refused: [...pushed.refused] };
  }

  async find(id: string): Promise<KeptLetter | null> {
    return (await this.all()).letters.find((one) => one.id === id) ?? null;
  }
}

/** The letters an organisation pushes by managed policy, in its order. Each is the text of a letter file. */
async function pushedLetters(): Promise<Pushed> {
  const pushed = await managed('letters');
  if (pushed === undefined) return { letters: [], refused: [] };
  if (!Array.isArray(pushed))
    return { letters: [], refused: [{ which: 'The whole policy', line: 1, sentence: 'It is not a list of letters.' }] };
  const letters: KeptLetter[] = [];
  const refused: RefusedLetter[] = [];
  pushed.forEach((one: unknown, at) => {
    const text = typeof one === 'string' ? tidyText(one) : '';
    const { letter, problem } = tryOwn(text);
    if (problem) refused.push({ which: `Letter ${at + 1}`, ...problem });
    else if (letters.some(({ id }) => id === letter.template.id))
      refused.push({ which: letter.template.title, line: 2, sentence: 'A letter before it has the same id.' });
    else letters.push({ id: letter.template.id, text, source: 'organisation', problem: null });
  });
  return { letters, refused };
}
