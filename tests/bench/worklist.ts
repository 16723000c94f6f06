import { quantile } from './figure';
import type { Figure } from './figure';
import { measureInChromium } from './in-chromium';
import type { Measured, Timing } from './worklist-in-page';

/** Five thousand clients, twenty thousand referrals, a hundred thousand entries. */
const CLIENTS = 5_000;
const TIMES = 2;
const MOST = 50;

/** The worklist over a log as large as it may become, in a real browser, against the same indexed query over plain rows. */
export async function benchWorklist(): Promise<Figure[]> {
  const { entries, referrals, clients, open, timings, once } = (await measureInChromium(
    'worklist-in-page.ts',
    CLIENTS,
  )) as Measured;
  const count = (number: number) => number.toLocaleString('en-GB');
  const of = `${count(entries)} entries, ${count(referrals)} referrals, ${count(open)} open, ${count(clients)} clients`;
  return [
    ...timings.flatMap((timing) => [figure(timing, 'p50', 0.5, of), figure(timing, 'p95', 0.95, of)]),
    ...once.map(({ what, value, unit }) => ({
      bench: 'worklist',
      figure: `${what} (${of})`,
      value,
      unit,
      against: 'nothing',
      ratio: null,
      budget: 'none',
      ok: true,
    })),
  ];
}

function figure({ what, sealed, plain }: Timing, name: string, share: number, of: string): Figure {
  const value = quantile(sealed, share);
  const ratio = value / quantile(plain, share);
  // What somebody waits for at every key or press.
  const inTime = !what.includes('middle') && !what.startsWith('sorted');
  return {
    bench: 'worklist',
    figure: `${what}, ${name} (${of})`,
    value,
    unit: 'ms',
    against:
      what.includes('index') || what.startsWith('count')
        ? 'the same indexed query unencrypted'
        : 'the first page by index unencrypted',
    ratio,
    budget: inTime ? `${MOST} ms and ${TIMES} times` : `${TIMES} times`,
    ok: ratio <= TIMES && (!inTime || value <= MOST),
  };
}
