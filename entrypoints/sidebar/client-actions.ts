import type { NewStep } from '../../components/referral/steps/read-step';
import type { NewAction } from '../../components/sidebar/LogAction';
import type { Practice } from '../../utils/directory/practice';
import { append } from '../views/append';
import { ask } from '../views/ask';
import type { ClientOnPage } from './client-on-page';

/** Whoever is on the page. */
type About = Pick<ClientOnPage, 'identity' | 'name'>;

/** Each writes one thing about the client into the log, or reads it. @throws ToldError */
export async function logAction(about: About, { action, text, on }: NewAction): Promise<void> {
  await append({ about, happenedOn: on, happening: { kind: 'action', action, text } });
}

export async function logNeed(about: About, { on, happening }: NewStep): Promise<void> {
  await append({ about, begins: true, happenedOn: on, happening });
}

export async function samePerson(about: About, client: string): Promise<void> {
  await ask('client/same-person', { ...about, client });
}

export async function choosePractice(about: About, { code }: Practice): Promise<void> {
  await append({ about, happening: { kind: 'practice-chosen', practiceCode: code } });
}

export async function readLetter(client: string, entry: string): Promise<string> {
  const { html } = await ask('letter/text', { client, entry });
  return html;
}
