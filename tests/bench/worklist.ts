import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findChromium, QUIET_ARGS } from '../../scripts/browsers';
import { quantile } from './figure';
import type { Figure } from './figure';
import type { Measured, Timing } from './worklist-in-page';

/** Five thousand clients, twenty thousand referrals, a hundred thousand entries. */
const CLIENTS = 5_000;
const TIMES = 2;
const MOST = 50;

/** The worklist over a log as large as it may become, in a real browser, against the same indexed query over plain rows. */
export async function benchWorklist(): Promise<Figure[]> {
  const { entries, referrals, clients, open, timings, once } = await measureInChromium(await bundle());
  const count = (number: number) => number.toLocaleString('en-GB');
  const of = `${count(entries)} entries, ${count(referrals)} referrals, ${count(open)} open, ${count(clients)} clients`;
  return [
    ...timings.flatMap((timing) => [figure(timing, 'p50', 0.5, of), figure(timing, 'p95', 0.95, of)]),
    ...once.map(({ what, value, unit }) => ({
      bench: 'worklist',
      figure: `${what} (${of})`,
      value,
      unit,
      against: 'nothing',
      ratio: null,
      budget: 'none',
      ok: true,
    })),
  ];
}

function figure({ what, sealed, plain }: Timing, name: string, share: number, of: string): Figure {
  const value = quantile(sealed, share);
  const ratio = value / quantile(plain, share);
  // What somebody waits for at every key or press.
  const inTime = !what.includes('middle') && !what.startsWith('sorted');
  return {
    bench: 'worklist',
    figure: `${what}, ${name} (${of})`,
    value,
    unit: 'ms',
    against:
      what.includes('index') || what.startsWith('count')
        ? 'the same indexed query unencrypted'
        : 'the first page by index unencrypted',
    ratio,
    budget: inTime ? `${MOST} ms and ${TIMES} times` : `${TIMES} times`,
    ok: ratio <= TIMES && (!inTime || value <= MOST),
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
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...QUIET_ARGS, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return (await page.evaluate(`measure(${CLIENTS})`)) as Measured;
  } finally {
    await browser.close();
    server.close();
  }
}
