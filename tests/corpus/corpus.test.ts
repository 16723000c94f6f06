import process from 'node:process';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/browsers.ts';
import { bundleRecogniser, readFrames } from '../../scripts/recogniser.ts';
import { mergeReadings } from '../../utils/recognition/merge';
import { stateOf } from './adversary';
import { add, ADVERSARIES, DEVELOPMENT, HELD_OUT, isHeldOut, newScore, run } from './corpus';
import type { Score } from './corpus-score';
import { racesOf } from './races/race';
import { KNOWN_WRONG, LEAST } from './thresholds';
import { allFields, needless, precisionOf, recallOf } from './score/tally';
import type { State } from './state';
import { failure } from './tell';

const SEED = 'slice';
const EACH = 6;
const RACES = 100;

/** Every family with some of the adversaries, so that all of these come up. */
function* slice(): Generator<State> {
  const families = [...DEVELOPMENT, ...HELD_OUT];
  for (const [i, family] of families.entries()) {
    for (let j = 0; j < EACH; j++) {
      const adversary = ADVERSARIES[(i * EACH + j) % ADVERSARIES.length];
      if (adversary) yield stateOf(family, adversary, SEED);
    }
  }
  // Evenly from all the moments of all the changes.
  const moments = [...racesOf(families, SEED)].filter(({ race }) => race === 'telling');
  const step = moments.length / RACES;
  for (let i = 0; i < RACES; i++) {
    const moment = moments[Math.floor(i * step)];
    if (moment) yield moment;
  }
}

describe('the corpus', () => {
  let browser: Browser;
  const score: Score = newScore();
  const wrongClient: string[] = [];

  beforeAll(async () => {
    const code = await bundleRecogniser();
    browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const page = await browser.newPage();
    const whole = async () => {
      const { frames, unread } = await readFrames(page, code);
      return mergeReadings(
        frames.map(({ reading }) => reading),
        unread,
      );
    };
    for await (const judged of run(page, code, slice(), whole)) {
      add(score, judged);
      if (judged.judgement.outcome !== 'wrong client') continue;
      const { state } = judged;
      // A held-out page is counted, never shown.
      wrongClient.push(isHeldOut(state.family) ? 'in a held-out family' : failure(judged));
    }
  }, 120_000);
  afterAll(() => browser.close());

  it('is as big as it says', () => {
    expect(DEVELOPMENT.length + HELD_OUT.length).toBeGreaterThanOrEqual(36);
    expect(HELD_OUT.length).toBe(Math.floor((DEVELOPMENT.length + HELD_OUT.length) / 3));
    expect(ADVERSARIES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ADVERSARIES.map(({ name }) => name)).size).toBe(ADVERSARIES.length);
    expect([...racesOf([...DEVELOPMENT, ...HELD_OUT], SEED)].length).toBeGreaterThanOrEqual(1000);
  });

  it('never gives another client’s value', () => {
    expect(wrongClient.length, wrongClient.join('\n')).toBeLessThanOrEqual(KNOWN_WRONG);
  });

  it('reads development families as well as it did', () => {
    const sum = allFields(score.development);
    const [precision, recall] = [precisionOf(sum), recallOf(sum)];
    expect(precision.hits / precision.of).toBeGreaterThanOrEqual(LEAST.precision);
    expect(recall.hits / recall.of).toBeGreaterThanOrEqual(LEAST.recall);
    expect(needless(score.development)).toBeLessThanOrEqual(LEAST.needless);
  });
});
