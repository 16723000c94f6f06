import type { BrowserContext } from 'playwright';
import { crowd } from '../../case-systems/crowd';
import { caseDeskClient, recordOnScreen } from '../../case-systems/people';
import type { CaseDeskClient } from '../../case-systems/people';
import type { ClientRecord } from '../../../utils/client/fields';

/** Those after CaseDesk's own, who are in its lists and have no page. */
const OTHERS = crowd().filter(({ id }) => id.startsWith('T-3'));

/** An invented client with everything in the record that a letter takes from it; another one for every number. */
export function countedClient(number: number): CaseDeskClient {
  const other = OTHERS[number];
  if (!other) throw new Error(`no client ${number}`);
  const { id, forename, surname, dateOfBirth, nhsNumber, mobile, postcode } = other;
  const own = { id, forename, surname, dateOfBirth, nhsNumber, mobile, postcode };
  const usual = caseDeskClient('T-20418');
  return { ...usual, ...own, knownAs: '', address: `${10 + number} Harbour Row, Tidewell` };
}

/** Has CaseDesk know these clients as well. */
export async function withClients(context: BrowserContext, clients: readonly CaseDeskClient[]): Promise<void> {
  await context.route('**/clients.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: [...((await response.json()) as unknown[]), ...clients] });
  });
}

/** What the page says of a client. */
export function recordOf(client: CaseDeskClient): ClientRecord {
  return recordOnScreen(client);
}

/** How the page calls where each field stands: what a hand copies the field from. */
export const ROWS: Readonly<Record<string, readonly string[]>> = {
  name: ['Title', 'Forename(s)', 'Surname'],
  dateOfBirth: ['D.O.B.'],
  nhsNumber: ['NHS No'],
  address: ['Address', 'Postcode'],
  phone: ['Mobile'],
  gpName: ['Registered GP'],
  practiceName: ['Practice'],
  'practice.phone': ['Practice tel'],
  keyworker: ['Keyworker'],
  allergies: ['Allergies'],
};
