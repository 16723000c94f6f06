// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { watchFrame } from '../../entrypoints/record.content/framed';
import type { Reader } from '../../entrypoints/record.content/reader';

type Listener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

const life = new AbortController();
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

it('A frame that begins anew asks for its profiles before it reads', async () => {
  const order: string[] = [];
  const listeners: Listener[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'alongside',
      sendMessage: async () => ({ ok: true, data: {} }),
      onMessage: { addListener: (one: Listener) => listeners.push(one), removeListener: () => undefined },
    },
  });
  const reader: Reader = {
    // oxlint-disable-next-line require-yield -- read in one slice
    *begin() {
      order.push('read');
      return { reading: { verdict: 'none', incomplete: false }, anchors: [], roots: [] };
    },
    stillThere: () => true,
  };
  watchFrame(reader, async () => void order.push('profiles'), life);
  const reply = new Promise((resolve) => {
    for (const listener of listeners) listener({ to: 'page', name: 'restart' }, {}, resolve);
  });
  expect(await reply).toMatchObject({ ok: true });
  expect(order).toEqual(['profiles', 'read']);
});
