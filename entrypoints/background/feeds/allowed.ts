import { browser } from '../../../utils/browser';
import { sitePattern } from '../../../utils/site-pattern';
import type { Store } from '../../../utils/store/store';
import { isOn } from '../sites';

/** Whether the browser may read what is at an address; what has none needs nobody's leave. */
export async function isAllowed({ address }: { readonly address?: string | undefined }): Promise<boolean> {
  return address === undefined || browser.permissions.contains({ origins: [sitePattern(new URL(address).origin)] });
}

/** What may be read from addresses. */
export type Addressed = Pick<Store, 'services' | 'practices' | 'setLists'>;

/** Gives the permission for an address back, unless a source of services, a list of practices or a site that is on needs it. */
export async function giveBack(address: string, store: Addressed): Promise<void> {
  const { origin } = new URL(address);
  const [sources, inUse, set] = await Promise.all([
    store.services.sources(),
    store.practices.inUse(),
    store.setLists.all(),
  ]);
  const needed = [...sources, ...(inUse?.lists ?? []), ...set];
  if (needed.some((one) => one.address !== undefined && new URL(one.address).origin === origin)) return;
  if (await isOn(origin)) return;
  // A permission the organisation gave cannot be given back.
  await browser.permissions.remove({ origins: [sitePattern(origin)] }).catch(() => undefined);
}
