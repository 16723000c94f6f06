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
      return parts[name];
    },
  },
);
