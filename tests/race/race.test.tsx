// @vitest-environment jsdom
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageAnswers } from '../../entrypoints/background/answers/page';
import { route } from '../../entrypoints/background/router';
import { setUp } from './set-up';
import { shownBy } from './shown';
import { stillThere } from '../../utils/recognition/anchors';
import { STRANGERS } from './people';
import { clockSteps, interleavings, pageSteps, platformSteps } from './steps';
import { Thin } from './Thin';
import { thePage, World } from './world';
import type { Parts } from './world';

/**
 * Page, time, messages and the background's life, interleaved at random; what fails is shrunk and told step by step.
 *
 * Real: the content script whole (`record.content/index.ts`: `watchPage`, `Publisher`, the panel with its curtain, its messages),
 * jsdom's tree with its mutation observers, the background's router, callers and answers about pages, the view's `usePage` and
 * `clientOnPage`, every schema in between. `log.test.tsx` runs the whole background and the whole `App` as well.
 *
 * Modelled: the recogniser (a reader of six slots, in slices: `seen.ts`), layout (`checkVisibility` by pane), the clock, frames of
 * the screen, the messages on their way (any may come next, a question may be lost with the background, a tell may come twice),
 * session storage (kept when the background dies; answers at once), a frame's document as a shadow root of its own.
 *
 * What must hold, `invariants.ts`: at every rest, and at every frame of the screen, the curtain is down or the client shown is on
 * the page and was read after the last change that left a trace. What leaves none is met at the next tick of the page's clock, at
 * the fifth at the latest. A publication is of two equal readings, a quiet window apart, with nothing changed between them. Epochs
 * only grow. Left alone, the view comes to show whom the page shows.
 */
vi.mock('../../utils/browser', () => import('./stand-in'));
vi.mock('../../entrypoints/record.content/reader', () => ({
  readerOf: () => ({ begin: () => thePage().begin(), stillThere }),
}));

/**
 * Interleavings of a default run: a slice of the 10,000 of `npm run races`. `RACE_RUNS` asks for more, `RACE_SEED` and `RACE_PATH`
 * for those of a failure.
 */
const RUNS = Number(process.env.RACE_RUNS ?? 2_500);
const SEED = Number(process.env.RACE_SEED ?? 1);
const STEPS = [...pageSteps(STRANGERS), ...platformSteps, ...(process.env.RACE_CLOCK ? clockSteps : [])];

const thin: Parts = {
  startBackground: () => {
    const answers = {
      ...pageAnswers(
        async () => null,
        async () => false,
      ),
      'page/profiles': async () => ({ profiles: [] }),
    };
    route(async () => answers);
  },
  view: (tab) => <Thin tab={tab} />,
  shown: (root) => shownBy((root.firstElementChild as HTMLElement | null)?.dataset.because),
};

describe('The record beside the sidebar, in any order of events', () => {
  let restore = () => undefined as unknown;
  beforeAll(() => void (restore = setUp()));
  afterAll(() => void restore());

  it('shows no client but the one on the page', { timeout: 1_800_000 }, async () => {
    const total = { runs: 0, showed: 0, shown: 0, published: 0, cleared: 0 };
    await fc.assert(
      fc.asyncProperty(
        interleavings(STEPS, 40),
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
        seed: SEED,
        ...(process.env.RACE_PATH && { path: process.env.RACE_PATH }),
      },
    );
    // Of nothing shown and nothing changed all of it would be true.
    if (!process.env.RACE_PATH) {
      expect(total.showed).toBeGreaterThan(RUNS / 2);
      expect(total.cleared).toBeGreaterThan(RUNS / 2);
    }
  });
});
