import type { IsoDate } from '../../client/date';
import type { Field } from '../../client/fields';
import { isNhsNumber } from '../../client/nhs-number';
import { anchorOf } from '../anchors';
import type { Anchor } from '../anchors';
import { pathOf } from '../cross-check';
import type { Lexicon } from '../lexicon';
import { nameWords } from '../names';
import type { Fields, Finding, ProfileRule, Reading } from '../reading';
import { Sight } from '../visibility';
import { isPageOf } from './address';
import { fieldsOf } from './fields-of';
import type { Found } from './fields-of';
import { matchesOf } from './locate';
import { IDENTITY_FIELDS } from './profile';
import type { Profile } from './profile';
import { readField } from './read-field';
import type { Ground } from './read-field';
import { piecesOf, textOf } from './said';

/** What one profile makes of a page. `container`: null where the page is the profile's and shows none. */
export type Applied = {
  readonly profile: Profile;
  readonly reading: Reading;
  readonly anchors: readonly Anchor[];
  readonly container: Element | null;
  /** Parts of the page that are not about the client: the general reading is made without them. */
  readonly leftOut: readonly Element[];
};

/**
 * What the first profile makes of a page whose address and container are its own; null where the page is none's. One that finds
 * its address but no container stands back for the others, and is broken where there is no other.
 */
export function applyProfiles(
  profiles: readonly Profile[],
  document: Document,
  url: string,
  lexicon: Lexicon,
  today: IsoDate,
): Applied | null {
  const applied: Applied[] = [];
  for (const profile of profiles) {
    const one = applyProfile(profile, document, url, lexicon, today);
    if (one?.container) return one;
    if (one) applied.push(one);
  }
  return applied.find(({ reading }) => reading.verdict === 'multiple') ?? applied[0] ?? null;
}

/**
 * Reads a page by one profile, or null where the page is not its own. Any rule that does not hold makes the reading `ambiguous`,
 * with a finding for each: a changed page breaks a profile, it is never guessed around.
 * @param url the address shown to the user
 * @param today the day ages are counted on
 */
export function applyProfile(
  profile: Profile,
  document: Document,
  url: string,
  lexicon: Lexicon,
  today: IsoDate,
): Applied | null {
  if (!isPageOf(profile, url)) return null;
  const sight = new Sight();
  const seen = (steps: Profile['container']) => matchesOf(document, steps).filter((one) => sight.sees(one));
  const failing = profile.assertions.map(({ select, text }) => {
    const all = seen(select);
    const [only] = all;
    return all.length !== 1 || (text !== undefined && only !== undefined && textOf(only, sight) !== text);
  });
  if (profile.origins.length === 0 && failing[0]) return null;

  const containers = seen(profile.container);
  const [container] = containers;
  const leftOut = container ? profile.excludes.flatMap((steps) => matchesOf(document, steps)) : [];
  const done = (reading: Reading, nodes: readonly Node[] = []): Applied => ({
    profile,
    reading,
    anchors: [...new Set(nodes)].map(anchorOf),
    container: container ?? null,
    leftOut,
  });
  const listed = profile.lists.flatMap(seen).length;
  if (listed > 0) return done({ verdict: 'multiple', count: Math.max(2, listed), incomplete: false });

  const findings: Finding[] = [];
  const broken = (rule: ProfileRule, field: Field | null = null, label: string | null = null): Finding => ({
    kind: 'profile-broken',
    profile: profile.name,
    rule,
    field,
    label,
  });
  const fail = (...what: Parameters<typeof broken>) => findings.push(broken(...what));
  if (failing.includes(true)) fail('assertion');
  if (!container || containers.length > 1 || leftOut.some((part) => part.contains(container))) fail('container');
  if (!container || findings.length > 0) return done({ verdict: 'ambiguous', findings, incomplete: false });

  const ground: Ground = { container, leftOut, sight, dateFormat: profile.dateFormat, lexicon, today };
  const found: Found[] = [];
  const left: Finding[] = [];
  const rules = Object.entries(profile.fields) as [Field, NonNullable<Profile['fields'][Field]>][];
  for (const [field, rule] of rules) {
    for (const place of [rule, ...(rule.also ?? [])]) {
      const result = readField(field, place, ground);
      if ('value' in result) found.push({ field, label: place.label?.text ?? null, ...result });
      else if ('broken' in result) {
        // An odd phone number is the record's own, and is left out; who the client is has to be read whole.
        const list = result.broken === 'value' && !isIdentity(field) ? left : findings;
        list.push(broken(result.broken, field, place.label?.text));
      } else if (result.none === 'failed')
        left.push({ kind: 'failed-check', field: 'nhsNumber', text: result.text, label: place.label?.text ?? null });
      else if (result.none === 'absent' ? !rule.optional : /^(?:fullName|familyName|dateOfBirth)$/.test(field))
        fail(result.none === 'absent' ? 'selector' : 'value', field, place.label?.text);
    }
  }
  const { fields, differing } = fieldsOf(found, profile.name, lexicon);
  findings.push(...differing);
  const number = fields.nhsNumber?.value;
  if (profile.fields.nhsNumber && hasOther(container, number, leftOut, sight)) fail('second-number', 'nhsNumber');
  for (const field of profile.inAddress ?? []) {
    const value = fields[field]?.value;
    if (value && !pathOf(url).toLowerCase().includes(value.toLowerCase())) fail('address', field);
  }
  if (profile.inTitle && !nameWords(document.title).some((word) => nameWords(nameOf(fields)).includes(word)))
    fail('title', 'fullName');
  if (!fields.nhsNumber && !fields.dateOfBirth && !fields.localId) findings.push({ kind: 'too-little' });
  if (findings.length > 0) return done({ verdict: 'ambiguous', findings, incomplete: false });
  const identity = found.filter(({ field }) => isIdentity(field));
  return done(
    { verdict: 'one', fields, findings: left, incomplete: false },
    identity.flatMap(({ nodes }) => nodes),
  );
}

function isIdentity(field: Field): boolean {
  return (IDENTITY_FIELDS as readonly Field[]).includes(field);
}

/** Whether the record shows an NHS number that is not the client's: then it is the record of two. */
function hasOther(container: Element, own: string | undefined, leftOut: readonly Element[], sight: Sight): boolean {
  // Most records hold none but their own, and asking what can be seen of a whole record costs.
  const numbers = (text: string) =>
    (text.match(/(?<![\d-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\d-])/g) ?? [])
      .map((digits) => digits.replace(/\D/g, ''))
      .filter((digits) => isNhsNumber(digits) && digits !== own);
  return (
    numbers(container.textContent ?? '').length > 0 &&
    piecesOf(container, sight, leftOut).some(({ text }) => numbers(text).length > 0)
  );
}

function nameOf({ familyName, fullName }: Fields): string {
  return (familyName ?? fullName)?.value ?? '';
}
