import Papa from 'papaparse';
import { readPracticeList } from '../../utils/directory/read-list';
import { median } from './figure';
import type { Figure } from './figure';
import { practiceFile } from './practice-file';

const RUNS = 7;
/** Reading means decoding, refusing, parsing, making names readable and checking each row; parsing alone is its floor. */
const MOST_TIMES_PARSING = 8;
/** Longer than this without a pause, and a page feels stuck. */
const LONGEST_STRETCH = 50;

/** Reading a practice file whole, beside papaparse alone on the same bytes. */
export async function benchImport(): Promise<Figure[]> {
  const { bytes, what } = practiceFile();
  const reading: number[] = [];
  const parsing: number[] = [];
  const stretches: number[] = [];
  let rows = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    Papa.parse(new TextDecoder().decode(bytes), { delimiter: ',' });
    parsing.push(performance.now() - begun);

    const started = performance.now();
    let last = started;
    let longest = 0;
    ({ rows } = await readPracticeList(bytes, () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }));
    reading.push(performance.now() - started);
    stretches.push(longest);
  }
  const ratio = median(reading) / median(parsing);
  const stretch = median(stretches);
  return [
    {
      bench: 'import',
      figure: `read ${rows.toLocaleString('en-GB')} rows (${what})`,
      value: median(reading),
      unit: 'ms',
      against: 'papaparse alone',
      ratio,
      budget: `${MOST_TIMES_PARSING} × papaparse alone`,
      ok: ratio <= MOST_TIMES_PARSING,
    },
    {
      bench: 'import',
      figure: 'longest stretch without a pause',
      value: stretch,
      unit: 'ms',
      against: 'the whole read',
      ratio: stretch / median(reading),
      budget: `${LONGEST_STRETCH} ms`,
      ok: stretch <= LONGEST_STRETCH,
    },
  ];
}
