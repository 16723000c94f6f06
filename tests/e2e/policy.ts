import type { Page } from 'playwright';
import type { Browser } from './chromium';

/**
 * Sets what an organisation pushes to the extension, through the page the browser has for trying policies out: the real managed
 * storage, checked against the extension's own schema. It takes the place of all that was pushed before.
 * @returns the page; the policy stands until it is closed
 */
export async function pushPolicy(browser: Browser, name: string, value: unknown): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto('chrome://policy/test');
  // Source, scope and level as the page itself numbers them: from the platform, for the machine, mandatory.
  const policies = JSON.stringify([{ namespace: browser.id, name, source: 0, scope: 1, level: 1, value }]);
  // As text: an import in a function would be rewritten by the test runner.
  await page.evaluate(
    `import('chrome://resources/js/cr.js').then(({ sendWithPromise }) =>
      sendWithPromise('setLocalTestPolicies', ${JSON.stringify(policies)}, ''))`,
  );
  return page;
}
