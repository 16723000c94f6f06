import { beginsLabel, labelOf } from './labels';
import type { Label } from './labels';
import type { Lexicon } from './lexicon';
import { nameLike } from './words';

/** A label and its value inside one text: "City: Leeds", "Born 14-Mar-1981 (45y) Gender Female". */
export type InlinePair = {
  readonly label: Label;
  readonly text: string;
  readonly value: string;
  readonly colon: boolean;
};

export type Line = { readonly lead: string; readonly pairs: readonly InlinePair[] };

const LONGEST = 260;
/** Five words of two letters. */
const SHORTEST_PROSE = 14;
const SEPARATOR = /\s*(?:[|•·¦‖;\t]|\s[–—-]\s|\s\/\s|\s{2,})\s*/;
/** Meanings a label may announce without a colon, where a value follows that nothing else can be mistaken for. */
const TYPED = /^(?:dateOfBirth|nhsNumber|sex|postcode|phone|email|localId|ndtmsRef|practiceCode)$/;

/**
 * Takes a text apart into labels and values. `lead`: what stands before the first label, an unlabelled name perhaps.
 * Null where it holds no label, or is prose.
 */
export function readLine(text: string, lexicon: Lexicon): Line | null {
  if (text.length > LONGEST || text.length < 5 || !lexicon.worth.test(text) || !/\p{L}/u.test(text) || isProse(text))
    return null;
  const segments = text.split(SEPARATOR).filter(Boolean);
  const pairs: InlinePair[] = [];
  let lead = '';
  for (const [i, segment] of segments.entries()) {
    const read = readSegment(segment, lexicon);
    pairs.push(...read.pairs);
    if (i === 0) lead = read.lead;
  }
  return pairs.length > 0 ? { lead, pairs } : null;
}

/** Sentences are made of small words, labels and values are not; notes name other people. */
function isProse(text: string): boolean {
  if (text.length < SHORTEST_PROSE) return false;
  const small = text.match(/(?:^|\s)[a-z]{2,}(?=[\s.,;]|$)/g)?.length ?? 0;
  return small >= (text.includes(':') ? 9 : 5);
}

function readSegment(segment: string, lexicon: Lexicon): Line {
  const words = [...segment.matchAll(/\S+/g)];
  const found: { start: number; end: number; label: Label; text: string; colon: boolean }[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (!beginsLabel(words[i]?.[0] ?? '', lexicon)) continue;
    for (let size = Math.min(5, words.length - i); size > 0; size -= 1) {
      const start = words[i]?.index ?? 0;
      const last = words[i + size - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      let written = segment.slice(start, end);
      // "DOB:14/03/1981" has no space behind its colon.
      const tight = /^(.*?\p{L}[^:]*:)(?=[^\s:])/u.exec(written);
      if (tight?.[1]) written = tight[1];
      if (/:./.test(written.slice(0, -1)) || /[,(]$/.test(written)) continue;
      const label = labelOf(written, lexicon);
      const colon = /[:：]$/.test(written) || /^\s*[:：]/.test(segment.slice(end));
      if (!label || (!colon && !(TYPED.test(label.meaning) && lexicon.typed.test(segment.slice(end))))) continue;
      found.push({ start, end: start + written.length, label, text: written.replace(/\s*[:：]$/, ''), colon });
      i += size - 1;
      break;
    }
  }
  const pairs = found.map(({ end, label, text, colon }, i) => {
    const value = segment.slice(end, found[i + 1]?.start ?? segment.length);
    return { label, text, colon, value: value.replace(/^[\s:：=]+/, '').replace(/[\s,;(]+$/, '') };
  });
  const first = found[0];
  const before = first ? segment.slice(0, first.start).trim() : '';
  // "Last known address:": words before a label belong to it, unless they are a name or a value.
  if (first?.colon && /^[\p{L} ]{1,24}$/u.test(before) && !nameLike(before, lexicon))
    return { lead: segment, pairs: pairs.slice(1) };
  return { lead: first ? segment.slice(0, first.start).replace(/[\s,;:(-]+$/, '') : segment, pairs };
}
