/** Messages about the worklist. They hold clients' details: nothing here is answered while locked. */
import * as z from 'zod/mini';
import { Entry, IsoDay, ROUTES, TELLINGS, Ulid } from '../log/entry';
import { listQuerySchema, savedViewSchema } from '../log/worklist/list-query';
import { listedClientSchema, listRowSchema } from '../log/worklist/list-row';
import { LISTS } from '../log/worklist/lists';
import { referralSchema } from '../log/referral/referral-schema';
import { WORKLIST_GROUPS } from '../log/worklist/worklist';
import { Line, Nothing, question } from './envelope';

/** Rows in one answer: a message stays well under what it may carry, and the background answers others between two. */
export const PAGE_LIMIT = 500;
/** Rows that something is written about in one go. */
export const MARK_LIMIT = 200;

const ListedRow = z.object({ row: listRowSchema, client: z.nullable(listedClientSchema) });
export type ListedRow = z.infer<typeof ListedRow>;

/** `updating`: the lists are made anew from the log. `reading`: they are read into memory. */
const Readiness = z.object({ state: z.enum(['updating', 'reading', 'ready']), share: z.number() });

export const ListPage = z.object({
  rows: z.array(ListedRow),
  /** Of all pages; null until it is known. */
  total: z.nullable(z.number()),
  clients: z.nullable(z.number()),
  counts: z.nullable(z.record(z.enum(LISTS), z.number())),
  /** The headings of the list of all and how many rows are under each; null where it is in no groups, or not yet known. */
  groups: z.nullable(z.array(z.object({ group: z.enum(WORKLIST_GROUPS), count: z.number() }))),
  /** Rows whose name does not fit the usual height: which, and how long it is. */
  tall: z.array(z.object({ at: z.number(), letters: z.number() })),
  unreadable: z.number(),
  readiness: Readiness,
});
export type ListPage = z.infer<typeof ListPage>;

/** What is written about several referrals at once. */
const Mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chased'), how: z.enum(ROUTES), note: Line, chaseOn: IsoDay }),
  z.object({ kind: z.literal('reminded'), how: z.enum(TELLINGS), note: Line }),
]);
export type Mark = z.infer<typeof Mark>;

const Facets = z.object({
  destinations: z.array(z.string()),
  specialties: z.array(z.string()),
  keyworkers: z.array(z.string()),
});
export type Facets = z.infer<typeof Facets>;

/** Everything of one client: whoever opens a row sees the person, not one paper. */
export const ClientFile = z.object({
  client: z.nullable(listedClientSchema),
  ids: z.array(Ulid),
  referrals: z.array(referralSchema),
  entries: z.array(Entry),
  /** The sites of case systems that the record can be opened in. */
  records: z.array(Line),
  unreadable: z.number(),
});
export type ClientFile = z.infer<typeof ClientFile>;

export const WORKLIST_QUESTIONS_OF_VIEW = {
  'worklist/page': question(
    z.object({
      query: listQuerySchema,
      offset: z.number().check(z.nonnegative()),
      limit: z.number().check(z.nonnegative(), z.maximum(PAGE_LIMIT)),
    }),
    ListPage,
  ),
  'worklist/facets': question(Nothing, Facets),
  'worklist/client': question(z.object({ client: Ulid }), ClientFile),
  // One entry for each, all in one transaction, under the id it is given: asked for again, it is written once. Left out are those it
  // makes no sense for
  'worklist/mark': question(
    z.object({
      marks: z.array(z.object({ referral: Ulid, entry: Ulid })).check(z.maxLength(MARK_LIMIT)),
      mark: Mark,
    }),
    z.object({ entries: z.array(Ulid), skipped: z.number() }),
  ),
  // Takes that back, by entries of its own
  'worklist/undo': question(z.object({ entries: z.array(Ulid).check(z.maxLength(MARK_LIMIT)) }), Nothing),
  'worklist/views': question(Nothing, z.object({ views: z.array(savedViewSchema) })),
  'worklist/save-view': question(z.object({ name: Line, query: listQuerySchema }), Nothing),
  'worklist/remove-view': question(z.object({ id: Ulid }), Nothing),
  'worklist/make-anew': question(Nothing, Nothing),
  // Opens the record in the case system in a tab. It is read there as any page is, and nothing is shown until it was
  'record/open': question(z.object({ client: Ulid, origin: Line }), Nothing),
  'settings/notice': question(Nothing, z.object({ on: z.boolean() })),
  'settings/save-notice': question(z.object({ on: z.boolean() }), Nothing),
} as const;
