import * as z from 'zod/mini';
import { browser } from '../../../utils/browser';
import { ToldError } from '../../../utils/errors';
import { clientPaper } from '../../../utils/log/out/client-paper';
import { newId } from '../../../utils/log/id';
import type { Store } from '../../../utils/store/store';
import { readPage } from '../pages';
import type { Answers } from '../router';
import { checkStillOnScreen } from '../same-reading';

/** Long enough for a slow machine to open the page. */
const GOOD_FOR_MS = 120_000;

const Ticket = z.object({ client: z.string(), until: z.number() });

/** A client's whole log, for the tab that prints it: the address of that tab holds a random ticket and nothing else. */
export function paperAnswers({ log, drafts }: Store): Pick<Answers, 'paper/open' | 'paper/read'> {
  return {
    'paper/open': async ({ client, identity }, { tab }) => {
      if (tab !== null) {
        checkStillOnScreen(identity, await readPage(tab));
        const found = await log.findClient(identity);
        if (found.match !== 'one' || !found.client.ids.includes(client)) throw new ToldError('different-client');
      }
      const ticket = newId(new Date());
      await browser.storage.session.set({ [keyOf(ticket)]: { client, until: Date.now() + GOOD_FOR_MS } });
      await browser.tabs.create({ url: `${browser.runtime.getURL('/')}paper.html#${ticket}` });
      return {};
    },
    'paper/read': async ({ ticket }) => {
      const key = keyOf(ticket);
      const kept = z.safeParse(Ticket, (await browser.storage.session.get(key))[key]);
      await browser.storage.session.remove(key);
      if (!kept.success || kept.data.until < Date.now()) throw new ToldError('paper-used');
      const client = await log.client(kept.data.client);
      if (!client) throw new ToldError('referral-missing');
      const [referrals, history, own] = await Promise.all([
        log.referralsOfClient(client.id),
        log.historyOfClient(client.id),
        drafts.ofClient(client.ids, client.identity),
      ]);
      const paper = clientPaper(
        client,
        referrals.items,
        history.items,
        own.items,
        referrals.unreadable + history.unreadable + own.unreadable,
      );
      return {
        name: client.name,
        identity: paper.identity.map(([label, value]): [string, string] => [label, value]),
        referrals: [...paper.referrals],
        entries: [...paper.entries],
        drafts: [...paper.drafts],
        unreadable: paper.unreadable,
      };
    },
  };
}

function keyOf(ticket: string): string {
  return `paper:${ticket}`;
}
