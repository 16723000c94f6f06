import type { Field } from '../../client/fields';
import { applyProfile } from '../profiles/apply';
import { isPageOf } from '../profiles/address';
import { matchesOf } from '../profiles/locate';
import { IDENTITY_FIELDS } from '../profiles/profile';
import type { DateFormat, FieldRule, LabelPlace, Place, Profile, Steps } from '../profiles/profile';
import { piecesOf, textOf } from '../profiles/said';
import { ProfileSchema } from '../profiles/schema';
import { pathOf } from '../cross-check';
import { labelOf } from '../labels';
import { nameWords } from '../names';
import type { Reading } from '../reading';
import { flatParent, isElement, pathTo, sharedDepth } from '../tree';
import { orderProved } from '../values/date';
import { Sight } from '../visibility';
import { alikeOf } from './alike';
import { tiesOf } from './also';
import { labelHolds } from './label-holds';
import { oldGround, stillAt, stillKnownBy, stillRule } from './again';
import type { Teaching } from './proposal';
import { selectorFor } from './selector';
import { holdsSecret, secretsOf } from './stable-name';
import type { DraftProblem } from './words';

/** One value as a person confirmed it. `select` from the page's own document, as `Proposal` gives it. */
export type Pick = {
  readonly field: Field;
  readonly select: Steps;
  readonly label: { readonly text: string; readonly at: LabelPlace } | null;
  readonly optional?: boolean;
  /** The rule of the profile that is taught again, as it was. Pointed at anew it is one no more. */
  readonly kept?: boolean;
};

export type DraftRequest = {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
  readonly path: string;
  readonly picks: readonly Pick[];
  /** Parts of the page a person said are not about the client, from the document. */
  readonly excludes: readonly Steps[];
  /** What shows that a page holds several clients, from the document. */
  readonly lists?: readonly Steps[];
  /** Null: what the page proves, else as it was taught before, else day first. */
  readonly dateFormat: DateFormat | null;
  /** The profile that is taught again: what of it still holds is kept. */
  readonly base?: Profile;
};

export type Draft = {
  readonly profile: Profile | null;
  /** What the profile makes of the very page it was made of. */
  readonly reading: Reading | null;
  readonly problems: readonly DraftProblem[];
};

/** A profile out of picks on one page: the smallest container in which every rule holds, and all else that ties the page together. */
export function draftProfile(request: DraftRequest, page: Document, url: string, teaching: Teaching): Draft {
  const { picks, excludes } = request;
  const sight = new Sight();
  const old = request.base ? oldGround(request.base, page, teaching) : null;
  const found = picks.map((pick) => {
    if (pick.kept && old) {
      const element = stillAt(old, pick.field);
      return { pick, elements: element ? [element] : [] };
    }
    const all = matchesOf(page, pick.select);
    const seen = all.filter((one) => sight.sees(one));
    return { pick, elements: seen.length === 1 ? seen : all };
  });
  const fail = (...problems: DraftProblem[]): Draft => ({ profile: null, reading: null, problems });
  /** Some records lack it, and this may be one of them. */
  const mayLack = ({ kept: asBefore, optional }: Pick) => asBefore === true && optional === true && old?.holds === true;
  if (found.some(({ pick, elements }) => elements.length !== 1 && !(elements.length === 0 && mayLack(pick))))
    return fail('pick-gone');
  const fields = picks.map(({ field }) => field);
  if (!fields.some((field) => field === 'fullName' || field === 'familyName')) return fail('no-name');
  if (!fields.some((field) => /^(?:nhsNumber|dateOfBirth|localId)$/.test(field))) return fail('no-identifier');

  const elements = found.flatMap(({ elements: [element] }) => (element ? [element] : []));
  const values = elements.flatMap((element) => piecesOf(element, sight).map(({ text }) => text));
  const labels = picks.flatMap(({ label }) => (label ? [label.text] : []));
  const said = found.map(({ pick, elements: [element] }) => ({
    pick,
    text: element ? textOf(element, sight).replace(pick.label?.at === 'inside' ? pick.label.text : '', '') : '',
  }));
  const ofClient = said.filter(({ pick }) => isOfClient(pick.field)).map(({ text }) => text);
  if (picks.some(({ label }) => label && !labelOf(label.text, teaching.lexicon) && labelHolds(label.text, ofClient)))
    return fail('label-of-client');
  const secrets = secretsOf(values.map((text) => labels.reduce((rest, label) => rest.replace(label, ''), text)));
  let first: Draft | null = null;
  const around = containersOf(elements);
  // What held the record still does: then rules that hold stay word for word.
  const before = old?.holds && around.includes(old.ground.container) ? [old] : [];
  for (const one of [...before, ...around]) {
    const isOld = 'ground' in one;
    const container = isOld ? one.ground.container : one;
    const steps = isOld ? one.profile.container : selectorFor(container, page, secrets, sight)?.select;
    if (!steps) {
      first ??= fail('no-container');
      continue;
    }
    const rules = found.map(({ pick, elements: [element] }) => {
      const as = isOld && pick.kept ? stillRule(one, pick.field) : null;
      if (as) return [pick.field, as] as const;
      const inside = element && selectorFor(element, container, secrets);
      if (!inside || !element) return null;
      const alike = inside.byPosition ? alikeOf(inside.select, pick.label, element, container, container, sight) : null;
      const attribute = pick.kept ? request.base?.fields[pick.field]?.attribute : undefined;
      const rule = { ...ruleOf(pick, alike ?? inside.select), ...(attribute && { attribute }) };
      return [pick.field, { ...rule, ...(alike && { byLabel: true }) }] as const;
    });
    if (rules.some((rule) => !rule)) {
      first ??= fail('pick-unreachable');
      continue;
    }
    const profile: Profile = {
      format: 'alongside-profile',
      version: 1,
      id: request.id,
      name: request.name,
      origins: request.origins,
      path: request.path,
      container: steps,
      assertions: request.base ? stillKnownBy(request.base, page) : [],
      fields: Object.fromEntries(rules.flatMap((rule) => (rule ? [rule] : []))),
      dateFormat: request.dateFormat ?? provedFormat(values, request.base),
      lists: request.lists ?? [],
      excludes,
    };
    if (!isPageOf(profile, url)) return fail('other-address');
    const draft = withoutClient(finished(profile, elements, container, page, url, teaching, secrets), secrets);
    if (draft.reading?.verdict === 'one') return draft;
    first ??= draft;
  }
  return first ?? fail('no-container');
}

