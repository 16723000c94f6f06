import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SiteActions, SiteState } from '../../components/popup/SiteStrip';
import { browser } from '../../utils/browser';
import { sentenceFor } from '../../utils/errors';
import { ask } from '../views/ask';
import { turnOnSite } from '../views/turn-on-site';
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
    onTurnOn: () => tab && doing(turnOnSite(tab.origin)),
    onTurnOff: () => tab && doing(ask('sites/turn-off', { origin: tab.origin })),
    onOpenSidebar: () => tab && doing(ask('sites/open-sidebar', { tab: tab.id }).then(() => window.close())),
  };
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
