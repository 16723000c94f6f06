// Draws the toolbar icons from the mark. Run when the mark changes: node scripts/icons.ts
import { chromium } from 'playwright';
import { findChromium, QUIET_ARGS } from './browsers.ts';

const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="100%" height="100%">
  <rect width="24" height="24" rx="4" fill="#0b5a6b"/>
  <rect x="4.75" y="5.75" width="8.5" height="12.5" fill="none" stroke="#fff" stroke-width="1.75"/>
  <rect x="16" y="4.9" width="4" height="14.2" fill="#fff"/>
</svg>`;

const browser = await chromium.launch({ executablePath: findChromium(), args: [...QUIET_ARGS] });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${MARK}`);
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
