import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findChromium, QUIET_ARGS } from '../../scripts/browsers';

/**
 * Bundles a file of this folder that puts `measure` on its page, and runs that in a real browser with its own IndexedDB.
 * @param file `worklist-in-page.ts`
 */
export async function measureInChromium(file: string, entries: number): Promise<unknown> {
  return (await measureInTurns(file, [entries]))[0];
}

/** The same several times, each on a page of its own that has just been opened, over one IndexedDB. @returns what each gave */
export async function measureInTurns(file: string, turns: readonly unknown[]): Promise<unknown[]> {
  const script = await bundle(file);
  const server = createServer((request, response) => {
    // Isolated, the page gets a fine clock.
    const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const [type, body] =
      request.url === '/bench.js'
        ? ['text/javascript', script]
        : ['text/html', '<!doctype html><title>Bench</title><script type="module" src="/bench.js"></script>'];
    response.writeHead(200, { ...isolated, 'Content-Type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...QUIET_ARGS, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
  try {
    const context = await browser.newContext();
    const given: unknown[] = [];
    for (const turn of turns) {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      given.push(await page.evaluate(`measure(${JSON.stringify(turn)})`));
      await page.close();
    }
    return given;
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.resolve('tests/bench', file), formats: ['es'], fileName: 'bench' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('The bench could not be bundled');
  return chunk.code;
}
