import { browser } from '../../utils/browser';

/** Shows how many referrals are overdue on the toolbar button: a count and no name. Null (locked, or nothing kept) shows nothing. */
export async function showBadge(overdue: number | null): Promise<void> {
  const text = overdue ? (overdue > 999 ? '999+' : String(overdue)) : '';
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: '#c22b2b' });
  const title = overdue ? `Alongside: ${overdue} overdue ${overdue === 1 ? 'referral' : 'referrals'}` : 'Alongside';
  await browser.action.setTitle({ title });
}
