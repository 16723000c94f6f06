import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { watchPage } from '../../entrypoints/record.content/watch';
import { stillThere } from '../../utils/recognition/anchors';
import { lexiconOf } from '../../utils/recognition/lexicon';
import { recognise, recogniseInSlices } from '../../utils/recognition/recognise';
import { VOCABULARY } from '../../utils/recognition/vocabulary';

/** What is measured inside the page; every time in milliseconds, by a clock whose steps are 5 microseconds. */

const SLICE_MS = 8;
const lexicon = lexiconOf(VOCABULARY);
/** As it was before anything here is timed by putting itself in its place. */
const nextFrame = globalThis.requestAnimationFrame.bind(globalThis);

export type Readings = {
  readonly nodes: number;
  readonly bare: number[];
  readonly read: number[];
  readonly dirty: number[];
  readonly reflow: number[];
};

/** The first reading of a page just opened, with everything cold. */
export function readFirst(): number {
  return timed(readOne);
}

/**
 * Reads so many times. Before each reading a bare TreeWalker goes over the page, once, both with the layout clean, as it is when the content script
 * reads a page that has settled. Then the layout is made dirty, and again for the reflow alone.
 */
export async function readOften(times: number): Promise<Readings> {
  const all: Readings = { nodes: countNodes(), bare: [], read: [], dirty: [], reflow: [] };
  // The first ten warm the engine up and are not counted.
  for (let i = -10; i < times; i += 1) {
    await settled();
    const bare = timed(countNodes);
    const read = timed(readOne);
    touch(i);
    const dirty = timed(readOne);
    touch(i + 1);
    const reflow = timed(() => document.body.getBoundingClientRect());
    if (i < 0) continue;
    all.bare.push(bare);
    all.read.push(read);
    all.dirty.push(dirty);
    all.reflow.push(reflow);
  }
  return all;
}

/** Reads in slices as the content script does: the longest of them and their sum, for each reading. */
export async function readInSlices(times: number): Promise<{ longest: number[]; sum: number[] }> {
  const longest: number[] = [];
  const sum: number[] = [];
  for (let i = -3; i < times; i += 1) {
    await settled();
    const slices: number[] = [];
    const work = recogniseInSlices(document, location.href, lexicon);
    for (let done = false; !done;) {
      const started = performance.now();
      let now: number;
      do {
        ({ done = false } = work.next());
        now = performance.now();
      } while (!done && now < started + SLICE_MS);
      slices.push(now - started);
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (i < 0) continue;
    longest.push(Math.max(...slices));
    sum.push(slices.reduce((total, slice) => total + slice));
  }
  return { longest, sum };
}

/** What extension authors use today to make sense of a page, on this page; Readability takes the document it is given apart, so it gets a copy. */
export async function peers(times: number): Promise<{ readability: number[]; defuddle: number[] }> {
  const readability: number[] = [];
  const defuddle: number[] = [];
  for (let i = -1; i < times; i += 1) {
    await settled();
    const one = timed(() => new Readability(document.cloneNode(true) as Document).parse());
    await settled();
    const other = timed(() => new Defuddle(document, { url: location.href }).parse());
    if (i < 0) continue;
    readability.push(one);
    defuddle.push(other);
  }
  return { readability, defuddle };
}

const BATCHES = {
  'one attribute': (list: Element, turn: number) => list.setAttribute('data-turn', String(turn)),
  'one row': (list: Element) => list.append(document.createElement('li')),
  'a thousand rows': (list: Element) => {
    for (let i = 0; i < 1_000; i += 1) list.append(document.createElement('li'));
  },
};

/**
 * Runs the content script's own watch on the page and times what its MutationObserver is called back for, by kind of batch,
 * and the glance before the next frame is drawn, after the smallest. Each batch so many times.
 */
export async function watchBatches(times: number): Promise<{ callback: Record<string, number[]>; glance: number[] }> {
  let called: number[] = [];
  const glance: number[] = [];
  const Native = globalThis.MutationObserver;
  globalThis.MutationObserver = class extends Native {
    constructor(call: MutationCallback) {
      super((records, observer) => void called.push(timed(() => call(records, observer))));
    }
  };
  globalThis.requestAnimationFrame = (call) => nextFrame((at) => void glance.push(timed(() => call(at))));
  const life = new AbortController();
  let settle = () => {};
  const published = new Promise<void>((resolve) => (settle = resolve));
  const begin = () => recogniseInSlices(document, location.href, lexicon);
  watchPage({ begin, stillThere }, ({ state }) => state === 'read' && settle(), life.signal);
  await published;
  const list = document.createElement('ul');
  document.body.append(list);
  const callback: Record<string, number[]> = {};
  for (const [kind, change] of Object.entries(BATCHES)) {
    called = [];
    for (let i = -10; i < times; i += 1) {
      await settled();
      if (i === 0) called = [];
      change(list, i);
    }
    await settled();
    callback[kind] = called;
    // After larger batches a glance also pays for the style that the frame is about to need anyway.
    globalThis.requestAnimationFrame = nextFrame;
    list.replaceChildren();
  }
  life.abort();
  list.remove();
  globalThis.MutationObserver = Native;
  return { callback, glance };
}

function readOne(): void {
  const { reading } = recognise(document, location.href, lexicon);
  if (reading.verdict !== 'one') throw new Error(`The page of the bench reads as ${reading.verdict}`);
}

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let nodes = 0;
  while (walker.nextNode()) nodes += 1;
  return nodes;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Makes the layout dirty. */
function touch(turn: number): void {
  document.body.style.paddingTop = `${turn & 1}px`;
}

/** After a frame is drawn: style and layout are clean. */
function settled(): Promise<void> {
  return new Promise((resolve) => nextFrame(() => setTimeout(resolve)));
}
