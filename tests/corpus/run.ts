import type { Page } from 'playwright';
import type { Reading } from '../../utils/recognition/reading';
import { blank, openAlone, prepare, readAll } from './open-pages';
import { type Judgement, judge } from './score/judge';
import type { State } from './state';

/** How a page with frames of other origins is read: each frame by itself, then put together, as the extension does. */
export type ReadFrames = (page: Page) => Promise<Reading>;

export type Judged = { readonly state: State; readonly reading: Reading; readonly judgement: Judgement };

const AT_ONCE = 25;

/** Opens every state in the browser, reads it with the shipped recogniser, and judges what came. */
export async function* run(
  page: Page,
  code: string,
  states: Iterable<State>,
  readFrames: ReadFrames,
): AsyncGenerator<Judged> {
  await prepare(page, code);
  let waiting: State[] = [];
  for (const state of states) {
    if (state.crossOrigin) {
      await openAlone(page, state);
      yield judged(state, await readFrames(page));
      await blank(page, code);
      continue;
    }
    waiting.push(state);
    if (waiting.length < AT_ONCE) continue;
    yield* await readBatch(page, waiting);
    waiting = [];
  }
  yield* await readBatch(page, waiting);
}

async function readBatch(page: Page, states: readonly State[]): Promise<Judged[]> {
  const readings = await readAll(
    page,
    states.map(({ html, path }) => ({ html, path })),
  );
  return states.flatMap((state, i) => {
    const reading = readings[i];
    return reading ? [judged(state, reading)] : [];
  });
}

const judged = (state: State, reading: Reading): Judged => ({
  state,
  reading,
  judgement: judge(reading, state.expected),
});
