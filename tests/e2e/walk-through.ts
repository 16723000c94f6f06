import path from 'node:path';
import type { Frame, Page } from 'playwright';
import { sidebarOf } from './chromium.ts';
import type { Browser } from './chromium.ts';
import {
  choosePassphrase,
  clipboard,
  fillEcgDetails,
  giveOwnDetails,
  importPractices,
  logAction,
  markSent,
  newLetter,
  printLetter,
  unlock,
  USER,
} from './journey.ts';
import { openWorld } from './world.ts';

export type Step = {
  readonly title: string;
  readonly done: boolean;
  /** What was really seen, as proof. */
  readonly seen?: string;
  readonly why?: string;
  readonly picture?: string;
};

export type Walk = {
  readonly steps: readonly Step[];
  readonly letter: { readonly html: string; readonly plain: string; readonly pdf: Buffer | null } | null;
  readonly browser: Browser;
};

type Options = {
  readonly headless: boolean;
  readonly say: (step: Step) => void;
  readonly keep: (name: string, picture: Buffer) => void;
};

const LIST = path.join(import.meta.dirname, '..', 'fixtures', 'directory', 'practices-small.csv');
const RECORD = '/clients/T-20418/details';

/** Does the main job on the demonstration case system, as a user does it, and says of each step whether it really happened. */
export async function walkThrough({ headless, say, keep }: Options): Promise<Walk> {
  const world = await openWorld('casedesk', { headless });
  const steps: Step[] = [];
  let letter: Walk['letter'] = null;
  let pdf: Buffer | null = null;
  let dashboard: Page;
  let page: Page;
  let sidebar: Frame;

  /** Runs one step; after a failure the rest is not tried. `look` is pictured when the step is done. */
  const step = async (title: string, look: (() => Page) | null, work: () => Promise<string>): Promise<void> => {
    if (steps.some(({ done }) => !done)) return;
    const name = `${String(steps.length + 1).padStart(2, '0')}-${title
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/-$/, '')}.png`;
    const picture = async () => {
      if (!look) return undefined;
      keep(name, await look().screenshot());
      return name;
    };
    let made: Step;
    try {
      const seen = await work();
      const taken = await picture();
      made = { title, done: true, seen, ...(taken && { picture: taken }) };
    } catch (error) {
      const taken = await picture().catch(() => undefined);
      const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
      made = { title, done: false, why, ...(taken && { picture: taken }) };
    }
    steps.push(made);
    say(made);
  };

  await step(
    'Import a practice list',
    () => dashboard,
    async () => {
      dashboard = await world.browser.openView('dashboard.html');
      await importPractices(dashboard, LIST);
      return textOf(dashboard, 'open GP practices');
    },
  );
  await step(
    'Open a client’s record: nothing of Alongside runs there yet',
    () => page,
    async () => {
      page = await world.open(RECORD);
      const hosts = await page.locator('[data-alongside-host]').count();
      if (hosts > 0) throw new Error('it runs on a site that was not turned on');
      return page.url().replace(world.url, 'CaseDesk');
    },
  );
  await step(
    'Turn Alongside on for this site',
    () => page,
    async () => {
      await world.turnOn(page);
      return 'one origin granted, the tab at the edge is there';
    },
  );
  await step(
    'Open the sidebar: the client is recognised',
    () => page,
    async () => {
      sidebar = await world.openSidebar(page);
      const state = await sidebar.getByTestId('recognition-state').filter({ hasText: 'Recognised' }).innerText();
      await sidebar.getByText('01632 960418').first().waitFor();
      return `${await sidebar.getByTestId('client-name').innerText()}, born ${await sidebar.getByTestId('client-dob').innerText()}, NHS ${await sidebar.getByTestId('client-nhs-number').innerText()}. ${state}`;
    },
  );
  await step(
    'Start a letter: what is missing is marked',
    () => page,
    async () => {
      await newLetter(sidebar, 'ecg-on-methadone');
      return (await sidebar.getByText(/things missing before this can leave/).innerText()).trim();
    },
  );
  await step(
    'Answer the clinical details',
    () => page,
    async () => {
      await fillEcgDetails(sidebar);
      return (await sidebar.getByText(/missing before this can leave/).innerText()).trim();
    },
  );
  await step(
    'Choose a name and a passphrase: the draft is kept, encrypted',
    () => page,
    async () => {
      await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
      await choosePassphrase(sidebar);
      await giveOwnDetails(sidebar);
      return (await sidebar.getByText(/Saved \d\d:\d\d/).innerText()).trim();
    },
  );
  await step(
    'Read the letter through',
    () => page,
    async () => {
      await sidebar.getByText('Letter', { exact: true }).last().click();
      await sidebar.getByTestId('letter-editor').waitFor();
      return (await sidebar.getByTestId('letter-export-state').innerText()).trim();
    },
  );
  await step(
    'Print it: each page names the client',
    () => page,
    async () => {
      const printed = await printLetter(world, page, sidebar);
      pdf = headless ? await printed.pdf({ preferCSSPageSize: true }) : null;
      const line = await printed.locator('#identity').innerText();
      await printed.close();
      await page.bringToFront();
      await sidebar.getByRole('button', { name: 'Back to the letter', exact: true }).click();
      return line;
    },
  );
  await step(
    'Copy it: the page is read again first',
    () => page,
    async () => {
      await sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])').click();
      await sidebar.getByText('Copied is not sent').waitFor();
      const copied = await clipboard(world, page);
      if (!copied.plain.includes('999 418 2072')) throw new Error('the letter is not on the clipboard');
      letter = { ...copied, pdf };
      return `${copied.plain.length} characters plain, ${copied.html.length} rich`;
    },
  );
  await step(
    'Say that it was sent',
    () => page,
    async () => {
      await markSent(sidebar);
      await sidebar.getByText('Client', { exact: true }).first().click();
      const list = sidebar.getByTestId('outstanding-list');
      await list.getByText('ECG on methadone').waitFor();
      return (await list.innerText()).replaceAll(/\s+/g, ' ').slice(0, 120);
    },
  );
  await step(
    'Log a phone call: two clicks and a sentence',
    () => page,
    async () => {
      await logAction(sidebar, 'phone-call', 'Rang the surgery: they have the letter and will ring back.');
      await sidebar.getByText('Log', { exact: true }).first().click();
      return (await sidebar.getByText('Rang the surgery').first().innerText()).trim();
    },
  );
  await step(
    'Open another record: the sidebar clears first',
    () => page,
    async () => {
      await page.goto(`${world.url}/clients/T-20533/details`);
      sidebar = await sidebarOf(page);
      const name = await sidebar.getByTestId('client-name').innerText();
      if (!name.startsWith('KOWALCZYK')) throw new Error(`it shows ${name}`);
      return name;
    },
  );
  await step(
    'Open the caseload: several clients, so nobody is shown',
    () => page,
    async () => {
      await page.goto(`${world.url}/caseload`);
      sidebar = await sidebarOf(page);
      return sidebar.locator('[data-verdict="multiple"]').getByTestId('recognition-state').innerText();
    },
  );
  await step(
    'See what is outstanding',
    () => dashboard,
    async () => {
      await dashboard.bringToFront();
      await dashboard.getByRole('link', { name: 'Outstanding' }).click();
      await dashboard.getByTestId('worklist-row').first().click();
      return (await dashboard.getByTestId('worklist-row').first().innerText()).replaceAll(/\s+/g, ' ');
    },
  );
  await step(
    'Log a chase',
    () => dashboard,
    async () => {
      await dashboard.getByRole('button', { name: 'Log a chase' }).click();
      await dashboard.getByLabel('What they said').fill('They will send the tracing on Thursday');
      await dashboard.getByRole('button', { name: 'Log chase' }).click();
      return dashboard.getByText('They will send the tracing').first().innerText();
    },
  );
  await step(
    'Lock: nothing of any client is left on screen',
    () => dashboard,
    async () => {
      await dashboard.getByTestId('lock-now').click();
      await dashboard.getByTestId('unlock-passphrase').waitFor();
      const text = await dashboard.evaluate(() => document.documentElement.outerHTML);
      if (/ADÉBÁYỌ̀|999 418 2072/.test(text)) throw new Error('a client is still there');
      return dashboard.getByText(USER.name).first().innerText();
    },
  );
  await step(
    'Unlock',
    () => dashboard,
    async () => {
      await unlock(dashboard);
      await dashboard.getByTestId('worklist-row').first().waitFor();
      return 'the worklist is back';
    },
  );
  return { steps, letter, browser: { ...world.browser, close: world.close } };
}

async function textOf(view: Page, part: string): Promise<string> {
  return (await view.getByText(part).first().innerText()).trim();
}
