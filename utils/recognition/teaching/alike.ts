import { matchesOf } from '../profiles/locate';
import type { Scope } from '../profiles/locate';
import type { LabelPlace, Steps } from '../profiles/profile';
import { labelBeside } from '../profiles/said';
import type { Sight } from '../visibility';

/**
 * The selector without its positions, where of all that match so only this one has the label: a row more or less then breaks
 * nothing, and another label still does. Null where the label does not choose.
 * @param stop what labels are looked for within
 */
export function alikeOf(
  select: Steps,
  label: { readonly text: string; readonly at: LabelPlace } | null,
  element: Element,
  scope: Scope,
  stop: Element,
  sight: Sight,
): Steps | null {
  if (!label || label.at === 'inside') return null;
  const steps = typeof select === 'string' ? [select] : select;
  const last = (steps.at(-1) ?? '').replace(/:nth-child\(\d+\)/g, '');
  const alike = steps.length === 1 ? last : [...steps.slice(0, -1), last];
  const labelled = matchesOf(scope, alike).filter(
    (one) => sight.sees(one) && labelBeside(one, label.at, stop, sight) === label.text,
  );
  return labelled.length === 1 && labelled[0] === element ? alike : null;
}
