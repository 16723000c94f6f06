import type { Frame } from 'puppeteer-core';

const PATIENCE_MS = 15_000;

/** What the first element of a selector says; null where there is none. */
export async function textOf(view: Frame, selector: string): Promise<string | null> {
  return view.evaluate((one) => document.querySelector<HTMLElement>(one)?.innerText.trim() ?? null, selector);
}

/** Clicks, once it is there and stands still. */
export async function press(view: Frame, selector: string): Promise<void> {
  await view.locator(selector).setTimeout(PATIENCE_MS).click();
}

/** Fills in a field. */
export async function write(view: Frame, selector: string, text: string): Promise<void> {
  await view.locator(selector).setTimeout(PATIENCE_MS).fill(text);
}

/** What stands in a field; null where there is no such field. */
export async function valueOf(view: Frame, selector: string): Promise<string | null> {
  const found = await view.$(selector);
  return found && found.evaluate((one) => (one as HTMLInputElement).value);
}

/** The selector of a button by what it says. */
export function button(says: string): string {
  return `::-p-xpath(//button[normalize-space()="${says}"])`;
}

/** The selector of the field that a label stands for. */
export function field(label: string): string {
  return `::-p-xpath(//*[@id=//label[starts-with(normalize-space(), "${label}")]/@for])`;
}

/** Starts writing down whose name the sidebar shows, one entry for each change. @returns what it has written so far */
export async function watchNames(sidebar: Frame): Promise<() => Promise<(string | null)[]>> {
  await sidebar.evaluate(() => {
    const seen: (string | null)[] = [];
    const look = () => {
      const name = document.querySelector('[data-testid="client-name"]')?.textContent ?? null;
      if (seen.length === 0 || seen.at(-1) !== name) seen.push(name);
    };
    Object.assign(window, { names: seen });
    look();
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => sidebar.evaluate(() => (window as unknown as { names: (string | null)[] }).names);
}
