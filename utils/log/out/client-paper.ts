import { dateOf, formatDate, formatTime } from '../../client/date';
import { formatNhsNumber } from '../../client/nhs-number';
import { shownCode } from '../../directory/codes';
import type { Client } from '../client/client';
import type { Draft } from '../draft';
import type { Entry } from '../entry';
import { STATE_NAMES } from '../referral/life-names';
import type { Referral } from '../referral/referral-schema';
import type { TimelineItem } from '../timeline';
import { OUTCOME_NAMES, sayHappening } from '../words';

/** Everything that is held of one client, in the order it is printed in. */
export type ClientPaper = {
  /** Label and value: who the log takes them to be. */
  readonly identity: readonly (readonly [label: string, value: string])[];
  readonly referrals: readonly PaperReferral[];
  /** Oldest first. */
  readonly entries: readonly PaperEntry[];
  readonly drafts: readonly { readonly title: string; readonly when: string; readonly html: string }[];
  /** Saved things of theirs that could not be read, and so are missing. */
  readonly unreadable: number;
};

export type PaperReferral = { readonly title: string; readonly words: string };

export type PaperEntry = {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly note: string;
  /** False where a later entry took its place; both are printed. */
  readonly stands: boolean;
  /** The letter as it left; null where it was none. */
  readonly html: string | null;
};

export function clientPaper(
  client: Client,
  referrals: readonly Referral[],
  history: readonly TimelineItem[],
  drafts: readonly Draft[],
  unreadable: number,
): ClientPaper {
  const entries = history.flatMap((item) => (item.movedAway ? [] : linesOf(item)));
  return {
    identity: identityLines(client),
    referrals: referrals.map(referralLine),
    entries: entries.toSorted((a, b) => compare(a.at, b.at)).map(({ line }) => line),
    drafts: drafts.map(({ title, updatedAt, html }) => ({ title, when: momentOf(updatedAt), html })),
    unreadable,
  };
}

function identityLines({ name, identity, locals, practiceCode }: Client): ClientPaper['identity'] {
  const { nhsNumber, dateOfBirth, postcode } = identity;
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['Name', name],
    ['Date of birth', dateOfBirth && formatDate(dateOfBirth)],
    ['NHS number', nhsNumber && formatNhsNumber(nhsNumber)],
    ['Postcode', postcode],
    ...locals.map(({ origin, id }) => [`Record in ${new URL(origin).host}`, id] as const),
    ['GP practice chosen, code', practiceCode && shownCode(practiceCode)],
  ];
  return lines.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

function referralLine(referral: Referral): PaperReferral {
  const { title, destination, state, sentOn, chaseOn, outcome, outcomeNote, booking, missed } = referral;
  const words = [
    [destination && `To ${destination}`, sentOn && `sent ${formatDate(sentOn)}`].filter(Boolean).join(', '),
    state === 'closed' ? `Closed: ${outcome ? OUTCOME_NAMES[outcome] : 'no outcome'}` : STATE_NAMES[state],
    booking && `Appointment ${formatDate(booking.on)}${booking.at ? ` at ${booking.at}` : ''}`,
    missed > 0 && `Appointments missed: ${missed}`,
    state !== 'closed' && chaseOn && `To be looked at again on ${formatDate(chaseOn)}`,
    outcomeNote,
  ];
  return { title, words: words.filter(Boolean).join('. ') };
}

function linesOf({ entry, corrections, stands }: TimelineItem): readonly { at: string; line: PaperEntry }[] {
  const all = [entry, ...corrections];
  return all.map((one, nth) => ({
    at: one.happenedAt,
    line: lineOf(one, stands ? nth === 0 : nth === all.length - 1),
  }));
}

function lineOf({ happening, happenedAt, recordedAt, author }: Entry, stands: boolean): PaperEntry {
  const { what, note } = sayHappening(happening);
  const late = dateOf(new Date(recordedAt)) === dateOf(new Date(happenedAt)) ? '' : `, written ${momentOf(recordedAt)}`;
  return {
    when: `${happenedAt === recordedAt ? momentOf(happenedAt) : formatDate(dateOf(new Date(happenedAt)))}${late}`,
    who: author.name,
    what,
    note,
    stands,
    html: happening.kind === 'letter-exported' ? happening.html : null,
  };
}

function momentOf(moment: string): string {
  const at = new Date(moment);
  return `${formatDate(dateOf(at))}, ${formatTime(at)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
