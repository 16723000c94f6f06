import type { Field } from '../../utils/client/fields';
import { type Drawn, type Family, type Part, pageOf, type Slots } from './family';
import { esc } from './html';
import { nameOf } from './people/names';
import { type Person, personOf, plainName } from './people/person';
import { type Random, random } from './random';
import { type Plan, planOf, rowsOf, type Sheet, sheetOf } from './sheet';
import { foreign, gpOf, type Expectation, type State, type Subject } from './state';
import { type Style, styleOf } from './style';
import { couldSwap, provesOrder } from './write';

/** Everything a case is made of. */
export type Scene = {
  readonly family: Family;
  readonly rng: Random;
  readonly style: Style;
  readonly plan: Plan;
  readonly client: Person;
  readonly second: Person;
  readonly third: Person;
  /** The name of whoever is signed in. */
  readonly staff: string;
  readonly sheet: Sheet;
  /** What the same page says of somebody else. */
  readonly sheetFor: (person: Person) => Sheet;
};

/** How an adversary changes the page, and what is then true. */
export type Change = {
  readonly sheet?: Sheet;
  readonly slots?: (drawn: Drawn, slots: Slots) => Partial<Slots>;
  /** Last: the whole page as text. */
  readonly html?: (html: string) => string;
  readonly path?: string;
  readonly expected?: Partial<Expectation> & { readonly subject?: Partial<Subject> };
  readonly crossOrigin?: boolean;
};

export type Adversary = { readonly name: string; readonly about: string; readonly play: (scene: Scene) => Change };

export const adversary = (name: string, about: string, play: Adversary['play']): Adversary => ({ name, about, play });

/** The people and the page of a case. @param seed without family and adversary, so that neighbours differ by these alone */
export function sceneOf(family: Family, seed: string): Scene {
  const rng = random(`${seed}/${family.name}`);
  const style = styleOf(rng);
  const plan = planOf(rng);
  const client = personOf(rng, style.id);
  const second = personOf(rng, style.id);
  const third = personOf(rng, style.id);
  const sheetFor = (person: Person) => {
    const sheet = sheetOf(plan, person, style);
    return family.prepare?.(sheet) ?? sheet;
  };
  return {
    family,
    rng,
    style,
    plan,
    client,
    second,
    third,
    staff: plainName(nameOf(rng)),
    sheetFor,
    sheet: sheetFor(client),
  };
}

/** A case: the family's page of the client, as the adversary leaves it. */
export function stateOf(family: Family, { name, play }: Adversary, seed: string): State {
  const base = sceneOf(family, `${seed}/${name}`);
  const change = play(base);
  const sheet = change.sheet ?? base.sheet;
  const drawn = family.draw(sheet, random(`${seed}/${family.name}/look`));
  const slots = slotsOf(base, drawn);
  const page = assemble(family, { ...slots, ...change.slots?.(drawn, slots) });
  const { subject, ...expected } = change.expected ?? {};
  const shown: Subject = { ...subjectOf(sheet), ...subject };
  const { client, second, third, staff } = base;
  return {
    family: family.name,
    adversary: name,
    seed,
    html: change.html?.(page) ?? page,
    path: change.path ?? base.style.path(client.localId),
    expected: {
      verdicts: isClear(shown) ? ['one'] : ['one', 'ambiguous', 'none'],
      subjects: [shown],
      ...expected,
      others: [
        ...(expected.others ?? []),
        foreign(second),
        foreign(third),
        [staff],
        gpOf(client.gp),
        [client.keyworker],
      ],
    },
    ...(change.crossOrigin && { crossOrigin: true }),
  };
}

export function assemble(family: Family, slots: Slots): string {
  return family.assemble ? family.assemble(slots) : pageOf(slots, family.body);
}

/** The page with nothing done to it: the system's bar with whoever is signed in, the record, a foot. */
export function slotsOf({ rng, style, staff }: Scene, drawn: Drawn): Slots {
  const header = rng.pick([
    `<header class="${style.cls('top')}"><a href="#">${style.system}</a> <nav><a href="#">Home</a> <a href="#">Caseload</a> <a href="#">Reports</a></nav> <span>${esc(staff)}</span> <button>Log out</button></header>`,
    `<div class="${style.cls('bar')}"><b>${style.system}</b> | Welcome, ${esc(staff)} | <a href="#">Sign out</a></div>`,
    `<header><h6>${style.system}</h6><button aria-haspopup="menu">Menu</button></header>`,
  ]);
  const title = rng.pick([style.system, `${style.system} - Client record`, 'Client summary']);
  return {
    title,
    css: drawn.css,
    header,
    banner: drawn.banner,
    before: '',
    body: drawn.body,
    after: '',
    overlay: '',
    script: drawn.script,
    style,
  };
}

/** What a careful reader of the sheet knows. A date that could be read both ways is known only where another date shows the order. */
export function subjectOf(sheet: Sheet): Subject {
  const rows = rowsOf(sheet).filter(({ lines }) => lines.length > 0);
  const states = new Set<Field>(rows.flatMap((row) => row.states));
  const { person, style } = sheet;
  const dates = rows.filter(({ key }) => key === 'referred' || key === 'review').map(({ lines }) => lines[0] ?? '');
  const shown = dates.some((date) => provesOrder(`2025-01-${date.slice(0, 2)}`, style.date));
  const unclear = couldSwap(person.born, style.date) && !shown;
  const required = [...states].filter((field) => !(unclear && field === 'dateOfBirth'));
  return { person, required };
}

/** A name and one of what tells people of a name apart. */
const isClear = ({ required }: Subject) =>
  (['nhsNumber', 'localId', 'dateOfBirth'] as const).some((field) => required.includes(field));

/** A part with these rows, in the family's look. */
export const part = (title: string, rows: Part['rows']): Part => ({ title, rows });
