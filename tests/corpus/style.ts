import { ID_MAKES, type IdMake } from './people/numbers';
import type { Random } from './random';
import { SYSTEMS } from './words';

export const DATE_SHAPES = [
  '14-Mar-1981',
  '14 Mar 1981',
  '14 March 1981',
  '14/03/1981',
  '14.03.1981',
  '1981-03-14',
  'Sat 14 Mar 1981',
  '14th March 1981',
  'March 14, 1981',
] as const;
export type DateShape = (typeof DATE_SHAPES)[number];

export const NAME_SHAPES = [
  'given family',
  'FAMILY, Given (Title)',
  'Title given family',
  'FAMILY, Given',
  'given FAMILY',
  'Family, given',
  'given middle family',
] as const;
export type NameShape = (typeof NAME_SHAPES)[number];

/** How one system looks and writes: chosen once for a page, and kept when its next client comes. */
export type Style = {
  readonly system: string;
  readonly date: DateShape;
  readonly name: NameShape;
  readonly nhs: '3-3-4' | 'plain' | 'hyphens';
  readonly phone: 'plain' | '5-6' | '5-3-3' | '+44';
  /** What follows a label. */
  readonly after: string;
  /** A class name for a purpose, plain or hashed. */
  readonly cls: (purpose: string) => string;
  readonly id: IdMake;
  readonly path: (id: string) => string;
  readonly upperTown: boolean;
};

export function styleOf(rng: Random, id: IdMake = rng.pick(ID_MAKES)): Style {
  const salt = rng.whole(100, 999).toString(36);
  const naming = rng.pick(['plain', 'bem', 'hashed'] as const);
  return {
    system: rng.pick(SYSTEMS),
    date: rng.pick(DATE_SHAPES),
    name: rng.pick(NAME_SHAPES),
    nhs: rng.pick(['3-3-4', '3-3-4', 'plain', 'hyphens']),
    phone: rng.pick(['plain', '5-6', '5-3-3', '+44']),
    after: rng.pick([':', ':', '', ' :']),
    cls: (purpose) =>
      naming === 'plain'
        ? purpose
        : naming === 'bem'
          ? `rec__${purpose}--std`
          : `css-${salt}${purpose.length}${purpose.charCodeAt(0).toString(36)}`,
    id,
    path: rng.pick<(id: string) => string>([
      (it) => `/clients/${encodeURIComponent(it)}/summary`,
      (it) => `/app/person.aspx?ClientId=${encodeURIComponent(it)}&tab=1`,
      () => '/record/view',
      (it) => `/#/people/${encodeURIComponent(it)}`,
      () => '/main.do?action=showSummary',
    ]),
    upperTown: rng.chance(0.15),
  };
}
