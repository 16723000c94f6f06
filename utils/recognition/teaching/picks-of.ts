import type { Field } from '../../client/fields';
import type { FieldRule, Profile, Steps } from '../profiles/profile';
import type { Pick } from './draft';

/** A profile's own rules as picks, to be kept or pointed at again one by one. */
export function picksOf({ container, fields }: Profile): readonly Pick[] {
  return rulesOf(fields).map(([field, { select, label, optional }]) => ({
    field,
    select: joined(container, select),
    label,
    kept: true,
    ...(optional && { optional }),
  }));
}

/** The rules of a profile, field by field. */
export function rulesOf(fields: Profile['fields']): readonly (readonly [Field, FieldRule])[] {
  return Object.entries(fields) as [Field, FieldRule][];
}

/** Steps from the document, of steps from the container. */
function joined(container: Steps, select: Steps): Steps {
  const outer = typeof container === 'string' ? [container] : container;
  const [first = ':scope', ...inner] = typeof select === 'string' ? [select] : select;
  const last = outer.at(-1) ?? '';
  const steps = [...outer.slice(0, -1), first === ':scope' ? last : `${last} ${first}`, ...inner];
  return steps.length === 1 ? (steps[0] ?? '') : steps;
}
