import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

export type FeedServer = {
  /** Without a slash at the end. */
  readonly url: string;
  /** Every address asked for, from its path on, in order. */
  readonly asked: string[];
  readonly headers: IncomingMessage['headers'][];
  answer: (url: URL, response: ServerResponse) => void;
  close(): Promise<void>;
};

/** A feed on a port of its own, answering as a test says. */
export async function serveFeed(answer: FeedServer['answer']): Promise<FeedServer> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    headers.push(request.headers);
    served.answer(new URL(request.url ?? '/', 'http://feed'), response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const served: FeedServer = {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    headers,
    answer,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return served;
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

export type FeedItem = { id: string; name: string; last_modified?: string; phone?: string };

/** An honest feed of version 3: a summary a page, details by id. `knows`: it understands `modified_after`. */
export function honest(items: () => readonly FeedItem[], size = 3, knows = false): FeedServer['answer'] {
  return (url, response) => {
    const id = /^\/services\/(.+)$/.exec(url.pathname)?.[1];
    if (id !== undefined) {
      const item = items().find((one) => one.id === decodeURIComponent(id));
      return item
        ? json(response, { ...item, phones: [{ number: item.phone ?? '01632 960123' }] })
        : json(response, {}, 404);
    }
    if (url.pathname !== '/services') return json(response, {}, 404);
    const since = knows ? url.searchParams.get('modified_after') : null;
    const fitting = items().filter((one) => since === null || (one.last_modified ?? '') >= since);
    const page = Number(url.searchParams.get('page'));
    const pages = Math.ceil(fitting.length / size);
    return json(response, {
      total_items: fitting.length,
      total_pages: pages,
      page_number: page,
      first_page: page === 1,
      last_page: page >= pages,
      contents: fitting.slice((page - 1) * size, page * size).map(({ phone: _phone, ...summary }) => summary),
    });
  };
}

export const items = (many: number, fields: Partial<FeedItem> = {}): FeedItem[] =>
  Array.from({ length: many }, (_, at) => ({
    id: `id-${at + 1}`,
    name: `Harbour Food Bank ${at + 1}`,
    last_modified: '2026-09-01T00:00:00',
    ...fields,
  }));
