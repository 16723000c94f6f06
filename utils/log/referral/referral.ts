import type { Entry } from '../entry';
import { noteFact, nothingYet } from './facts';
import type { Facts } from './facts';
import { after, makesSense, MOVES, stepOf } from './moves';
import type { ReferralState } from './moves';
import type { Referral } from './referral-schema';
import { settle } from '../supersede';
import type { Settled } from '../supersede';
import type { LogWarning } from '../warning';

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

function foldSettled(id: string, { standing, warnings }: Settled): Referral | null {
  const own = standing.filter(({ referral }) => referral === id);
  let state: ReferralState | null = null;
  const facts = nothingYet(id);
  const odd: LogWarning[] = [];
  for (const entry of own) {
    const { happening, happenedAt } = entry;
    const step = stepOf(happening);
    // A card or a challenge is not the referral: where it stands, and what was asked of whom, stays.
    if (!MOVES[step] || (happening.kind === 'letter-exported' && happening.beside)) continue;
    facts.client ||= entry.client;
    if (!makesSense(step, state)) odd.push({ kind: 'out-of-order', entry: entry.id, state: state ?? 'nothing' });
    const next: ReferralState | null = step === 'reopened' ? beforeClosing(facts, state) : after(state, step);
    noteFact(facts, happening, happenedAt, state, next);
    state = next;
  }
  if (!facts.client) return null;
  const clients = [...new Set(own.map(({ client }) => client))];
  if (clients.length > 1) odd.push({ kind: 'two-clients', clients: clients.toSorted() });
  const history = own.map((entry) => entry.id);
  const mine = new Set(history);
  const about = (warning: LogWarning) => concerns(warning, mine);
  const { openState, ...known } = facts;
  // Only chased: it must have been sent, although the entry that says so is not here.
  return { ...known, state: state ?? openState, history, warnings: [...warnings.filter(about), ...odd] };
}

function beforeClosing({ openState }: Facts, state: ReferralState | null): ReferralState | null {
  return state === 'closed' ? openState : state;
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
