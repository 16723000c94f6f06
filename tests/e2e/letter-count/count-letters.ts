import { dateOf, formatDate, formatLongDate } from '../../../utils/client/date';
import { formatNhsNumber } from '../../../utils/client/nhs-number';
import type { LetterFacts, SenderDetails } from '../../../utils/letters/letter';
import { letterToPlainText } from '../../../utils/letters/plain-text';
import { defaultRecipient } from '../../../utils/letters/recipient';
import { renderLetter } from '../../../utils/letters/render';
import { EXAMPLES } from '../../letters/examples';
import { sidebarOf } from '../chromium';
import { choosePassphrase, giveOwnDetails, importPractices, newLetter, USER } from '../journey';
import { untilClient } from '../sidebar-states';
import { openWorld } from '../world';
import type { World } from '../world';
import { answersToday } from './answers';
import { withBlanks } from './blanks';
import { countedClient, recordOf, withClients } from './counted-client';
import { writeInAlongside } from './in-alongside';
import type { Presses } from './presses';
import { openWordProcessor } from './word-processor';

const LIST = 'tests/fixtures/directory/practices-small.csv';
const PRACTICE = {
  name: 'Brackenfield Surgery',
  code: 'Z99418',
  address: '2 Mill Road, Tidewell',
  postcode: 'BZ4 1AB',
  phone: '01632 960418',
};
/** What `giveOwnDetails` gives, once and not for a letter. */
const SENDER: SenderDetails = {
  name: USER.name,
  role: 'Nurse prescriber',
  service: 'Tidewell Recovery Service',
  replyTo: 'replies@tidewell.example.org',
};

/** How one letter was made in three ways. */
export type LetterCount = {
  readonly id: string;
  readonly number: number | string;
  readonly title: string;
  readonly other: Presses;
  readonly own: Presses;
  /** By hand in a word processor; null where that was not asked for. */
  readonly byHand: Presses | null;
  /** The same, with what the record shows copied and the signature in the template. */
  readonly copied: Presses | null;
};

export type CountOptions = {
  /** Ids of the letters; every letter where it is left out. */
  readonly letters?: readonly string[];
  readonly baseline: boolean;
  readonly say?: (count: LetterCount) => void;
};

/**
 * Writes letters beside a record by pointer and keys alone, each for a client of its own about whom nothing is remembered, and
 * counts. The practice list is there and the user's own details are given before.
 * @throws Error where a letter that was copied is not word for word the one expected, or a detail of the record had to be typed
 */
export async function countLetters({ letters, baseline, say }: CountOptions): Promise<LetterCount[]> {
  const wanted = EXAMPLES.filter(({ template }) => !letters || letters.includes(template.id));
  const world = await openWorld('casedesk');
  try {
    const clients = wanted.map((_, at) => countedClient(at));
    await withClients(world.browser.context, [countedClient(wanted.length), ...clients]);
    const page = await beginOnce(world, countedClient(wanted.length));
    const processor = baseline ? await openWordProcessor(world) : null;
    const counts: LetterCount[] = [];
    for (const [at, { template, facts: example }] of wanted.entries()) {
      const client = countedClient(at);
      const record = recordOf(client);
      const today = dateOf(new Date());
      const recipient = defaultRecipient(template.recipientKind, record, PRACTICE) ?? example.recipient;
      const facts: LetterFacts = {
        record,
        practice: PRACTICE,
        recipient,
        sender: SENDER,
        answers: answersToday(template, example.answers, record, today),
        today,
        switches: example.switches,
      };
      await page.bringToFront();
      await page.goto(`${world.url}/clients/${client.id}/details`);
      const sidebar = await sidebarOf(page);
      await untilClient(sidebar, client.surname);
      const chosen = template.recipientKind === 'gp' ? null : recipient;
      const written = await writeInAlongside(world, page, sidebar, template, { ...facts, recipient: chosen });
      expectRight(template.id, written, facts, renderLetter(template, facts).html);
      const letter = withBlanks(renderLetter(template, facts).html, facts);
      const filled = await processor?.fill(letter, page);
      const count: LetterCount = {
        id: template.id,
        number: template.number,
        title: template.title,
        other: written.other,
        own: written.own,
        byHand: filled?.byHand ?? null,
        copied: filled?.copied ?? null,
      };
      counts.push(count);
      say?.(count);
    }
    await processor?.close();
    return counts;
  } finally {
    await world.close();
  }
}

/** Everything that is done once and for all letters: the practice list, the site, the passphrase, the user's own details. */
async function beginOnce(world: World, client: ReturnType<typeof countedClient>) {
  const dashboard = await world.browser.openView('dashboard.html');
  await importPractices(dashboard, LIST);
  const page = await world.open(`/clients/${client.id}/details`);
  await world.turnOn(page);
  const sidebar = await world.openSidebar(page);
  await untilClient(sidebar, client.surname);
  await newLetter(sidebar, 'ecg-on-methadone');
  await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
  await choosePassphrase(sidebar);
  await giveOwnDetails(sidebar);
  return page;
}

function expectRight(
  id: string,
  { typed, plain }: { typed: string; plain: string },
  { record }: LetterFacts,
  html: string,
): void {
  const wanted = letterToPlainText(html);
  if (plain !== wanted) throw new Error(`${id} was copied as\n${plain}\n\nand should be\n${wanted}`);
  if (plain.includes('[not filled in]')) throw new Error(`${id} left with a gap`);
  const { givenName, familyName, dateOfBirth = '', nhsNumber = '' } = record;
  const identity = [
    familyName,
    `${givenName} ${familyName}`,
    formatDate(dateOfBirth),
    formatLongDate(dateOfBirth),
    dateOfBirth.split('-').toReversed().join('/'),
    nhsNumber,
    formatNhsNumber(nhsNumber),
    record.phone,
    record.address,
    record.gpName,
    record.practiceName,
  ];
  const again = identity.find((value) => value && typed.toLowerCase().includes(value.toLowerCase()));
  if (again) throw new Error(`${id}: “${again}” stands in the record and had to be typed again`);
}
