// @vitest-environment jsdom
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { pageAnswers } from '../../entrypoints/background/answers/page';
import { route } from '../../entrypoints/background/router';
import { setUp } from './set-up';
import { shownBy } from './shown';
import { stillThere } from '../../utils/recognition/anchors';
import { STRANGERS } from './people';
import { interleavings, pageSteps, platformSteps } from './steps';
import { Thin } from './Thin';
import { thePage, World } from './world';
import type { Parts } from './world';

vi.mock('../../utils/browser', () => import('./stand-in'));
vi.mock('../../entrypoints/record.content/reader', () => ({
  readerOf: () => ({ begin: () => thePage().begin(), stillThere }),
}));

const RUNS = Number(process.env.RACE_RUNS ?? 10_000);

const thin: Parts = {
  startBackground: () => {
    const answers = pageAnswers(
      async () => null,
      async () => false,
    );
    route(async () => answers);
  },
  view: (tab) => <Thin tab={tab} />,
  shown: (root) => shownBy((root.firstElementChild as HTMLElement | null)?.dataset.because),
};

describe('The record beside the sidebar, in any order of events', () => {
  let restore = () => undefined as unknown;
  beforeAll(() => void (restore = setUp()));
  afterAll(() => void restore());

  it('shows no client but the one on the page', { timeout: 600_000 }, async () => {
    const total = { runs: 0, showed: 0, shown: 0, published: 0, cleared: 0 };
    await fc.assert(
      fc.asyncProperty(
        interleavings([...pageSteps(STRANGERS), ...platformSteps], 40),
        fc.option(fc.constantFrom(...STRANGERS), { freq: 6 }),
        async (steps, who) => {
          const world = new World(thin);
          try {
            if (who) await world.open(who);
            await fc.asyncModelRun(() => ({ model: {}, real: world }), steps);
            const { shown } = world.watchman.counts;
            await world.converge();
            total.runs += 1;
            total.shown += shown;
            if (shown > 0) total.showed += 1;
            for (const key of ['published', 'cleared'] as const) total[key] += world.watchman.counts[key];
          } finally {
            world.end();
          }
        },
      ),
      {
        numRuns: RUNS,
        seed: Number(process.env.RACE_SEED ?? 1),
        ...(process.env.RACE_PATH && { path: process.env.RACE_PATH }),
      },
    );
    console.info(total);
  });
});
