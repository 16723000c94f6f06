import * as z from 'zod/mini';
import { browser } from '../../utils/browser';

/** How the launcher was left on one site: open or not, how wide, how far down. Kept per origin; nothing of any client. */
const Left = z.object({ open: z.boolean(), width: z.number(), top: z.number() });
export type Left = z.infer<typeof Left>;

const AT_FIRST: Left = { open: false, width: 380, top: 0.12 };

export async function launcherOf(origin: string): Promise<Left> {
  const key = keyOf(origin);
  const parsed = Left.safeParse((await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.data : AT_FIRST;
}

export async function rememberLauncher(origin: string, left: Left): Promise<void> {
  await browser.storage.local.set({ [keyOf(origin)]: left });
}

function keyOf(origin: string): string {
  return `launcher:${origin}`;
}