/** Nothing that a profile may not hold leaves the page. */
function withoutClient(draft: Draft, secrets: readonly string[]): Draft {
  const { profile } = draft;
  if (!profile) return draft;
  const given = `${profile.path} ${profile.name} ${profile.id}`;
  if (ProfileSchema.safeParse(profile).success && !holdsSecret(given, secrets)) return draft;
  const { localId } = profile.fields;
  const bare = localId && !localId.label && !profile.inAddress?.includes('localId');
  return { ...draft, profile: null, problems: [...draft.problems, bare ? 'label-needed' : 'not-kept'] };
}

/** Adds whatever else ties the page together and holds on it, and says what is left to be careful about. */
function finished(
  bare: Profile,
  elements: readonly Element[],
  container: Element,
  page: Document,
  url: string,
  teaching: Teaching,
  secrets: readonly string[],
): Draft {
  const apply = (profile: Profile) =>
    applyProfile(profile, page, url, teaching.lexicon, teaching.today)?.reading ?? null;
  const reading = apply(bare);
  if (reading?.verdict === 'multiple') return { profile: bare, reading, problems: ['list-here'] };
  if (reading?.verdict !== 'one') return { profile: bare, reading, problems: ['does-not-read'] };
  const { fullName, familyName, localId, nhsNumber } = reading.fields;
  const name = (familyName ?? fullName)?.value ?? '';
  const address = pathOf(url).toLowerCase();
  const inAddress = (
    [
      ['localId', localId],
      ['nhsNumber', nhsNumber],
    ] as const
  ).flatMap(([field, value]) =>
    value && bare.fields[field] && address.includes(value.value.toLowerCase()) ? [field] : [],
  );
  const inTitle = nameWords(page.title).some((word) => word.length > 1 && nameWords(name).includes(word));
  const { also, parts } = tiesOf(bare, reading.fields, elements, container, page, secrets, teaching);
  const fields = Object.fromEntries(
    Object.entries(bare.fields).map(([field, rule]) => {
      const places: readonly Place[] = also[field as Field] ?? [];
      return [field, places.length > 0 && !rule.also ? { ...rule, also: places } : rule];
    }),
  );
  const full: Profile = {
    ...bare,
    fields: { ...fields, ...parts },
    ...(inAddress.length > 0 && { inAddress }),
    ...(inTitle && { inTitle }),
  };
  const holds = apply(full)?.verdict === 'one';
  const profile = holds ? full : bare;
  const problems: DraftProblem[] = [];
  if (/^(?:html|body)$/.test(container.localName)) problems.push('whole-page');
  if (!holds || !(Object.keys(parts).length > 0 || isTied(full, container))) problems.push('nothing-ties');
  return { profile, reading: apply(profile), problems };
}

/** Whether something besides standing near each other holds the values together. */
function isTied({ inTitle, inAddress, fields }: Profile, container: Element): boolean {
  if (inTitle || inAddress || Object.values(fields).some(({ also }) => also)) return true;
  return (
    IDENTITY_FIELDS.filter((field) => fields[field]).length > 1 &&
    container.closest('table,dl,form,fieldset,ul') !== null
  );
}

/** The elements that hold all of these, the smallest first. */
function containersOf(elements: readonly Element[]): readonly Element[] {
  const [first, ...others] = elements.map(pathTo);
  if (!first) return [];
  const depth = Math.min(first.length, ...others.map((path) => sharedDepth(first, path)));
  const containers: Element[] = [];
  for (let at: Node | null = first[depth - 1] ?? null; at; at = flatParent(at)) if (isElement(at)) containers.push(at);
  return containers;
}

function isOfClient(field: Field): boolean {
  return field === 'preferredName' || (IDENTITY_FIELDS as readonly Field[]).includes(field);
}

function ruleOf({ label, optional }: Pick, select: Steps): FieldRule {
  return { select, label, ...(optional && { optional }) };
}

function provedFormat(texts: readonly string[], base: Profile | undefined): DateFormat {
  const proved = texts.map(orderProved).find((order) => order !== null && order !== 'unknown');
  if (proved) return proved === 'month-first' ? 'month-first' : 'day-first';
  return texts.some((text) => /^\d{4}-\d\d-\d\d/.test(text))
    ? 'year-first'
    : base?.dateFormat === 'month-first'
      ? 'month-first'
      : 'day-first';
}
