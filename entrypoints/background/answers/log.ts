import type { Identity } from '../../../utils/client/identity';
import { ToldError } from '../../../utils/errors';
import type { Client } from '../../../utils/log/client/client';
import type { Referral } from '../../../utils/log/referral/referral-schema';
import type { Ask, PageState } from '../../../utils/messages';
import type { Store } from '../../../utils/store/store';
import { withoutText } from '../../../utils/log/without-text';
import { readPage } from '../pages';
import type { Answers } from '../router';
import { checkSameReading, checkStillOnScreen, identityOnScreen } from '../same-reading';
import { withSeen } from '../seen';
import type { Scribe } from '../scribe';
import { beside } from './page';

type LogAnswers = Pick<
  Answers,
  'client/log' | 'client/still' | 'client/same-person' | 'letter/text' | 'log/append' | 'referral/open'
>;

/** @param onWritten after anything was written */
export function logAnswers({ log, drafts, practices }: Store, scribe: Scribe, onWritten: () => void): LogAnswers {
  return {
    'client/log': async ({ identity }) => {
      const found = await log.findClient(identity);
      if (found.match === 'differs') return { match: 'differs', known: knownAs(found.client, identity) };
      if (found.match !== 'one') return found;
      const { id, ids, name } = found.client;
      const [referrals, entries, own] = await Promise.all([
        log.referralsOfClient(id),
        log.entriesOfClient(id),
        drafts.ofClient(ids, identity),
      ]);
      return {
        match: 'one',
        client: id,
        ids: [...ids],
        name,
        referrals: [...referrals.items],
        entries: entries.items.map(withoutText),
        drafts: own.items.map(({ id: draft, client, clientName, template, title, updatedAt }) => ({
          id: draft,
          ...(client && { client }),
          clientName,
          template,
          title,
          updatedAt,
        })),
        unreadable: referrals.unreadable + entries.unreadable + own.unreadable,
      };
    },
    'client/still': async ({ identity }, { tab }) => {
      checkStillOnScreen(identity, await readPage(beside(tab)));
      return {};
    },
    'client/same-person': async ({ client, identity, name }, { tab }) => {
      checkSameReading(identity, await readPage(beside(tab)));
      await scribe.samePerson(client, { identity, name });
      onWritten();
      return {};
    },
    'letter/text': async ({ client, entry: id }) => {
      const { items } = await log.entriesOfClient(client);
      const happening = items.find((entry) => entry.id === id)?.happening;
      if (happening?.kind !== 'letter-exported') throw new ToldError('referral-missing');
      return { html: happening.html };
    },
    'log/append': async ({ about, happening, entry: id, ...writing }, { tab }) => {
      const page = tab === null ? null : await readPage(tab);
      if (page) await checkOnScreen(log, about, page);
      const entry = await scribe.write(await withSeen(about, tab, page), happening, { ...writing, id });
      onWritten();
      return { entry };
    },
    'referral/open': async ({ referral: id }) => {
      const referral = await log.referral(id);
      if (!referral) throw new ToldError('referral-missing');
      const { practiceCode } = referral;
      const [client, entries, practice] = await Promise.all([
        log.client(referral.client),
        log.entriesOfReferral(id),
        practiceCode ? practices.byCode(practiceCode) : null,
      ]);
      return {
        row: row(referral, client),
        entries: entries.items.map(withoutText),
        practice,
        unreadable: entries.unreadable,
      };
    },
  };
}

/**
 * Whom a sidebar writes about is on its page, read at this moment, whether the view names them by a reading or by their id in the log.
 * @throws ToldError `different-client`, `client-unclear`
 */
async function checkOnScreen(log: Store['log'], about: Ask<'log/append'>['about'], page: PageState): Promise<void> {
  if ('identity' in about) {
    checkStillOnScreen(about.identity, page);
    return;
  }
  const found = await log.findClient(identityOnScreen(page));
  if (found.match !== 'one' || !found.client.ids.includes(about.client)) throw new ToldError('different-client');
}

/** Whom the log knows, with the record id of the system that the page is of: others cannot be compared with it. */
function knownAs({ id, name, identity, locals }: Client, { local: onPage }: Identity) {
  const local = locals.find(({ origin }) => origin === onPage?.origin);
  return { client: id, name, identity: { ...identity, ...(local && { local }) } };
}

function row(referral: Referral, client: Client | null) {
  return { referral, client: client && { id: client.id, name: client.name, identity: client.identity } };
}
