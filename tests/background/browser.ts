type Changed = (changes: object, area: string) => void;

/** What of the browser the answers about sites and profiles see, in memory. */
export const world = {
  sites: [] as { origin: string; on: boolean; changedOn: string }[],
  /** What the organisation pushes; undefined where it has no policy for us, `refuses` where the browser then rejects. */
  policy: undefined as unknown,
  refuses: false,
  changed: [] as Changed[],
  told: [] as { topic: string }[],
  asked: [] as { tab: number; name: string }[],
};

export const browser = {
  runtime: {
    sendMessage: async (message: { topic: string }) => void world.told.push(message),
  },
  storage: {
    local: { get: async () => ({ sites: world.sites }) },
    session: { get: async () => ({}) },
    managed: {
      get: async (name: string) => {
        if (world.refuses) throw new Error('Managed storage manifest not found');
        return world.policy === undefined ? {} : { [name]: world.policy };
      },
    },
    onChanged: { addListener: (listener: Changed) => void world.changed.push(listener) },
  },
  permissions: { contains: async () => true },
  tabs: {
    query: async () => world.sites.map(({ origin }, id) => ({ id, url: `${origin}/clients/1` })),
    sendMessage: async (tab: number, { name }: { name: string }) => {
      world.asked.push({ tab, name });
      return { ok: true, data: {} };
    },
  },
};
