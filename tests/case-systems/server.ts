import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { openSite, policyOf } from './sites.ts';
import type { CaseSystemName, Site } from './sites.ts';

export type CaseSystemOptions = {
  /** Loopback port; 0, the default, takes a free one. */
  readonly port?: number;
  /** Headers put on every answer over the usual ones; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
};

export type CaseSystem = { readonly url: string; close(): Promise<void> };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Serves a case system on the loopback address. Paths without a file extension get the page itself, so that deep links work;
 * a missing file is a 404. A bundle that is missing or old is built first.
 * @returns `url` without a trailing slash, e.g. `http://127.0.0.1:40123`
 */
export async function serveCaseSystem(name: CaseSystemName, options: CaseSystemOptions = {}): Promise<CaseSystem> {
  const site = await openSite(name);
  const headers = headersFor(name, options);
  const server = createServer((request, response) => {
    void answer(site, headers, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headersFor(name: CaseSystemName, options: CaseSystemOptions): Record<string, string> {
  const all: Record<string, string | null> = {
    'Content-Security-Policy': policyOf(name),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    ...options.headers,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
}

async function answer(
  { root, page }: Site,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    // An absolute path normalised cannot climb above its root.
    const wanted = path.join(root, path.normalize(decodeURIComponent(url.pathname)));
    const type = TYPES[path.extname(wanted)];
    const body = page?.(url) ?? (await readFile(type ? wanted : path.join(root, 'index.html')));
    response.writeHead(200, { ...headers, 'Content-Type': type ?? 'text/html; charset=utf-8' }).end(body);
  } catch {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
  }
}
