type Sent = { readonly tab: number; readonly frame: number; readonly name: string };

/** What of the browser the background sees of pages with frames of other sites, in memory. Scripts answer for where they stand. */
export const world = {
  sites: [] as { origin: string; on: boolean; changedOn: string }[],
  /** What the script in a frame answers, by tab and frame; where there is none nothing does. */
  scripts: new Map<string, unknown>(),
  tabs: [] as { id: number; url: string }[],
  session: new Map<string, unknown>(),
  sent: [] as Sent[],
  injected: [] as unknown[],
  told: [] as { topic: string }[],
};

export const browser = {
  runtime: { sendMessage: async (tell: { topic: string }) => void world.told.push(tell) },
  storage: {
    local: {
      get: async () => ({ sites: world.sites }),
      set: async (items: { sites: typeof world.sites }) => void (world.sites = items.sites),
    },
    managed: { get: async () => ({}) },
    session: {
      get: async () => Object.fromEntries(world.session),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) world.session.set(key, value);
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) world.session.delete(key);
      },
    },
  },
  permissions: { contains: async () => true, remove: async () => true },
  scripting: {
    executeScript: async (what: unknown) => void world.injected.push(what),
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
  },
  tabs: {
    query: async ({ url }: { url?: string }) =>
      world.tabs.filter((tab) => url === undefined || tab.url.startsWith(url.slice(0, -2))),
    sendMessage: async (tab: number, { name }: { name: string }, { frameId = 0 }: { frameId?: number }) => {
      world.sent.push({ tab, frame: frameId, name });
      const data = world.scripts.get(`${tab}:${frameId}`);
      if (data === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, data };
    },
  },
};
