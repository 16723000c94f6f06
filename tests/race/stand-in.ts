import type { Platform } from './browser';

let platform: Platform | null = null;
let parts: Readonly<Record<string, unknown>> = {};

/** From now on the parts see this browser. */
export function use(next: Platform): void {
  platform = next;
  parts = next.forExtension;
}

/** In the place of `utils/browser`: whichever browser is in use. */
export const browser: object = new Proxy(
  {},
  {
    get: (_, name: string) => {
      if (!platform) throw new Error('no browser in use');
      return loosely(parts[name] ?? {});
    },
  },
);

const nothing = async () => undefined;
const event = { addListener: () => undefined, removeListener: () => undefined };

/** Whatever a run does not need: events that never come, and functions that do nothing. */
function loosely(part: object): object {
  return new Proxy(part, {
    get: (known, name: string) => Reflect.get(known, name) ?? (name.startsWith('on') ? event : nothing),
  });
}
