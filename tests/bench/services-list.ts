import { ServiceShelf } from '../../entrypoints/background/service-shelf';
import type { Service } from '../../utils/directory/services/service';
import { median, quantile } from './figure';
import type { Figure } from './figure';

const KEYSTROKE = 16;
const TYPED = ['recovery service', 'tidewell', 'night shelter ls9', 'debt advice bristol', 'm1 4', 'harbour zz'];

/** The list of services in the dashboard: what one keystroke costs the background, all that fit being counted by kind. */
export async function benchServicesList(services: readonly Service[]): Promise<Figure> {
  const kept = { stamp: async () => '1', all: async () => [...services], corrections: async () => [] };
  const shelf = new ServiceShelf(kept);
  const asked = (words: string) => shelf.list({ kind: null, source: null, words, from: 0, limit: 100 });
  await asked('');
  const plain: number[] = [];
  const took: number[] = [];
  const typed = TYPED.flatMap((whole) => Array.from(whole, (_, at) => whole.slice(0, at + 1)));
  for (const words of typed) took.push(await timed(() => asked(words)));
  // Afterwards: what it leaves to be cleared away would be counted as ours.
  for (const words of TYPED)
    plain.push(await timed(async () => void services.filter((one) => JSON.stringify(one).includes(words))));
  const value = quantile(took, 0.95);
  return {
    bench: 'search',
    figure: `a keystroke in the list of ${services.length.toLocaleString('en-GB')} services, p95 of ${took.length}`,
    value,
    unit: 'ms',
    against: `looking through the rows as text, ${median(plain).toFixed(0)} ms`,
    ratio: value / median(plain),
    budget: `${KEYSTROKE} ms`,
    ok: value <= KEYSTROKE,
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}
