import MiniSearch from 'minisearch';
import { matchPractice } from '../../utils/directory/match-practice';
import type { Practice } from '../../utils/directory/practice';
import { readPracticeList } from '../../utils/directory/read-list';
import { buildIndex } from '../../utils/directory/search';
import { median, quantile } from './figure';
import type { Figure } from './figure';
import { practiceFile } from './practice-file';
import { misspell } from './misspell';

const KEYSTROKE = 16;
const BUILD = 300;
const TYPED_NAMES = 60;
const MISSPELT = 50;
const FOUND = 48;

/** Look-up over a whole practice list: each keystroke, typing errors, building the index, matching a record's GP. */
export async function benchSearch(): Promise<Figure[]> {
  const { bytes, what } = practiceFile();
  const { accepted } = await readPracticeList(bytes);
  const build = times(5, () => buildIndex(accepted));
  const bare = times(5, () => bareIndex(accepted));
  const index = buildIndex(accepted);
  const names = accepted.filter(({ kind, status }) => kind === 'gp-practice' && status === 'active');
  const typed = spread(names, TYPED_NAMES).flatMap(({ name }) => beginnings(name));
  for (const query of typed.slice(0, 200)) index.search(query);

  const keystrokes = typed.map((query) => timed(() => index.search(query)));
  const scans = typed.map((query) => timed(() => scan(accepted, query)));
  const keystroke = quantile(keystrokes, 0.95);

  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const unique = names.filter(({ name }) => counts.get(name) === 1 && /^[A-Za-z]{5,} [A-Za-z ]+$/.test(name));
  const wrong = spread(unique, MISSPELT).map((practice, n) => ({ practice, query: misspell(practice.name, n) }));
  const foundIn = (search: (query: string) => readonly Practice[]) =>
    wrong.filter(({ practice, query }) => search(query).includes(practice)).length;
  const found = foundIn((query) => index.search(query, 10).map((hit) => hit.practice));
  const scanned = foundIn((query) => scan(accepted, query).slice(0, 10));

  const matching = spread(names, 40).map(({ name }) => timed(() => matchPractice({ practiceName: name }, accepted)));
  return [
    figure(`a keystroke, p95 of ${typed.length.toLocaleString('en-GB')} (${what})`, {
      value: keystroke,
      unit: 'ms',
      against: 'a plain scan of names and places',
      ratio: keystroke / quantile(scans, 0.95),
      budget: `${KEYSTROKE} ms`,
      ok: keystroke <= KEYSTROKE,
    }),
    figure(`misspelt names found in the first ten, of ${wrong.length}`, {
      value: found,
      unit: 'names',
      against: `a plain scan (${scanned})`,
      ratio: scanned === 0 ? null : found / scanned,
      budget: `${FOUND}`,
      ok: found >= FOUND,
    }),
    figure(`build the index of ${accepted.length.toLocaleString('en-GB')}`, {
      value: median(build),
      unit: 'ms',
      against: 'MiniSearch alone, as it comes',
      ratio: median(build) / median(bare),
      budget: `${BUILD} ms`,
      ok: median(build) <= BUILD,
    }),
    figure('match a practice by name alone, median', {
      value: median(matching),
      unit: 'ms',
      against: 'a plain scan of names and places',
      ratio: median(matching) / median(scans),
      budget: '50 ms',
      ok: median(matching) <= 50,
    }),
  ];
}

function bareIndex(practices: readonly Practice[]): void {
  const index = new MiniSearch({ fields: ['name', 'place'] });
  index.addAll(practices.map(({ name, addressLines }, id) => ({ id, name, place: addressLines.join(' ') })));
}

function scan(practices: readonly Practice[], query: string): Practice[] {
  const wanted = query.toLowerCase();
  return practices.filter(({ name, addressLines }) =>
    `${name} ${addressLines.join(' ')}`.toLowerCase().includes(wanted),
  );
}

/** Everything on the way to a name, as it is typed. */
function beginnings(name: string): string[] {
  return Array.from(name, (_, at) => name.slice(0, at + 1));
}

/** So many of a list, evenly over all of it. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, at) => at % step === 0).slice(0, count);
}

function times(runs: number, run: () => void): number[] {
  return Array.from({ length: runs }, () => timed(run));
}

function timed(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function figure(name: string, rest: Omit<Figure, 'bench' | 'figure'>): Figure {
  return { bench: 'search', figure: name, ...rest };
}
