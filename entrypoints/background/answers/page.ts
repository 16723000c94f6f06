import { browser } from '../../../utils/browser';
import { ToldError } from '../../../utils/errors';
import { VOCABULARY } from '../../../utils/recognition/vocabulary';
import { issueTicket } from '../callers';
import { noteFrame } from '../frames';
import { launcherOf, rememberLauncher } from '../launchers';
import { askPage, pageState, putScript, readPage, restartPage, tellViews } from '../pages';
import type { Answers } from '../router';
import { LOOK } from '../../record.content/look';

type PageAnswers = Pick<
  Answers,
  | 'page/changed'
  | 'page/panel'
  | 'frame/ticket'
  | 'frame/changed'
  | 'page/kit'
  | 'launcher/state'
  | 'launcher/remember'
  | 'page/state'
  | 'page/read-again'
  | 'page/restart'
  | 'view/close-sidebar'
  | 'view/open-dashboard'
>;

/** Between a page and the view beside it. @param overdue how many referrals are overdue; null while locked */
export function pageAnswers(overdue: () => Promise<number | null>, isLocked: () => Promise<boolean>): PageAnswers {
  return {
    'page/changed': async ({ epoch, verdict }, { tab }) => {
      tellViews({ topic: 'page', tab, epoch, settled: verdict !== null });
      return {};
    },
    'frame/changed': async ({ settled }, { tab, frame, origin }) => {
      if (frame === 0) return {};
      await noteFrame({ tab, frame, origin });
      try {
        if (!settled) await askPage(tab, { name: 'frame' });
        else {
          const { epoch, state } = await pageState(tab, null);
          tellViews({ topic: 'page', tab, epoch, settled: state === 'read' });
        }
      } catch (error) {
        // The site of the page around it is not on, and so nobody is to be told.
        if (!(error instanceof ToldError && error.code === 'no-page')) throw error;
      }
      return {};
    },
    'page/panel': async (_, { tab }) => {
      await putScript(tab, 0, '/panel.js');
      return {};
    },
    'frame/ticket': async (_, { tab }) => ({ ticket: await issueTicket(tab) }),
    'page/kit': async () => ({ words: VOCABULARY, look: LOOK }),
    'launcher/state': async (_, { origin }) => ({
      ...(await launcherOf(origin)),
      overdue: await overdue(),
      locked: await isLocked(),
    }),
    'launcher/remember': async (left, { origin }) => {
      await rememberLauncher(origin, left);
      return {};
    },
    'page/state': async ({ cleared }, { tab }) => pageState(beside(tab), cleared),
    'page/read-again': async (_, { tab }) => readPage(beside(tab)),
    'page/restart': async (_, { tab }) => {
      await restartPage(beside(tab));
      const { epoch } = await pageState(beside(tab), null);
      return { epoch };
    },
    'view/close-sidebar': async (_, { tab }) => {
      await askPage(beside(tab), { name: 'sidebar', do: 'close' });
      return {};
    },
    'view/open-dashboard': async ({ place }) => {
      await openDashboard(place);
      return {};
    },
  };
}

/** The dashboard in its own tab: the one that is open, else a new one. */
export async function openDashboard(place = ''): Promise<void> {
  const url = `${browser.runtime.getURL('/')}dashboard.html`;
  const [open] = await browser.tabs.query({ url: `${url}*` });
  const address = place ? `${url}#${place}` : url;
  if (open?.id === undefined) {
    await browser.tabs.create({ url: address });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(place && { url: address }) });
  await browser.windows.update(open.windowId, { focused: true });
}

/** The tab a view stands beside. @throws ToldError `no-page` for a view that stands alone */
export function beside(tab: number | null): number {
  if (tab === null) throw new ToldError('no-page');
  return tab;
}
