import type { IsoDate } from '../client/date';
import type { Field } from '../client/fields';
import type { AddressPart } from './labels';
import type { NameReading } from './values/name';
import type { Atom } from './atom';
import type { Whose } from './zones';

/** One value the page gives for one field, and everything that says whether to believe it. */
export type Claim = {
  readonly field: Field | AddressPart;
  readonly value: string;
  /** A date of birth whose day and month could swap: both readings. */
  readonly options?: readonly IsoDate[];
  readonly age?: number | null;
  readonly name?: NameReading;
  readonly label: string | null;
  /** The label's normalised words and rank; an unlabelled value ranks last. */
  readonly words: string;
  readonly rank: number;
  readonly loose: boolean;
  readonly source: string;
  readonly because: string | null;
  readonly place: string | null;
  readonly whose: Whose;
  /** The heading over it is only a text set apart, which may speak for less than it seems. */
  readonly loosely?: boolean;
  readonly atoms: readonly [Atom, ...Atom[]];
  readonly index: number;
};

/** A labelled NHS number that fails its check, or a date of birth that cannot be read. */
export type Fault = {
  readonly kind: 'failed-check' | 'unclear-date';
  readonly text: string;
  readonly label: string | null;
  readonly atom: Atom;
  readonly whose: Whose;
};

/** What names a client, wholly or by family. */
export const NAME = /^f(?:ull|amily)Name$/;
export const BIRTH = /^dateOfBirth$/;
/** What alone is one client's within a system. */
export const STRONG = /^(?:nhsNumber|dateOfBirth|localId)$/;

/** The claims of some fields. */
export function of<Some extends { readonly field: string }>(claims: readonly Some[], fields: RegExp): readonly Some[] {
  return claims.filter(({ field }) => fields.test(field));
}
