import { formatLongDate } from '../../../utils/client/date';
import { piecesOf } from '../../../utils/letters/html-text';
import type { LetterFacts } from '../../../utils/letters/letter';
import { greeting } from '../../../utils/letters/recipient';

/** Something a hand fills in, in a letter whose other words stand in the template. */
export type Blank = {
  readonly id: string;
  /** `client`: stands in the record. `signature`: who writes. `letter`: everything else. */
  readonly kind: 'client' | 'signature' | 'letter';
  readonly words: string;
};

/** A letter as a service's template in a word processor: its fixed words with numbered blanks, each to be filled once. */
export type WithBlanks = { readonly html: string; readonly blanks: readonly Blank[] };

/**
 * What differs from letter to letter becomes a blank; letterhead and fixed sentences stay, also those that come with an answer. A
 * detail that comes again is filled in by itself, as linked fields are.
 * @param html the renderer's, with the marks that say where each word is from
 */
export function withBlanks(html: string, facts: LetterFacts): WithBlanks {
  const blanks: Blank[] = [];
  const blank = (id: string, kind: Blank['kind'], words: string): string => {
    const known = blanks.findIndex((one) => one.id === id && (kind === 'client' || one.words === words));
    const at = known < 0 ? blanks.push({ id, kind, words }) - 1 : known;
    return known < 0 ? `<span class="blank" data-blank="${at}">[fill in]</span>` : `<span data-again="${at}"></span>`;
  };
  const unmarked = unmarkedWords(facts);
  let result = '';
  let inside: { id: string; kind: Blank['kind']; words: string } | null = null;
  for (const piece of piecesOf(html)) {
    if ('tag' in piece && piece.tag === 'span') {
      if (piece.closes) {
        if (inside) result += blank(inside.id, inside.kind, inside.words);
        inside = null;
      } else {
        const { 'data-field': field, 'data-answer': question } = piece.attributes;
        inside = { id: field ?? question ?? '', kind: field ? 'client' : 'letter', words: '' };
      }
    } else if (inside) {
      inside.words += 'text' in piece ? piece.text : '\n';
    } else {
      result += 'text' in piece ? filled(piece.text, unmarked, blank) : piece.raw;
    }
  }
  return { html: result, blanks };
}

type Unmarked = readonly [id: string, kind: Blank['kind'], words: string];

/** Details that the renderer does not mark. The service's own are its letterhead and stand in the template. */
function unmarkedWords({ record, recipient, practice, sender, today }: LetterFacts): readonly Unmarked[] {
  const all: readonly (readonly [string, Blank['kind'], string | undefined])[] = [
    ['greeting', 'letter', `Dear ${greeting(recipient?.name)}`],
    ['gpName', 'client', record.gpName],
    ['practiceName', 'client', practice?.name ?? record.practiceName],
    ['recipient.name', 'letter', recipient?.name],
    ['recipient.organisation', 'letter', recipient?.organisation],
    ['recipient.address', 'letter', recipient?.address],
    ['practice.address', 'letter', practice?.address],
    ['practice.phone', 'client', practice?.phone],
    ['today', 'letter', formatLongDate(today)],
    ['sender.name', 'signature', sender.name],
    ['sender.role', 'signature', sender.role],
    ['sender.registration', 'signature', sender.registration],
    ['sender.email', 'signature', sender.email],
  ];
  return all.filter((one): one is Unmarked => Boolean(one[2])).toSorted(([, , a], [, , b]) => b.length - a.length);
}

function filled(text: string, all: readonly Unmarked[], blank: (...of: Unmarked) => string): string {
  for (const [id, kind, words] of all) {
    const at = text.indexOf(words);
    if (at < 0) continue;
    const before = filled(text.slice(0, at), all, blank);
    return before + blank(id, kind, words) + filled(text.slice(at + words.length), all, blank);
  }
  return escaped(text);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
