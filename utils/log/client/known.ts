import { compareIdentity } from '../../client/identity';
import type { Identity } from '../../client/identity';

export type LocalId = { readonly origin: string; readonly id: string };

/** What is known of somebody from all readings: `identity` without record ids, and the latest record id of each case system. */
export type Known = { readonly identity: Omit<Identity, 'local'>; readonly locals: readonly LocalId[] };

/**
 * What is known after a later reading: the latest of each part, and parts that it lacks from before, since a page rarely shows
 * everything. A name is one part: surname and given name come from one reading. A full name that a page did not take apart does not
 * replace the same name taken apart.
 */
export function withLater(before: Known, later: Known): Known {
  const { familyName, givenName, ...rest } = later.identity;
  const known: Known['identity'] = defined(before.identity);
  const whole = familyName !== undefined && givenName === undefined && known.givenName !== undefined;
  const replaces =
    familyName !== undefined && !(whole && compareIdentity({ familyName }, nameOf(known)) !== 'different');
  const { familyName: _family, givenName: _given, ...others } = known;
  return {
    identity: { ...others, ...defined(rest), ...nameOf(replaces ? later.identity : known) },
    locals: later.locals.reduce(withLocal, before.locals),
  };
}

/** Whether a reading says something of a client that is not known yet, so that it is worth writing down. */
export function saysMore(known: Known, reading: Identity): boolean {
  const { local, ...identity } = reading;
  const after = withLater(known, { identity, locals: local ? [local] : [] });
  return (
    JSON.stringify(inOneOrder(after)) !== JSON.stringify(inOneOrder(withLater(known, { identity: {}, locals: [] })))
  );
}

/** One record id an origin, sorted by origin. */
function withLocal(locals: readonly LocalId[], local: LocalId): readonly LocalId[] {
  return [...locals.filter(({ origin }) => origin !== local.origin), local].toSorted((a, b) =>
    a.origin < b.origin ? -1 : 1,
  );
}

function nameOf({ familyName, givenName }: Identity): Pick<Identity, 'familyName' | 'givenName'> {
  return defined({ familyName, givenName });
}

/** Absent and undefined mean the same in an identity. */
function defined(identity: Known['identity']): Known['identity'] {
  return Object.fromEntries(Object.entries(identity).filter(([, part]) => part !== undefined));
}

function inOneOrder({ identity, locals }: Known) {
  return [
    Object.entries(identity).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    locals.map(({ origin, id }) => [origin, id]),
  ];
}
