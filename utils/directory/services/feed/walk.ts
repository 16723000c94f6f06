import type { ErrorCode } from '../../../errors';
import { readPage } from '../reading/page';
import type { FeedPage } from '../reading/page';
import { readItem } from '../reading/read-item';
import type { Service } from '../service';
import { shortHash, sourceIdOf } from '../source';
import type { RefusedItem } from '../source';
import { detailAddress, pageAddress } from './address';
import { withRefused } from './reading';
import type { FeedReading } from './reading';
import { DETAIL_LIMITS, FeedTrouble, LIST_LIMITS, requestJson } from './request';
import type { Fetch, RequestLimits } from './request';

export type Staged = { readonly service: Service; readonly modified: string; readonly needsDetail: boolean };

/** What the engine needs of whoever keeps things: all of it is asked, nothing is kept here. */
export type Keeper = {
  /** Of these ids, those that this reading has staged. */
  readonly staged: (reading: FeedReading, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Of these ids, what is in use: of an unchanged service its details need not be asked for again. */
  readonly inUse: (
    source: string,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, { service: Service; modified: string }>>;
  /** The next service staged without its details. */
  readonly nextToDo: (reading: FeedReading) => Promise<{ service: Service; modified: string } | null>;
};

export type WalkOptions = {
  readonly fetch: Fetch;
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly list?: RequestLimits;
  readonly detail?: RequestLimits;
};

/** What one step brings: what is to be staged, and the reading as it stands then. To be kept together, or neither. */
export type Step = { readonly reading: FeedReading; readonly staged: readonly Staged[] };

export const MOST_PAGES = 20_000;
export const MOST_SERVICES = 100_000;
/** Waits before a failed request is made again; after the last the reading fails. */
const WAITS_MS = [5_000, 30_000, 120_000, 600_000, 1_800_000];
/** So many details in a row that cannot be had, and the feed is said to be broken. */
const MOST_MISSED = 25;

/**
 * Goes one request further in the reading of a feed. Nothing is waited for here and nothing is kept: a reading can be left after
 * any step and gone on with from what it is, days later.
 */
export async function step(feed: string, reading: FeedReading, options: WalkOptions): Promise<Step> {
  try {
    if (reading.phase === 'list') return await listStep(feed, reading, options);
    if (reading.phase === 'details') return await detailStep(feed, reading, options);
    if (reading.phase === 'trying') return await tryStep(feed, reading, options);
    return { reading, staged: [] };
  } catch (error) {
    if (!(error instanceof FeedTrouble)) throw error;
    return { reading: afterTrouble(reading, error, options.now()), staged: [] };
  }
}

async function listStep(
  feed: string,
  reading: FeedReading,
  { fetch, keeper, list = LIST_LIMITS }: WalkOptions,
): Promise<Step> {
  const page = readPage(await requestJson(fetch, pageAddress(feed, reading.page, reading.since), list));
  if (!page) throw new FeedTrouble('feed-broken', false);
  // A feed that counts its pages from 0 says that this one is not the first.
  const fromZero = reading.page === 1 && reading.seen.length === 0 && page.isFirst === false;
  const { staged, refused, repeated, ids } = await newOf(page, reading, keeper);
  const mark = shortHash(ids.join('\n'));
  const again =
    page.items.length > 0 &&
    (reading.seen.includes(mark) || (ids.length > 0 && staged.length === 0 && reading.mode === 'whole'));
  const listed = reading.listed + staged.length;
  const next: FeedReading = {
    ...withRefused(reading, refused),
    listed,
    repeated: reading.repeated + (again ? 0 : repeated),
    toDo: reading.toDo + staged.filter(({ needsDetail }) => needsDetail).length,
    claimed: page.claimed ?? reading.claimed,
    claimedPages: page.claimedPages ?? reading.claimedPages,
    seen: [...reading.seen, mark],
    page: fromZero ? 0 : reading.page === 0 && reading.seen.length === 1 ? 2 : reading.page + 1,
    newest:
      staged
        .map(({ modified }) => modified)
        .reduce((newest, one) => (one > newest ? one : newest), reading.newest ?? '') || null,
    tries: 0,
  };
  if (again) return { reading: afterRepeat(next, page), staged };
  if (next.seen.length > MOST_PAGES || listed > MOST_SERVICES) return { reading: failed(next, 'feed-endless'), staged };
  return { reading: isLast(page, next, fromZero) ? afterList(next) : next, staged };
}

async function newOf(page: FeedPage, reading: FeedReading, keeper: Keeper) {
  const refused: RefusedItem[] = [];
  const found = new Map<string, Staged>();
  const ids: string[] = [];
  let repeated = 0;
  page.items.forEach((item, at) => {
    const read = readItem(item, reading.source, `Page ${reading.page}, item ${at + 1}`);
    if ('refused' in read) return refused.push(read.refused);
    ids.push(read.service.id);
    if (found.has(read.service.id)) repeated += 1;
    else found.set(read.service.id, read);
    return undefined;
  });
  const known = reading.mode === 'changes' ? new Set<string>() : await keeper.staged(reading, [...found.keys()]);
  const fresh = [...found.values()].filter(({ service }) => !known.has(service.id));
  const held = await keeper.inUse(
    reading.source,
    fresh.map(({ service }) => service.id),
  );
  const staged = fresh.map((one): Staged => {
    const before = held.get(one.service.id);
    const same =
      one.needsDetail && one.modified !== '' && before?.modified === one.modified && !before.service.noLongerListed;
    return same ? { ...one, service: before.service, needsDetail: false } : one;
  });
  return { staged, refused, repeated: repeated + found.size - fresh.length, ids };
}

function isLast(page: FeedPage, { page: nextPage, claimedPages }: FeedReading, fromZero: boolean): boolean {
  if (page.items.length === 0) return true;
  if (fromZero) return false;
  if (page.isLast !== null) return page.isLast;
  // A bare list is whole in itself.
  if (page.claimed === null && claimedPages === null) return true;
  return claimedPages !== null && nextPage > claimedPages;
}

/** A page that came before: the end, where the feed has given all it claims; else it goes round. */
function afterRepeat(reading: FeedReading, page: FeedPage): FeedReading {
  const has = reading.listed + reading.refusedCount;
  const isWhole = page.isLast === true || (reading.claimed !== null && has >= reading.claimed);
  return isWhole ? afterList(reading) : failed(reading, 'feed-repeats');
}

function afterList(reading: FeedReading): FeedReading {
  if (reading.listed === 0 && reading.mode === 'whole') return failed(reading, 'feed-empty');
  return { ...reading, phase: reading.toDo > 0 ? 'details' : afterDetails(reading) };
}

function afterDetails({ mode, knowsChanges, newest }: FeedReading): FeedReading['phase'] {
  return mode === 'whole' && knowsChanges === null && newest !== null ? 'trying' : 'whole';
}

async function detailStep(
  feed: string,
  reading: FeedReading,
  { fetch, keeper, detail = DETAIL_LIMITS }: WalkOptions,
): Promise<Step> {
  const next = await keeper.nextToDo(reading);
  if (!next) return { reading: { ...reading, toDo: 0, phase: afterDetails(reading) }, staged: [] };
  const { service, modified } = next;
  const id = service.id.slice(sourceIdOf(service.id).length + 1);
  const without = (why: string): Step => {
    const missed = reading.missed + 1;
    const refused = withRefused(reading, [{ which: service.name, why }]);
    const after = {
      ...refused,
      refusedCount: reading.refusedCount,
      toDo: Math.max(0, reading.toDo - 1),
      withoutDetails: reading.withoutDetails + 1,
      missed,
      tries: 0,
    };
    return {
      reading: missed > MOST_MISSED ? failed(after, 'feed-fails-often') : after,
      staged: [{ service, modified, needsDetail: false }],
    };
  };
  const address = detailAddress(feed, id);
  if (!address) return without('Its id cannot be asked for: only what the list says of it is known');
  try {
    const item = readItem(await requestJson(fetch, address, detail), reading.source, service.name);
    if ('refused' in item) return without(`Its details cannot be read: ${item.refused.why.toLowerCase()}`);
    if (item.service.id !== service.id) return without('The feed gives another service in its place');
    return {
      reading: { ...reading, toDo: Math.max(0, reading.toDo - 1), missed: 0, tries: 0 },
      staged: [{ service: item.service, modified: modified || item.modified, needsDetail: false }],
    };
  } catch (error) {
    // What may go better later is tried again a few times before this one goes without.
    if (!(error instanceof FeedTrouble) || error.code === 'feed-busy' || (error.again && reading.tries < 2))
      throw error;
    return without('Its details could not be read: only what the list says of it is known');
  }
}

/** Asks for what changed after a day that has not come: a feed that understands gives nothing. */
async function tryStep(feed: string, reading: FeedReading, { fetch, list = LIST_LIMITS }: WalkOptions): Promise<Step> {
  let knows = false;
  try {
    const page = readPage(await requestJson(fetch, pageAddress(feed, 1, '2999-01-01T00:00:00Z'), list));
    knows = page !== null && page.items.length === 0;
  } catch (error) {
    if (!(error instanceof FeedTrouble)) throw error;
  }
  return { reading: { ...reading, knowsChanges: knows, phase: 'whole' }, staged: [] };
}

function afterTrouble(reading: FeedReading, { code, again, afterMs }: FeedTrouble, now: number): FeedReading {
  const wait = WAITS_MS[reading.tries];
  // A damaged answer may be a hiccup: it is asked for twice more.
  const mayTry = again || (code === 'feed-broken' && reading.tries < 2);
  if (!mayTry || wait === undefined) return failed(reading, code);
  return { ...reading, tries: reading.tries + 1, notBefore: now + Math.max(afterMs ?? 0, wait) };
}

function failed(reading: FeedReading, failure: ErrorCode): FeedReading {
  return { ...reading, state: 'failed', failure };
}

/** What was odd about a whole reading, each a sentence. */
export function cautionsOf(reading: FeedReading): string[] {
  const { claimed, listed, repeated, withoutDetails, refusedCount, mode } = reading;
  const count = (many: number) => many.toLocaleString('en-GB');
  return [
    mode === 'whole' && claimed !== null && claimed > listed + refusedCount
      ? `The feed says that it has ${count(claimed)} services, and gave ${count(listed)}.`
      : '',
    repeated > 0 ? `${count(repeated)} ${repeated === 1 ? 'item' : 'items'} came more than once.` : '',
    withoutDetails > 0 ? `Of ${count(withoutDetails)} only what the list says is known.` : '',
  ].filter(Boolean);
}
