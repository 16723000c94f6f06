import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';

export type CaseSystemName = 'casedesk' | 'medplum';

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
};

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** As strict as the content security policy of real systems; Medplum's components write style elements. */
const POLICIES: Readonly<Record<CaseSystemName, string>> = {
  casedesk: [...POLICY, "style-src 'self'"].join('; '),
  medplum: [...POLICY, "style-src 'self' 'unsafe-inline'", "font-src 'self' data:"].join('; '),
};

/**
 * Serves a case system on the loopback address. Paths without a file extension get the page itself, so that deep links work;
 * a missing file is a 404. Medplum's bundle is built first where it is missing or old.
 * @returns `url` without a trailing slash, e.g. `http://127.0.0.1:40123`
 */
export async function serveCaseSystem(name: CaseSystemName, options: CaseSystemOptions = {}): Promise<CaseSystem> {
  const root = await rootOf(name);
  const headers = headersFor(name, options);
  const server = createServer((request, response) => {
    void answer(root, headers, request, response);
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

async function rootOf(name: CaseSystemName): Promise<string> {
  if (name === 'casedesk') return path.join(import.meta.dirname, 'casedesk');
  const { buildMedplum } = await import('./build-medplum.ts');
  return buildMedplum();
}

function headersFor(name: CaseSystemName, options: CaseSystemOptions): Record<string, string> {
  const all: Record<string, string | null> = {
    'Content-Security-Policy': POLICIES[name],
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    ...options.headers,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
}

async function answer(
  root: string,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // An absolute path normalised cannot climb above its root.
    const wanted = path.join(root, path.normalize(decodeURIComponent(pathname)));
    const type = TYPES[path.extname(wanted)];
    const file = type ? wanted : path.join(root, 'index.html');
    const body = await readFile(file);
    response.writeHead(200, { ...headers, 'Content-Type': type ?? 'text/html; charset=utf-8' }).end(body);
  } catch {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
  }
}
