import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findChromium, QUIET_ARGS } from '../../scripts/browsers';
import { quantile } from './figure';
import type { Figure } from './figure';
import type { Measured, Timing } from './worklist-in-page';

const ENTRIES = 10_000;
const BUDGET = 2;

/** The worklist over 10,000 encrypted entries, in a real browser, against the same indexed query over plain rows. */
export async function benchWorklist(): Promise<Figure[]> {
  const { entries, open, timings } = await measureInChromium(await bundle());
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

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.resolve('tests/bench/worklist-in-page.ts'), formats: ['es'], fileName: 'bench' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('The bench could not be bundled');
  return chunk.code;
}

async function measureInChromium(script: string): Promise<Measured> {
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
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...QUIET_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return (await page.evaluate(`measure(${ENTRIES})`)) as Measured;
  } finally {
    await browser.close();
    server.close();
  }
}
