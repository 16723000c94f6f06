import * as z from 'zod/mini';
import { browser } from '../../../utils/browser';
import { dateOf } from '../../../utils/client/date';
import { ToldError } from '../../../utils/errors';
import { newId } from '../../../utils/log/id';
import type { Listed } from '../../../utils/log/worklist/list-index';
import { isNarrowed, savedViewSchema } from '../../../utils/log/worklist/list-query';
import type { ListQuery, SavedView } from '../../../utils/log/worklist/list-query';
import { groupOfRow } from '../../../utils/log/worklist/lists';
import { withoutText } from '../../../utils/log/without-text';
import { makesSense } from '../../../utils/log/referral/moves';
import { WORKLIST_GROUPS } from '../../../utils/log/worklist/worklist';
import type { Store } from '../../../utils/store/store';
import { tellViews } from '../pages';
import type { Answers } from '../router';
import type { Scribe } from '../scribe';

type WorklistAnswers = Pick<
  Answers,
  | 'worklist/page'
  | 'worklist/facets'
  | 'worklist/client'
  | 'worklist/mark'
  | 'worklist/undo'
  | 'worklist/views'
  | 'worklist/save-view'
  | 'worklist/remove-view'
  | 'worklist/make-anew'
  | 'record/open'
>;

/** Letters of a name that fit a row of the usual height. */
const LETTERS = 42;
const MOST_VIEWS = 30;
const views = z.array(savedViewSchema);

/** @param onWritten after anything was written */
export function worklistAnswers(
  { log, lists, settings, vault }: Store,
  scribe: Scribe,
  onWritten: () => void,
): WorklistAnswers {
  /** Views are the user's own. */
  const key = () => `views:${vault.user?.id ?? ''}`;
  const savedViews = async (): Promise<readonly SavedView[]> => (await settings.read(key(), views)) ?? [];
  const saveViews = async (kept: readonly SavedView[]) => {
    await settings.write(key(), kept);
    tellViews({ topic: 'settings' });
    return {};
  };
  /** An entry that nothing has taken the place of; null where something has: it was undone, or corrected, already. */
  const standing = async (id: string) => {
    const entry = await log.entry(id);
    if (!entry?.referral) return null;
    const { items } = await log.entriesOfReferral(entry.referral);
    return items.some(({ supersedes }) => supersedes === id) ? null : entry;
  };
  return {
    'worklist/page': async ({ query, offset, limit }) => {
      const today = dateOf(new Date());
      const { rows, found, total, clients, counts, unreadable, readiness } = await lists.page(
        query,
        today,
        offset,
        limit,
      );
      return {
        rows: [...rows],
        total,
        clients,
        unreadable,
        readiness,
        counts: counts && { ...counts },
        groups: found && isGrouped(query) ? groupsOf(found, today) : null,
        tall: found ? tallOf(found) : [],
      };
    },
    'worklist/facets': async () => {
      const { destinations, specialties, keyworkers } = lists.facets();
      return { destinations: [...destinations], specialties: [...specialties], keyworkers: [...keyworkers] };
    },
    'worklist/client': async ({ client: id }) => {
      const client = await log.client(id);
      const [referrals, entries] = await Promise.all([log.referralsOfClient(id), log.entriesOfClient(id)]);
      return {
        client: client && { id: client.id, name: client.name, identity: client.identity, keyworker: client.keyworker },
        ids: client ? [...client.ids] : [id],
        referrals: [...referrals.items],
        entries: entries.items.map(withoutText),
        // Who this is cannot be told: then no record is theirs.
        records: client && client.conflictsWith.length === 0 ? client.records.map(({ origin }) => origin) : [],
        unreadable: referrals.unreadable + entries.unreadable,
      };
    },
    'worklist/mark': async ({ marks, mark }) => {
      const asked = [...new Map(marks.map(({ referral, entry }) => [referral, entry]))];
      const known = await Promise.all(
        asked.map(async ([id, entry]) => ({ entry, referral: await log.referral(id), before: await log.entry(entry) })),
      );
      const written = known.filter(({ before }) => before !== null);
      const lines = known.flatMap(({ entry, referral, before }) =>
        referral && before === null && makesSense(mark.kind, referral.state)
          ? [{ client: referral.client, referral: referral.id, happening: mark, id: entry }]
          : [],
      );
      const entries = lines.length > 0 ? await scribe.writeAll(lines) : [];
      if (entries.length > 0) onWritten();
      const ids = [...written.map(({ entry }) => entry), ...entries.map(({ id }) => id)];
      return { entries: ids, skipped: known.length - ids.length };
    },
    'worklist/undo': async ({ entries: ids }) => {
      const written = await Promise.all([...new Set(ids)].map((id) => standing(id)));
      const lines = written.flatMap((entry) =>
        entry?.happening.kind === 'chased' || entry?.happening.kind === 'reminded'
          ? [
              {
                client: entry.client,
                referral: entry.referral,
                corrects: entry,
                happening: {
                  kind: 'action' as const,
                  action: 'note' as const,
                  text:
                    entry.happening.kind === 'chased' ? 'Undone: no chase was made' : 'Undone: no reminder was given',
                },
              },
            ]
          : [],
      );
      if (lines.length === 0) return {};
      await scribe.writeAll(lines);
      onWritten();
      return {};
    },
    'worklist/views': async () => ({ views: [...(await savedViews())] }),
    'worklist/save-view': async ({ name, query }) => {
      const kept = (await savedViews()).filter((view) => view.name !== name.trim());
      const view = savedViewSchema.parse({ id: newId(new Date()), name: name.trim(), query });
      return saveViews([...kept.slice(-MOST_VIEWS + 1), view]);
    },
    'worklist/remove-view': async ({ id }) => saveViews((await savedViews()).filter((view) => view.id !== id)),
    'worklist/make-anew': async () => {
      await lists.makeAnew();
      return {};
    },
    'record/open': async ({ client: id, origin }) => {
      const client = await log.client(id);
      const record = client?.conflictsWith.length === 0 && client.records.find((one) => one.origin === origin);
      if (!record) throw new ToldError('record-address-missing');
      await browser.tabs.create({ url: record.url });
      return {};
    },
  };
}

/** The whole list in its own order stands under headings. */
function isGrouped(query: ListQuery): boolean {
  return query.list === 'all' && query.sort === null && !isNarrowed(query);
}

function groupsOf(found: readonly Listed[], today: string) {
  const counts = new Map(WORKLIST_GROUPS.map((group) => [group, 0]));
  for (const { row } of found) {
    const group = groupOfRow(row, today);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].flatMap(([group, count]) => (count > 0 ? [{ group, count }] : []));
}

function tallOf(found: readonly Listed[]) {
  return found.flatMap(({ client }, at) => {
    const letters = client?.name.length ?? 0;
    return letters > LETTERS ? [{ at, letters }] : [];
  });
}
