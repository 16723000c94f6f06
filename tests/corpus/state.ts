import type { Field } from '../../utils/client/fields';
import type { Verdict } from '../../utils/recognition/reading';
import type { Person } from './people/person';

/** One client whose values may be given, and which of them a careful reader of the page knows. */
export type Subject = {
  readonly person: Person;
  /** What the page visibly states of the client, and clearly. */
  readonly required: readonly Field[];
  /** More that is right for a field: a second phone, an edited value. */
  readonly alsoRight?: { readonly [field in Field]?: readonly string[] };
  /** What must not be given although the person has it: the page masks it or calls it in doubt. */
  readonly withheld?: readonly Field[];
};

/** Words and values of somebody else who is on the page. */
export type Foreign = readonly string[];

/** What a careful human reader would say of a page. */
export type Expectation = {
  /** The right answers. Abstaining is needless only where `one` stands alone. */
  readonly verdicts: readonly Verdict[];
  /** Each may be given, whole, and never mixed. Nobody: any value given is of the wrong client. */
  readonly subjects: readonly Subject[];
  readonly others: readonly Foreign[];
};

/** A page at one moment, and what is true of it. */
export type State = {
  readonly family: string;
  readonly adversary: string;
  readonly seed: string;
  readonly html: string;
  /** The address, path and all; the origin is added by whoever opens it. */
  readonly path: string;
  readonly expected: Expectation;
  /** One moment of a change from client to client, and what gives it away: the page, its title or address alone, nothing. */
  readonly race?: 'telling' | 'hinted' | 'blind';
  /** It has a frame of another origin, so that each frame is read by itself. */
  readonly crossOrigin?: boolean;
};

/** Everything a person could be known by, for finding values given from the wrong one. */
export function foreign(person: Partial<Person>): Foreign {
  const { gp, address, title: _, sex: __, allergies: ___, ...rest } = person;
  const values = Object.values(rest).filter((value): value is string => typeof value === 'string');
  const home = address ? [...address.lines, address.postcode] : [];
  return [...values, ...home, ...(gp ? gpOf(gp) : [])].filter(Boolean);
}

/** A GP, as somebody whose phone and address are not the client's. */
export function gpOf(gp: Person['gp']): Foreign {
  return [gp.name, gp.practice, gp.code, gp.phone, ...gp.address.lines, gp.address.postcode];
}
