import { dateOf } from '../client/date';
import type { IsoDate } from '../client/date';
import { likeness, likenessTo } from './likeness';
import { areaOf, districtOf, findPostcode } from './postcode';
import { closureOf } from './practice';
import type { Practice } from './practice';
import { orderByName } from './order-candidates';

/** What a record says of the client's practice, as the page wrote it. */
export type WantedPractice = {
  readonly practiceCode?: string | undefined;
  readonly practiceName?: string | undefined;
  readonly gpName?: string | undefined;
  /** The practice's own postcode. Never the client's: that would "confirm" whatever practice is near home. */
  readonly gpPostcode?: string | undefined;
  /** The client's postcode, used for nothing but the order of candidates. */
  readonly nearPostcode?: string | undefined;
};

/** Why several practices are shown for a choice, or one to be confirmed. */
export type CandidateReason =
  | 'name'
  | 'gp-name'
  | 'postcode'
  | 'name-and-postcode'
  | 'code-unknown'
  | 'code-and-name-disagree'
  | 'code-and-postcode-disagree'
  | 'closed';

export type PracticeMatch =
  | { readonly match: 'one'; readonly practice: Practice; readonly because: 'code' | 'name-and-postcode' }
  | { readonly match: 'candidates'; readonly practices: readonly Practice[]; readonly because: CandidateReason }
  | { readonly match: 'none'; readonly why: 'nothing-given' | 'no-list' | 'not-found' };

/** How alike names must be to be shown as candidates; below it a code and a name disagree. */
const ALIKE = 0.5;
/** How alike they must be, at the same postcode, to be taken as the same practice. */
const SAME = 0.7;
const MOST_CANDIDATES = 8;
const CODE_OR_POSTCODE = /\(?\b[A-Z]\d{5}\b\)?|\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b/gi;

/**
 * Finds the practice a record names. `one` only where the code says so and nothing on the page contradicts it, or where
 * exactly one open GP practice has that name at that postcode. Everything else is `candidates` for a person to choose
 * from: a name alone, even a unique one; a code whose practice has another name; a practice that is closed (ask
 * `closureOf`; the open ones at its address follow it). A code in the name field ("Densham Surgery (A81001)") and a
 * postcode in it are used. The order of `practices` does not matter.
 * @param today the day on which a close date counts
 */
export function matchPractice(
  wanted: WantedPractice,
  practices: readonly Practice[],
  today: IsoDate = dateOf(new Date()),
): PracticeMatch {
  const asked = readWanted(wanted);
  if (!asked.name && !asked.gpName && !asked.postcode && asked.codes.length === 0 && !asked.codeGiven) {
    return { match: 'none', why: 'nothing-given' };
  }
  if (practices.length === 0) return { match: 'none', why: 'no-list' };
  const byCode = asked.codes.flatMap((code) => practices.filter((practice) => practice.code === code))[0];
  if (byCode) return matchedByCode(byCode, asked, practices, today);
  const found = matchedByName(asked, practices, today);
  if (!asked.codeGiven || found.match === 'none') return found;
  // The record gives a code this list has not: the name may then be of another practice too.
  return {
    match: 'candidates',
    practices: found.match === 'one' ? [found.practice] : found.practices,
    because: 'code-unknown',
  };
}

/** What was asked for, cleaned. `codes` holds everything that looks like a code, the code field first. */
type Asked = {
  readonly codes: readonly string[];
  readonly codeGiven: boolean;
  readonly name: string;
  readonly gpName: string;
  readonly postcode: string;
  readonly near: string;
};

function readWanted({
  practiceCode = '',
  practiceName = '',
  gpName = '',
  gpPostcode = '',
  nearPostcode = '',
}: WantedPractice): Asked {
  const solid = practiceCode.toUpperCase().replace(/\s/g, '');
  const inText = `${practiceCode} ${practiceName}`.toUpperCase().match(/\b[A-Z]{1,3}\d{3,5}\b/g) ?? [];
  return {
    codes: solid ? [solid, ...inText] : inText,
    codeGiven: solid !== '',
    name: practiceName.replace(CODE_OR_POSTCODE, ' ').trim(),
    gpName: gpName.trim(),
    postcode: findPostcode(gpPostcode) ?? findPostcode(practiceName) ?? '',
    near: findPostcode(nearPostcode) ?? '',
  };
}

