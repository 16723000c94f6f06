import process from 'node:process';
import type { Measured } from './backup-in-page';
import type { Figure } from './figure';
import { measureInChromium } from './in-chromium';

/** `ENTRIES=10000` for a shorter run. */
const ENTRIES = Number(process.env.ENTRIES ?? 100_000);
/** A key, a seal on each row and each frame, and the JSON of both. */
const MOST_TIMES_SAVING = 4;
/** Each entry is opened, checked against its schema, compared, sealed, and folded into referrals and clients. */
const MOST_TIMES_ADDING = 8;

/** The log to an encrypted file and back, in a real browser, beside plain rows as packed JSON. */
export async function benchBackup(): Promise<Figure[]> {
  const measured = (await measureInChromium('backup-in-page.ts', ENTRIES)) as Measured;
  const { entries, fileBytes, plainBytes, save, saveFloor, look, add, addFloor, longestAdd, cut } = measured;
  const many = `${entries.toLocaleString('en-GB')} entries`;
  const figure = (what: string, value: number, against: string, floor: number, most: number | null): Figure => ({
    bench: 'backup',
    figure: what,
    value,
    unit: 's',
    against,
    ratio: value / floor,
    budget: most === null ? 'none, told for comparison' : `${most} times`,
    ok: most === null || value / floor <= most,
  });
  return [
    figure(`save ${many}`, save, 'plain rows as gzipped JSON', saveFloor, MOST_TIMES_SAVING),
    figure(`look through ${many}`, look, 'plain rows out of gzipped JSON', addFloor, null),
    figure(`add ${many} to an empty log`, add, 'plain rows out of gzipped JSON', addFloor, MOST_TIMES_ADDING),
    {
      bench: 'backup',
      figure: 'longest that one frame took to add',
      value: longestAdd,
      unit: 'ms',
      against: 'the whole of adding',
      ratio: longestAdd / 1_000 / add,
      budget: 'none, told for comparison',
      ok: true,
    },
    {
      bench: 'backup',
      figure: `cut off half way: ${cut.acknowledged.toLocaleString('en-GB')} acknowledged, there were`,
      value: cut.found,
      unit: 'entries',
      against: 'those acknowledged',
      ratio: cut.found / cut.acknowledged,
      budget: 'none fewer, and all of them once more is added',
      ok: cut.found >= cut.acknowledged,
    },
    {
      bench: 'backup',
      figure: `size of the file`,
      value: fileBytes / 1_000_000,
      unit: 'MB',
      against: 'the entries as JSON',
      ratio: fileBytes / plainBytes,
      budget: 'none, told for comparison',
      ok: true,
    },
  ];
}
