import { quantile } from './figure';
import type { Figure } from './figure';
import { measureInChromium } from './in-chromium';
import type { Measured, Timing } from './worklist-in-page';

const ENTRIES = 10_000;
const BUDGET = 2;

/** The worklist over 10,000 encrypted entries, in a real browser, against the same indexed query over plain rows. */
export async function benchWorklist(): Promise<Figure[]> {
  const { entries, open, timings } = (await measureInChromium('worklist-in-page.ts', ENTRIES)) as Measured;
  const of = `${entries.toLocaleString('en-GB')} entries, ${open.toLocaleString('en-GB')} open referrals`;
  return timings.flatMap((timing) => [figure(timing, 'p50', 0.5, of), figure(timing, 'p95', 0.95, of)]);
}

function figure({ what, sealed, plain }: Timing, name: string, share: number, of: string): Figure {
  const value = quantile(sealed, share);
  const ratio = value / quantile(plain, share);
  return {
    bench: 'worklist',
    figure: `${what}, ${name} (${of})`,
    value,
    unit: 'ms',
    against: 'the same indexed query unencrypted',
    ratio,
    budget: `${BUDGET} times`,
    ok: ratio <= BUDGET,
  };
}