function matchedByCode(found: Practice, asked: Asked, practices: readonly Practice[], today: IsoDate): PracticeMatch {
  const others = (because: CandidateReason): PracticeMatch => {
    const named = asked.name ? namedLike(asked, practices, today) : [];
    const there = practices.filter(
      (practice) => practice.postcode === (asked.postcode || found.postcode) && isOpenGp(practice, today),
    );
    return candidates([found, ...named, ...inOrder(there, asked, today)], because);
  };
  if (asked.name && bestLikeness(asked.name, found) < ALIKE) return others('code-and-name-disagree');
  if (asked.postcode && asked.postcode !== found.postcode) {
    const sameNameThere = practices.some(
      (practice) =>
        practice !== found &&
        practice.postcode === asked.postcode &&
        asked.name &&
        likeness(asked.name, practice.name) >= ALIKE,
    );
    // A branch surgery has its own postcode, near by; another area, or no name to go by, has to be looked at.
    const far = asked.name
      ? areaOf(asked.postcode) !== areaOf(found.postcode)
      : districtOf(asked.postcode) !== districtOf(found.postcode);
    if (sameNameThere || far) return others('code-and-postcode-disagree');
  }
  if (isShut(found, today)) return others('closed');
  return { match: 'one', practice: found, because: 'code' };
}

function matchedByName(asked: Asked, practices: readonly Practice[], today: IsoDate): PracticeMatch {
  const there = asked.postcode ? practices.filter((practice) => practice.postcode === asked.postcode) : [];
  const sameThere = asked.name ? there.filter((practice) => bestLikeness(asked.name, practice) >= ALIKE) : [];
  const [only, ...more] = sameThere.filter((practice) => isOpenGp(practice, today));
  if (only && more.length === 0 && isLikest(asked.name, only, sameThere)) {
    return { match: 'one', practice: only, because: 'name-and-postcode' };
  }
  if (sameThere.some((practice) => !isShut(practice, today))) {
    return candidates(inOrder(sameThere, asked, today), 'name-and-postcode');
  }
  if (sameThere.some((practice) => likeness(asked.name, practice.name) >= SAME)) {
    const successors = there.filter((practice) => isOpenGp(practice, today));
    return candidates([...inOrder(sameThere, asked, today), ...inOrder(successors, asked, today)], 'closed');
  }
  const named = asked.name ? namedLike(asked, practices, today) : [];
  if (named.length > 0) return candidates(named, 'name');
  if (there.length > 0) return candidates(inOrder(there, asked, today), 'postcode');
  const ofGp = asked.gpName ? namedLike({ ...asked, name: asked.gpName }, practices, today) : [];
  return ofGp.length > 0 ? candidates(ofGp, 'gp-name') : { match: 'none', why: 'not-found' };
}

function namedLike(asked: Asked, practices: readonly Practice[], today: IsoDate): Practice[] {
  const alike = likenessTo(asked.name);
  return inOrder(
    practices.filter((practice) => alike(practice.name) >= ALIKE),
    asked,
    today,
  );
}

function inOrder(practices: readonly Practice[], asked: Asked, today: IsoDate): Practice[] {
  return orderByName(practices, { ...asked, isShut: (practice) => isShut(practice, today) });
}

function candidates(practices: readonly Practice[], because: CandidateReason): PracticeMatch {
  return { match: 'candidates', practices: [...new Set(practices)].slice(0, MOST_CANDIDATES), because };
}

/** Same name, and nothing else at that postcode, open or closed, that the name fits as well. */
function isLikest(name: string, practice: Practice, rivals: readonly Practice[]): boolean {
  const alike = likeness(name, practice.name);
  return alike >= SAME && rivals.every((rival) => rival === practice || likeness(name, rival.name) < alike);
}

/** Records often name the building, which the list has in the address. */
function bestLikeness(name: string, practice: Practice): number {
  const { addressLines } = practice;
  return Math.max(...[practice.name, ...addressLines, addressLines.join(' ')].map(likenessTo(name)));
}

/** A close date to come is only a warning. */
function isShut(practice: Practice, today: IsoDate): boolean {
  const closure = closureOf(practice, today);
  return closure !== null && closure.because !== 'closing';
}

function isOpenGp(practice: Practice, today: IsoDate): boolean {
  return practice.kind === 'gp-practice' && !isShut(practice, today);
}
