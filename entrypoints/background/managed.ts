import { browser } from '../../utils/browser';

/** What an organisation sets under a name of its managed policy; undefined where it sets nothing. */
export async function managed(name: string): Promise<unknown> {
  try {
    return (await browser.storage.managed.get(name))[name];
  } catch {
    // Firefox rejects where there is no policy at all.
    return undefined;
  }
}

/** The same where it is a list of texts; empty where nothing is set, or something else. */
export async function managedTexts(name: string): Promise<string[]> {
  const pushed = await managed(name);
  return Array.isArray(pushed) ? pushed.filter((one) => typeof one === 'string') : [];
}

/** Calls back whenever the organisation changes what it sets under a name. For the whole life of the background. */
export function onManaged(name: string, callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' && name in changes) callback();
  });
}
