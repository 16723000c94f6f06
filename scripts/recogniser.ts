// The recogniser as it ships, as one script for a page, and how to read a whole page with it, frame by frame.
import path from 'node:path';
import type { Frame, Page } from 'playwright';
import { build } from 'vite';
import type { Reading } from '../utils/recognition/reading.ts';

const root = path.dirname(import.meta.dirname);
/** A frame smaller than this either way is no part of the record. */
const SMALLEST = 40;

export type FrameReading = { readonly reading: Reading; readonly ms: number };

/** Builds the recogniser into a script that defines `AlongsideRecognition`. */
export async function bundleRecogniser(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: {
        entry: path.join(root, 'utils/recognition/recognise.ts'),
        formats: ['iife'],
        name: 'AlongsideRecognition',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave back no bundle');
  return `${chunk.code};globalThis.AlongsideRecognition=AlongsideRecognition`;
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
