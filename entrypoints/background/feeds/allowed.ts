import { browser } from '../../../utils/browser';
import type { ServiceSource } from '../../../utils/directory/services/source';
import { sitePattern } from '../../../utils/site-pattern';
import { isOn } from '../sites';

/** Whether the browser may read what a source names; one without an address needs nobody's leave. */
export async function isAllowed({ address }: ServiceSource): Promise<boolean> {
  return address === undefined || browser.permissions.contains({ origins: [sitePattern(new URL(address).origin)] });
}

/** Gives the permission for an address back, unless another source or a site that is turned on needs it. */
export async function giveBack(address: string, others: readonly ServiceSource[]): Promise<void> {
  const { origin } = new URL(address);
  if (others.some((one) => one.address !== undefined && new URL(one.address).origin === origin)) return;
  if (await isOn(origin)) return;
  // A permission the organisation gave cannot be given back.
  await browser.permissions.remove({ origins: [sitePattern(origin)] }).catch(() => undefined);
}
