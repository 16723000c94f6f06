// The recogniser as it ships, as one script for a page, and how to read a whole page with it, frame by frame.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Frame, Page } from 'playwright';
import { build } from 'vite';
import type { Reading } from '../utils/recognition/reading.ts';
import type * as Words from '../utils/recognition/vocabulary/index.ts';
import { loadModule } from './load.ts';

const root = path.dirname(import.meta.dirname);
/** A frame smaller than this either way is no part of the record. */
const SMALLEST = 40;

export type FrameReading = { readonly reading: Reading; readonly ms: number };

/**
 * A script that defines `AlongsideRecognition`: the shipped recogniser with its words.
 * @param shipped the file the extension carries; built from the sources by default
 */
export async function bundleRecogniser(shipped?: string): Promise<string> {
  const [file, { VOCABULARY }] = await Promise.all([
    shipped ?? buildRecogniser(),
    loadModule<typeof Words>('utils/recognition/vocabulary/index.ts'),
  ]);
  return `${file};(() => {
    const { recogniseInSlices, lexiconOf, stillThere } = globalThis.alongsideRecogniser;
    const atOnce = (slices) => {
      for (;;) {
        const { done, value } = slices.next();
        if (done) return value;
      }
    };
    const lexicon = lexiconOf(${JSON.stringify(VOCABULARY)});
    globalThis.AlongsideRecognition = { stillThere, recognise: (page, url) => atOnce(recogniseInSlices(page, url, lexicon)) };
  })()`;
}

/**
 * The very content script the extension carries, which leaves its recogniser where there is no extension around it. Built first where it is missing or older than what it is made of.
 */
export async function shippedRecogniser(): Promise<string> {
  const file = path.join(root, '.output/chrome-mv3/content-scripts/record.js');
  const made = existsSync(file) ? statSync(file).mtimeMs : 0;
  const sources = ['utils/recognition', 'utils/client', 'entrypoints/record.content'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }),
  );
  if (sources.some((entry) => entry.isFile() && statSync(path.join(entry.parentPath, entry.name)).mtimeMs > made))
    execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  return readFileSync(file, 'utf8');
}

/** Builds the recogniser from its sources, without the rest of the content script. */
async function buildRecogniser(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: path.join(root, 'utils/recognition/shipped.ts'), formats: ['iife'], name: 'AlongsideShipped' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave back no bundle');
  return `${chunk.code};globalThis.alongsideRecogniser=AlongsideShipped.RECOGNISER`;
}

/** Reads what a frame shows now. @param url the address to check against; the frame's own by default */
export async function readFrame(frame: Page | Frame, code: string, url?: string): Promise<FrameReading> {
  if (!(await frame.evaluate(() => 'AlongsideRecognition' in globalThis))) await frame.evaluate(code);
  return frame.evaluate((address) => {
    type Shipped = { recognise(document: Document, url: string): { reading: Reading } };
    const { recognise } = (globalThis as unknown as { AlongsideRecognition: Shipped }).AlongsideRecognition;
    const start = performance.now();
    const { reading } = recognise(document, address ?? location.href);
    return { reading, ms: performance.now() - start };
  }, url);
}

/**
 * Reads the page and every frame it could not look into by itself; frames of the same origin are read with the page. `unread`:
 * a visible frame would not be read.
 */
export async function readFrames(
  page: Page,
  code: string,
): Promise<{ frames: readonly FrameReading[]; unread: boolean }> {
  const frames: FrameReading[] = [];
  let unread = false;
  for (const frame of page.frames()) {
    try {
      if (frame !== page.mainFrame() && !(await isOwn(frame))) continue;
      frames.push(await readFrame(frame, code));
    } catch {
      unread ||= frame.isDetached() ? false : await isShown(frame).catch(() => false);
    }
  }
  return { frames, unread };
}

/** Whether a frame is one the page around it cannot enter, and big enough to matter. */
async function isOwn(frame: Frame): Promise<boolean> {
  return (await frame.evaluate(() => frameElement === null)) && (await isShown(frame));
}

async function isShown(frame: Frame): Promise<boolean> {
  const element = await frame.frameElement();
  const box = await element.boundingBox();
  return box !== null && box.width >= SMALLEST && box.height >= SMALLEST && element.isVisible();
}
