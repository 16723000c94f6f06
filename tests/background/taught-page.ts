import type { Draft, ListTrial, SecondTrial } from '../../utils/recognition/teaching';

/** What of the browser teaching sees, in memory, and the script in the page: it answers once it was put there. */
export const world = {
  url: 'https://casedesk.example.org/clients/1/details',
  on: true,
  hasScript: false,
  injected: [] as unknown[],
  asked: [] as string[],
  pushed: [] as unknown[],
  tabs: [] as { id: number; url: string; lastAccessed: number }[],
  /** The tabs that were brought to the front, their sidebar open. */
  shown: [] as number[],
  session: new Map<string, unknown>(),
  draft: { profile: null, reading: null, problems: [] } as Draft,
  second: { passed: true, why: 'passed', same: [], missing: [], findings: [] } as SecondTrial,
  list: { passed: true, profile: 'not-its-page', together: 'multiple' } as ListTrial,
};

const STATE = {
  picking: false,
  proposal: null,
  closed: null,
  path: '/clients/*/details',
  origin: 'https://casedesk.example.org',
  width: 1280,
  height: 900,
};

function answer(name: string): unknown {
  switch (name) {
    case 'draft':
      return world.draft;
    case 'second':
      return world.second;
    case 'list':
      return world.list;
    default:
      return name === 'end' ? {} : STATE;
  }
}

export const browser = {
  runtime: { sendMessage: async () => undefined },
  storage: {
    local: {
      get: async () => ({ sites: [{ origin: 'https://casedesk.example.org', on: world.on, changedOn: '2026-10-04' }] }),
    },
    managed: { get: async () => ({ profiles: world.pushed }) },
    session: {
      get: async (key: string) => ({ [key]: world.session.get(key) }),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) world.session.set(key, value);
      },
      remove: async (key: string) => void world.session.delete(key),
    },
  },
  permissions: { contains: async () => true },
  scripting: {
    executeScript: async (what: unknown) => {
      world.injected.push(what);
      world.hasScript = true;
    },
  },
  windows: { update: async () => undefined },
  tabs: {
    get: async () => ({ url: world.url, windowId: 1 }),
    query: async () => world.tabs,
    update: async (tab: number) => void world.shown.push(tab),
    sendMessage: async (_tab: number, { to, name }: { to: string; name: string }, { frameId }: { frameId: number }) => {
      if (to === 'page' && name === 'sidebar') return { ok: true, data: {} };
      if (to !== 'teach' || frameId !== 0) throw new Error('not for the script');
      // The record script listens too, and answers nothing that is not its own.
      if (!world.hasScript) return undefined;
      world.asked.push(name);
      return { ok: true, data: answer(name) };
    },
  },
};
