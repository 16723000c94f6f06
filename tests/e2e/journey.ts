import type { Frame, Page } from 'playwright';
import type { World } from './world.ts';

/** The steps of the main job, as a user takes them. The end-to-end tests and the demo share them. */

export const USER = { name: 'Ana Pereira', passphrase: 'quarry lamp seven' } as const;

/** Imports a practice list through the dashboard and waits until it is in use. */
export async function importPractices(dashboard: Page, file: string): Promise<void> {
  await dashboard.getByRole('link', { name: 'Directory' }).click();
  await dashboard.getByRole('button', { name: 'Import a list' }).click();
  await dashboard.locator('input[type=file]').setInputFiles(file);
  const dialog = dashboard.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Import \d/ }).click();
  await dialog.getByText('List imported').waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

/** Chooses name and passphrase, and keeps the recovery code. @returns the code */
export async function choosePassphrase(view: Frame | Page): Promise<string> {
  await view.getByTestId('vault-name').fill(USER.name);
  await view.getByTestId('new-passphrase').fill(USER.passphrase);
  await view.getByTestId('new-passphrase-again').fill(USER.passphrase);
  await view.getByRole('button', { name: 'Save and encrypt' }).click();
  const code = (await view.getByTestId('recovery-code').textContent()) ?? '';
  await view.getByLabel('I have kept it').check();
  await view.getByRole('button', { name: 'Go on' }).click();
  return code.trim();
}

/** Opens a new letter of this template. */
export async function newLetter(sidebar: Frame, template: string): Promise<void> {
  await sidebar.getByTestId('new-letter').click();
  await sidebar.getByTestId(`letter-${template}`).click();
  await sidebar.getByTestId('letter-export-copy').waitFor();
}

/** Logs an action: two clicks and a sentence. */
export async function logAction(sidebar: Frame, kind: string, text: string): Promise<void> {
  await sidebar.getByTestId('log-action').click();
  await sidebar.getByTestId(`log-${kind}`).click();
  await sidebar.getByTestId('log-text').fill(text);
  await sidebar.getByTestId('log-save').click();
  await sidebar.getByTestId('log-action').waitFor();
}

/** What the clipboard holds, in both flavours. */
export async function clipboard(world: World, page: Page): Promise<{ plain: string; html: string }> {
  await world.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
}

/** Unlocks with the user's passphrase. */
export async function unlock(view: Frame | Page, passphrase: string = USER.passphrase): Promise<void> {
  await view.getByTestId('unlock-passphrase').fill(passphrase);
  await view.getByRole('button', { name: 'Unlock' }).click();
}

/** Fills in what an ECG letter needs besides the record: the clinical details and the user's own. */
export async function fillEcgDetails(sidebar: Frame): Promise<void> {
  await sidebar.getByLabel('Methadone, total a day').fill('105');
  await sidebar.getByLabel('Supervision', { exact: true }).selectOption({ label: 'Daily, supervised' });
  await sidebar.getByLabel('Pharmacy', { exact: true }).fill('Quarry Bank Pharmacy, Tidewell');
  await sidebar.getByLabel('Never, or not known').check();
  await sidebar.getByLabel('None', { exact: true }).check();
  await sidebar.getByLabel('No other medicines').check();
  await sidebar.getByLabel('Text message', { exact: true }).check();
  await sidebar.getByLabel('Agreed to it, and to sharing these details').check();
}

/** Gives the user's own details where the letter lacks them. Needs a vault. */
export async function giveOwnDetails(sidebar: Frame): Promise<void> {
  await sidebar.getByLabel('Role', { exact: true }).fill('Nurse prescriber');
  await sidebar.getByLabel('Service', { exact: true }).fill('Tidewell Recovery Service');
  await sidebar.getByLabel('Replies to', { exact: true }).fill('replies@tidewell.example.org');
  await sidebar.getByRole('button', { name: 'Save your details' }).click();
  await sidebar
    .getByRole('link', { name: 'Your role' })
    .or(sidebar.getByText('Your role'))
    .first()
    .waitFor({ state: 'detached' });
}

/** Says that the letter that has just left was sent, by e-mail, today. */
export async function markSent(sidebar: Frame): Promise<void> {
  await sidebar.getByLabel('Yes, it has gone').check();
  await sidebar.getByLabel('How', { exact: true }).selectOption('email');
  await sidebar.getByTestId('sent-save').click();
  await sidebar.getByTestId('new-letter').waitFor();
}

/** Presses Print, and gives the print page once it has the letter. */
export async function printLetter(world: World, page: Page, sidebar: Frame): Promise<Page> {
  await page.bringToFront();
  const opened = world.browser.context.waitForEvent('page');
  await sidebar.locator('[data-testid="letter-export-print"]:not([aria-disabled])').click();
  const printed = await opened;
  await printed.locator('#sheet').waitFor({ state: 'visible' });
  return printed;
}

/**
 * Waits until a dialog has gone, before something is typed behind it: a page under a dialog takes no focus, and what a test types
 * would land in the dialog.
 */
export async function dialogClosed(view: Page): Promise<void> {
  await view.getByRole('dialog').waitFor({ state: 'detached' });
}
