import * as z from 'zod/mini';
import type { Database } from './database';

const STAMP = 'services stamp';

/** Says, inside a transaction that holds `meta`, that the services as staff see them have changed. */
export async function changeStamp({ meta }: Database): Promise<void> {
  await meta.put({ key: STAMP, value: crypto.randomUUID() });
}

/** The last stamp; empty where nothing was ever changed. */
export async function stampOf({ meta }: Database): Promise<string> {
  return z.safeParse(z.string(), (await meta.get(STAMP))?.value).data ?? '';
}
