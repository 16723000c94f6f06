import { HEADER_SEARCH } from '../columns';
import { readPhone } from '../phone';
import { readPostcode } from '../postcode';
import { cellShare } from './cell-shapes';
import { headerScore, isHeaderWord } from './header-words';
import type { Field } from './mapping';

const TELLTALE: readonly Field[] = ['postcode', 'phone', 'email'];
const TELLING: readonly Field[] = ['code', 'name', 'postcode', 'phone', 'address'];

/** Which of the first rows names the columns: the one that says the most in header words and holds no postcode or phone. */
export function findHeader(sample: readonly (readonly string[])[]): number | null {
  let best: { at: number; score: number } | null = null;
  for (const [at, cells] of sample.slice(0, HEADER_SEARCH).entries()) {
    const score = scoreOf(cells);
    if (score > 0 && (!best || score > best.score)) best = { at, score };
  }
  return best?.at ?? unlikeTheRest(sample);
}

/** A first row whose words nobody knows: it holds text where all that follow hold postcodes, phones or e-mail addresses. */
function unlikeTheRest(sample: readonly (readonly string[])[]): number | null {
  const [first = [], ...rest] = sample;
  if (rest.length < 2) return null;
  const named = first.some((cell, at) => {
    const below = rest.map((cells) => cells[at] ?? '');
    return (
      cell.trim() !== '' &&
      TELLTALE.some((field) => cellShare([cell], field) === 0 && (cellShare(below, field) ?? 0) > 0.7)
    );
  });
  return named ? 0 : null;
}

function scoreOf(cells: readonly string[]): number {
  const held = cells.filter((cell) => cell.trim() !== '');
  if (held.length < 2 || held.some((cell) => readPostcode(cell) !== null || longPhone(cell))) return 0;
  // A sentence above the header may speak of addresses too.
  if (held.some((cell) => cell.length > 90)) return 0;
  const told = TELLING.filter((field) => held.some((cell) => headerScore(cell, field) >= 0.5)).length;
  return told < 2 ? 0 : told + held.filter(isHeaderWord).length / 100;
}

function longPhone(cell: string): boolean {
  return (readPhone(cell)?.length ?? 0) >= 9;
}
