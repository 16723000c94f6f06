/** What of the browser the worklist sees, in memory. */
export const world = {
  url: '',
  opened: [] as string[],
  allowed: false,
  shown: [] as { title: string; message: string }[],
  kept: {} as Record<string, unknown>,
  reset() {
    Object.assign(this, { url: '', opened: [], allowed: false, shown: [], kept: {} });
  },
};

export const browser = {
  runtime: { sendMessage: async () => undefined, getURL: (path: string) => path },
  storage: {
    local: {
      get: async () => world.kept,
      set: async (items: object) => void Object.assign(world.kept, items),
    },
  },
  permissions: { contains: async () => world.allowed },
  notifications: {
    create: async (_: string, { title, message }: { title: string; message: string }) =>
      void world.shown.push({ title, message }),
    clear: async () => true,
  },
  tabs: {
    get: async () => ({ url: world.url }),
    create: async ({ url }: { url: string }) => void world.opened.push(url),
  },
};
