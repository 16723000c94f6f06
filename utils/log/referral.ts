import type { Entry, Happening } from './entry';
import { further, MOVES } from './moves';
import type { ReferralState } from './moves';
import type { Referral } from './referral-schema';
import { settle } from './supersede';
import type { Settled } from './supersede';
import type { LogWarning } from './warning';

export type { Referral } from './referral-schema';

/**
 * Folds entries into one referral. Entries of other referrals among them are ignored, but a correction may stand in another
 * referral (a letter logged under the wrong one), so give it those too.
 * @returns null where nothing that stands says anything about a referral of this id
 */
export function foldReferral(id: string, entries: Iterable<Entry>): Referral | null {
  return foldSettled(id, settle(entries));
}

/** Every referral in a log, by id. */
export function foldReferrals(entries: Iterable<Entry>): Map<string, Referral> {
  const all = [...entries];
  const settled = settle(all);
  const referrals = new Map<string, Referral>();
  for (const [id, standing] of Map.groupBy(settled.standing, ({ referral }) => referral)) {
    const folded = id === undefined ? null : foldSettled(id, { ...settled, standing });
    if (folded) referrals.set(folded.id, folded);
  }
  return referrals;
}

type Facts = { -readonly [name in keyof Referral]: Referral[name] };

function foldSettled(id: string, { standing, warnings }: Settled): Referral | null {
  const own = standing.filter(({ referral }) => referral === id);
  let state: ReferralState | null = null;
  const facts = nothingYet(id);
  const odd: LogWarning[] = [];
  for (const entry of own) {
    const move = MOVES[entry.happening.kind];
    if (!move) continue;
    facts.client ||= entry.client;
    if (!move.from.includes(state)) odd.push({ kind: 'out-of-order', entry: entry.id, state: state ?? 'nothing' });
    if (move.to) state = further(state, move.to);
    note(facts, entry.happening, entry.happenedAt);
  }
  if (!facts.client) return null;
  const clients = [...new Set(own.map(({ client }) => client))];
  if (clients.length > 1) odd.push({ kind: 'two-clients', clients: clients.toSorted() });
  const history = own.map((entry) => entry.id);
  const mine = new Set(history);
  const about = (warning: LogWarning) => concerns(warning, mine);
  // Only chased: it must have been sent, although the entry that says so is not here.
  return { ...facts, state: state ?? 'sent', history, warnings: [...warnings.filter(about), ...odd] };
}

/** Writes down what one step says. A later step overrides an earlier one. */
function note(facts: Facts, happening: Happening, at: string): void {
  switch (happening.kind) {
    case 'letter-exported':
      facts.exportedAt = at;
      facts.template = happening.template;
      // What was sent is the stronger word on what the referral is and where it went.
      if (facts.sentOn === null) Object.assign(facts, pick(happening));
      break;
    case 'sent':
      Object.assign(facts, pick(happening));
      facts.sentOn = happening.sentOn;
      facts.chaseOn = happening.chaseOn;
      facts.route = happening.route;
      facts.to = happening.to ?? null;
      facts.supports = happening.supports;
      break;
    case 'receipt-confirmed':
      facts.receiptConfirmedAt = at;
      break;
    case 'chased':
      facts.chases += 1;
      facts.lastChasedAt = at;
      facts.chaseOn = happening.chaseOn;
      break;
    case 'outcome':
      facts.outcome = happening.outcome;
      facts.outcomeNote = happening.note;
      facts.closedAt = at;
      break;
  }
}

function pick({
  title,
  destination,
  practiceCode,
}: {
  title: string;
  destination: string;
  practiceCode?: string | undefined;
}) {
  return { title, destination, practiceCode };
}

function nothingYet(id: string): Facts {
  return {
    id,
    client: '',
    title: '',
    destination: '',
    state: 'exported',
    template: null,
    exportedAt: null,
    sentOn: null,
    route: null,
    to: null,
    supports: [],
    receiptConfirmedAt: null,
    chaseOn: null,
    chases: 0,
    lastChasedAt: null,
    outcome: null,
    outcomeNote: null,
    closedAt: null,
    history: [],
    warnings: [],
  };
}

/** Whether a warning about the whole log is about one of these entries. */
function concerns(warning: LogWarning, mine: ReadonlySet<string>): boolean {
  switch (warning.kind) {
    case 'corrects-missing':
      return mine.has(warning.entry);
    case 'corrects-each-other':
      return mine.has(warning.kept);
    case 'corrected-twice':
      return warning.by.some((id) => mine.has(id));
    default:
      return false;
  }
}
