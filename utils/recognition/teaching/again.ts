import type { Field } from '../../client/fields';
import { isPageOf } from '../profiles/address';
import { matchesOf } from '../profiles/locate';
import type { FieldRule, Profile } from '../profiles/profile';
import { elementsAt, readField } from '../profiles/read-field';
import type { Ground } from '../profiles/read-field';
import { textOf } from '../profiles/said';
import { Sight } from '../visibility';
import { pathPatternOf } from './path-pattern';
import { rulesOf } from './picks-of';
import type { Teaching } from './proposal';
import { secretsOf } from './stable-name';
import type { STANDINGS } from './words';

/** How a rule of a profile that is taught again stands on the page: as it was, or what is wrong with it. */
export type Standing = keyof typeof STANDINGS;

/** One detail of it. `text`: what stands there now, which is the client's: it is shown and never kept. */
export type FieldStanding = { readonly field: Field; readonly standing: Standing; readonly text: string };

/** How all of a profile stands on one page. */
export type Standings = {
  readonly fields: readonly FieldStanding[];
  /** Whether the page's address is one of the profile's, and the pattern of this one. */
  readonly address: boolean;
  readonly path: string;
};

/** How each rule of a profile stands on a page, which need not be one of its pages any more. */
export function standingsOf(profile: Profile, page: Document, url: string, teaching: Teaching): Standings {
  const old = oldGround(profile, page, teaching);
  const fields = rulesOf(profile.fields).map(([field, rule]): FieldStanding => {
    const read = readField(field, rule, old.ground);
    if ('value' in read) return { field, standing: 'found', text: read.text };
    const standing =
      'broken' in read
        ? (BROKEN[read.broken] ?? 'value')
        : read.none === 'absent'
          ? rule.optional && old.holds
            ? 'not-here'
            : 'gone'
          : 'empty';
    return { field, standing, text: '' };
  });
  const values = fields.map(({ text }) => text);
  return { fields, address: isPageOf(profile, url), path: pathPatternOf(url, secretsOf(values)) };
}

const BROKEN: Readonly<Record<string, Standing>> = { selector: 'several', hidden: 'hidden', label: 'label' };

/** Where the rules of an older profile are looked for. `holds`: its container is there; else it is the whole page. */
export type OldGround = { readonly profile: Profile; readonly ground: Ground; readonly holds: boolean };

export function oldGround(profile: Profile, page: Document, { lexicon, today }: Teaching): OldGround {
  const sight = new Sight();
  const containers = matchesOf(page, profile.container).filter((one) => sight.sees(one));
  const leftOut = profile.excludes.flatMap((steps) => matchesOf(page, steps));
  const [only] = containers;
  const holds = only !== undefined && containers.length === 1 && !leftOut.some((part) => part.contains(only));
  const container = holds ? only : page.documentElement;
  return { profile, holds, ground: { container, leftOut, sight, dateFormat: profile.dateFormat, lexicon, today } };
}

/** The element that a rule of it still reads; null where it does not. */
export function stillAt({ profile, ground }: OldGround, field: Field): Element | null {
  const rule = profile.fields[field];
  if (!rule || 'broken' in readField(field, rule, ground)) return null;
  return elementsAt(rule, ground)[0] ?? null;
}

/** The rule itself, where the record is still held by what held it; of the other places only those that say the same. */
export function stillRule({ profile, ground }: OldGround, field: Field): FieldRule | null {
  const rule = profile.fields[field];
  if (!rule) return null;
  const { also, ...place } = rule;
  const read = readField(field, place, ground);
  const same = (also ?? []).filter((other) => {
    const there = readField(field, other, ground);
    return 'value' in read && 'value' in there && there.value === read.value;
  });
  return same.length > 0 ? { ...place, also: same } : place;
}

/** What the page was known by and still is. */
export function stillKnownBy({ assertions }: Profile, page: Document): Profile['assertions'] {
  const sight = new Sight();
  return assertions.filter(({ select, text }) => {
    const [only, ...others] = matchesOf(page, select).filter((one) => sight.sees(one));
    return only && others.length === 0 && (text === undefined || textOf(only, sight) === text);
  });
}
