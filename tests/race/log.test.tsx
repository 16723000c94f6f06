// @vitest-environment jsdom
// First of all: what the others find when they load. Dexie looks for a database as it loads.
import './realm';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background/index';
import { App } from '../../entrypoints/sidebar/App';
import type { Store } from '../../utils/store/store';
import { stillThere } from '../../utils/recognition/anchors';
import { closeForBackground, empty, isBusy, openKept } from './kept';
import { Ledger } from './ledger';
import { shownIn, tellsWhy } from './full-view';
import { setUp } from './set-up';
import { interleavings, pageSteps, platformSteps, seldomer } from './steps';
import { userSteps } from './user-steps';
import { WHO } from './people';
import { currentWorld, thePage, World } from './world';

/**
 * As in `race.test.tsx`, with the whole background on a real (fake-indexeddb) encrypted database, and the sidebar's own `App`:
 * its session, client view, letters, drafts, parked letter, release and copy. A person begins letters, writes in them, lets them
 * out, says they were sent, logs actions, says two surnames are one client, opens drafts, locks and unlocks, by pointer on what
 * they see, or by keyboard also behind the curtain.
 *
 * Modelled besides: the presentational components (`hands.tsx` takes their properties in the place of buttons), the clipboard, the
 * print page's own script.
 *
 * What must hold, `ledger.ts`: every text says for whom it was meant, and stands in that client's letter, draft and log and in no
 * other; what left or was written for whoever is on screen was preceded, after the press, by a reading of the page as theirs.
 */
vi.mock('../../utils/browser', () => import('./stand-in'));
vi.mock('../../entrypoints/record.content/reader', () => ({
  readerOf: () => ({ begin: () => thePage().begin(), stillThere }),
}));
vi.mock('../../utils/store/store', async (original) => ({
  ...(await original<object>()),
  openStore: async () => (await import('./kept')).openForBackground(),
}));
vi.mock('../../entrypoints/views/copy-text', () => ({
  copyText: async (_: string, html?: string) => html && currentWorld()?.ledger?.left('copied', html),
}));
// Loaded already: how long a part of the extension takes to load is no matter of the browser's clock here.
vi.mock('../../entrypoints/sidebar/use-works', async () => {
  const works = await import('../../entrypoints/sidebar/letter-works');
  return { useWorks: (wants: boolean) => (wants ? works : null) };
});
vi.mock('../../components/sidebar/Shell', () => import('./hands'));
vi.mock('../../components/sidebar/ClientBanner', () => import('./hands'));
vi.mock('../../components/sidebar/ClientFoot', () => import('./hands'));
vi.mock('../../components/sidebar/ClientTabs', () => import('./hands'));
vi.mock('../../components/sidebar/ClientTab', async () => ({ ClientTab: (await import('./hands')).Nothing }));
vi.mock('../../components/sidebar/LogTab', async () => ({ LogTab: (await import('./hands')).Nothing }));
vi.mock('../../components/sidebar/LogAction', () => import('./hands'));
vi.mock('../../components/sidebar/states/Differs', () => import('./hands'));
vi.mock('../../components/sidebar/states/Locked', () => import('./hands'));
vi.mock('../../components/sidebar/states/PageGone', async (original) => ({
  ...(await original<object>()),
  PageGone: (await import('./hands')).PageGone,
}));
vi.mock('../../components/parts/Toast', () => import('./hands'));
vi.mock('../../components/letter/LetterView', () => import('./hands'));
vi.mock('../../components/letter/LettersTab', () => import('./hands'));

/** Interleavings of a default run, each with a database of its own: `RACE_LOG_RUNS` asks for more. */
const RUNS = Number(process.env.RACE_LOG_RUNS ?? 200);

describe('What is written and what leaves, in any order of events', () => {
  let audit: Store;
  let session: unknown;
  let restore = () => undefined as unknown;
  beforeAll(async () => {
    ({ audit, session } = await openKept());
    restore = setUp();
  });
  afterAll(() => {
    restore();
    audit?.close();
  });

  it('is the client’s it was meant for', { timeout: 1_800_000 }, async () => {
    const refused: Record<string, number> = {};
    const total = { runs: 0, showed: 0, pressed: 0, exported: 0, left: 0, written: 0, drafts: 0 };
    await fc.assert(
      fc.asyncProperty(
        interleavings([...seldomer(pageSteps(WHO), 4), ...seldomer(platformSteps, 2), ...userSteps], 40),
        fc.constantFrom(...WHO),
        async (steps, who) => {
          await empty();
          const world = new World({
            startBackground: () => void background.main(),
            stopBackground: closeForBackground,
            view: (tab) => <App tab={tab} />,
            shown: shownIn,
            saysWhy: tellsWhy,
            isBusy,
            session,
          });
          const ledger = new Ledger();
          world.ledger = ledger;
          try {
            await world.open(who);
            await fc.asyncModelRun(() => ({ model: {}, real: world }), steps);
            if (world.watchman.counts.shown > 0) total.showed += 1;
            await world.converge();
            await ledger.audit(audit);
            world.watchman.report();
            total.runs += 1;
            for (const [code, times] of ledger.refused) refused[code] = (refused[code] ?? 0) + times;
            for (const key of ['pressed', 'exported', 'left', 'written', 'drafts'] as const)
              total[key] += ledger.counts[key];
          } finally {
            world.end();
            closeForBackground();
          }
        },
      ),
      {
        numRuns: RUNS,
        seed: Number(process.env.RACE_SEED ?? 1),
        ...(process.env.RACE_PATH && { path: process.env.RACE_PATH }),
      },
    );
    // Some of it must have been let through, and some of it refused.
    if (!process.env.RACE_PATH) {
      expect(total.left).toBeGreaterThan(RUNS / 50);
      expect(total.written).toBeGreaterThan(RUNS / 2);
      expect(refused['client-unclear'] ?? 0).toBeGreaterThan(RUNS / 50);
      expect(refused['different-client'] ?? 0).toBeGreaterThan(RUNS / 50);
    }
  });
});
