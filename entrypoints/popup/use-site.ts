import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SiteActions, SiteState } from '../../components/popup/SiteStrip';
import { browser } from '../../utils/browser';
import { sentenceFor, ToldError } from '../../utils/errors';
import { sitePattern } from '../../utils/site-pattern';
import { ask } from '../views/ask';
import { useTold } from '../views/use-told';

type Tab = { readonly id: number; readonly origin: string };

/** The site of the tab in front, and turning it on and off. */
export function useSite(): { site: SiteState } & SiteActions {
  const [tab, setTab] = useState<Tab | null | undefined>(undefined);
  const [on, setOn] = useState<boolean | null>(null);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);

  const look = useCallback(async () => {
    const found = await tabInFront();
    setTab(found);
    if (!found) return;
    const { sites } = await ask('sites/list', {});
    setOn(sites.some((site) => site.origin === found.origin && site.on && site.allowed));
  }, []);
  useEffect(() => void look(), [look]);
  useTold(({ topic }) => topic === 'sites' && void look());

  const doing = (work: Promise<unknown>) => {
    setTrouble(undefined);
    work.then(look).catch((error: unknown) => setTrouble(sentenceFor(error)));
  };
  return {
    site: siteState(tab, on, trouble),
    onTurnOn: () => tab && doing(turnOn(tab.origin)),
    onTurnOff: () => tab && doing(ask('sites/turn-off', { origin: tab.origin })),
    onOpenSidebar: () => tab && doing(ask('sites/open-sidebar', { tab: tab.id }).then(() => window.close())),
  };
}

/**
 * The browser's prompt must be asked for in the very click, and may close this window: the background has been told by then,
 * and goes on by itself when the permission comes.
 */
async function turnOn(origin: string): Promise<void> {
  const told = ask('sites/turn-on', { origin });
  const given = await browser.permissions.request({ origins: [sitePattern(origin)] });
  await told;
  if (!given) {
    await ask('sites/turn-off', { origin });
    throw new ToldError('permission-refused');
  }
  await ask('sites/turn-on', { origin });
}

/** Its address can be read because pressing the toolbar button lends that tab (`activeTab`). */
async function tabInFront(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url || !/^https?:/.test(tab.url)) return null;
  return { id: tab.id, origin: new URL(tab.url).origin };
}

function siteState(tab: Tab | null | undefined, on: boolean | null, trouble: string | undefined): SiteState {
  if (tab === null) return { state: 'unsupported' };
  if (tab === undefined || on === null) return { state: 'waiting' };
  return { state: on ? 'on' : 'off', origin: tab.origin, trouble };
}
