import type { Frame } from 'playwright';
import { expect } from 'vitest';

/** What the sidebar showed, one entry for each change: its verdict, and the client's name and date of birth where there are any. */
export type Shown = { readonly verdict: string; readonly name: string | null; readonly born: string | null };

/** Starts writing down whatever the sidebar shows. */
export async function watchShown(sidebar: Frame): Promise<void> {
  await sidebar.evaluate(() => {
    const seen: unknown[] = [];
    const text = (id: string) => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? null;
    const look = () => {
      const verdict =
        document.querySelector<HTMLElement>('[data-testid="client-banner"]')?.dataset.verdict ?? 'nothing';
      const now = { verdict, name: text('client-name'), born: text('client-dob') };
      if (JSON.stringify(seen.at(-1)) !== JSON.stringify(now)) seen.push(now);
    };
    Object.assign(window, { shown: seen });
    look();
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}

export async function shown(sidebar: Frame): Promise<Shown[]> {
  return sidebar.evaluate(() => (window as unknown as { shown: Shown[] }).shown);
}

/** Waits until the sidebar says this verdict. */
export async function untilVerdict(sidebar: Frame, verdict: string): Promise<void> {
  await sidebar.locator(`[data-testid="client-banner"][data-verdict="${verdict}"]`).waitFor();
}

/** Waits until the sidebar shows the client whose banner begins so. */
export async function untilClient(sidebar: Frame, name: string): Promise<void> {
  await sidebar.getByTestId('client-name').filter({ hasText: name }).waitFor();
}

/** Waits until the sidebar shows a client born on this day. */
export async function untilBorn(sidebar: Frame, born: string): Promise<void> {
  await sidebar.getByTestId('client-dob').filter({ hasText: born }).waitFor();
}

/** Between two clients the sidebar has shown none: no step goes from one name to another. */
export function expectClearedBetween(all: readonly Shown[]): void {
  for (const [at, { name }] of all.entries()) {
    const before = all[at - 1]?.name;
    if (name && before) expect(name).toBe(before);
  }
}
