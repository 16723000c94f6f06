import process from 'node:process';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { findChromium } from '../../../scripts/browsers.ts';
import { bundleProfiles } from '../../../scripts/profiles.ts';
import type * as InPage from '../../../scripts/profiles-in-page';
import type { Profile } from '../../../utils/recognition/profiles/profile';

export type ReadByProfile = ReturnType<typeof InPage.read>;

export type ProfileLab = {
  readonly browser: Browser;
  readonly page: Page;
  readonly code: string;
  /** Shows a page's HTML. */
  show(html: string): Promise<void>;
  /** What the profiles and the recogniser make of what the page shows now. */
  read(profiles: readonly Profile[], url?: string): Promise<ReadByProfile>;
  close(): Promise<void>;
};

/** The address that test pages are taken to have. */
export const URL_OF_PAGE = 'https://records.example.org/clients/1/details';

/** A real browser with profiles and teaching at hand. */
export async function openProfileLab(): Promise<ProfileLab> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [code, browser] = await Promise.all([
    bundleProfiles(),
    chromium.launch({ executablePath: findChromium(), args }),
  ]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  await page.addInitScript(code);
  return {
    browser,
    page,
    code,
    async show(html) {
      await page.goto('about:blank');
      await page.setContent(html);
    },
    read: (profiles, url = URL_OF_PAGE) =>
      page.evaluate(([given, address]) => AlongsideProfiles.read(given, address), [profiles, url] as const),
    close: () => browser.close(),
  };
}

declare global {
  var AlongsideProfiles: typeof InPage;
}
