import { type Person, plainName } from '../people/person';
import { type Row, rowOf } from '../sheet';
import type { Style } from '../style';
import { type Key, labelOf } from '../words';
import type { Random } from '../random';
import { writeName } from '../write';

/** A row that states nothing of the client. */
export const plain = (label: string, ...lines: string[]): Row => ({ key: 'status', label, lines, states: [] });

/** Another person's details in the words of the system. */
export function personRows(rng: Random, person: Person, style: Style, keys: readonly Key[]): Row[] {
  return keys
    .map((key) => ({ ...rowOf(key, labelOf(rng, key), person, style, keys), states: [] }))
    .filter(({ lines }) => lines.length > 0);
}

/** A relative or contact: a name, how related, and ways to reach. */
export function kinRows(rng: Random, kin: Person, style: Style): Row[] {
  const relation = plain(
    rng.pick(['Relationship', 'Relation', 'Relationship to client']),
    rng.pick(['Mother', 'Brother', 'Wife', 'Partner', 'Son', 'Friend']),
  );
  const name = plain(
    rng.pick(['Name', 'Contact name', 'Full name']),
    rng.chance(0.5) ? plainName(kin) : writeName(kin, style.name),
  );
  const more = personRows(
    rng,
    kin,
    style,
    rng.shuffle<Key>(['mobile', 'home', 'address', 'email', 'born']).slice(0, rng.whole(1, 4)),
  );
  return rng.chance(0.7) ? [name, relation, ...more] : [relation, name, ...more];
}
