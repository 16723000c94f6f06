import type { Frame, Page } from 'playwright';
import { serveCaseSystem } from '../case-systems/server.ts';
import { launch, sidebarOf } from './chromium.ts';
import type { Browser, LaunchOptions } from './chromium.ts';
import type { CaseSystemName } from '../case-systems/sites.ts';
import type { CaseSystemOptions } from '../case-systems/server.ts';

export type World = {
  readonly browser: Browser;
  /** The case system's address, without a slash at the end. */
  readonly url: string;
  /** Opens a page of the case system in a tab. */
  open(path: string): Promise<Page>;
  /** Turns the site on as a user does: toolbar button on this page, "Turn on for this site". */
  turnOn(page: Page): Promise<void>;
  /** Opens the sidebar as a user does, from the popup, and waits until it stands. */
  openSidebar(page: Page): Promise<Frame>;
  close(): Promise<void>;
};

export type WorldOptions = LaunchOptions & { readonly served?: CaseSystemOptions };

/** A case system and a browser with the extension, not yet turned on for it. */
export async function openWorld(system: CaseSystemName, options: WorldOptions = {}): Promise<World> {
  const served = await serveCaseSystem(system, options.served);
  const browser = await launch(options);
  await browser.preGrant(new URL(served.url).origin);
  const pressAction = async (page: Page) => {
    await page.bringToFront();
    return browser.clickAction(page.url());
  };
  return {
    browser,
    url: served.url,
    async open(path) {
      const page = await browser.context.newPage();
      await page.goto(`${served.url}${path}`);
      return page;
    },
    async turnOn(page) {
      const popup = await pressAction(page);
      await popup.clickText('Turn on for this site');
      await page.locator('[data-alongside-host]').waitFor({ state: 'attached' });
    },
    async openSidebar(page) {
      const popup = await pressAction(page);
      await popup.clickText('Open the sidebar');
      return sidebarOf(page);
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** A world with the site turned on and the sidebar open beside a page. */
export async function openBeside(
  system: CaseSystemName,
  path: string,
  options: WorldOptions = {},
): Promise<{ world: World; page: Page; sidebar: Frame }> {
  const world = await openWorld(system, options);
  const page = await world.open(path);
  await world.turnOn(page);
  const sidebar = await world.openSidebar(page);
  return { world, page, sidebar };
}
