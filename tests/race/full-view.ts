import { PEOPLE, WHO } from './people';
import type { Who } from './people';
import { shownBy } from './shown';
import type { Shown } from './shown';
import { clock, thePage } from './world';

/** Whom the sidebar says is on the page: by its banner, or by what it says beside a letter. */
export function shownIn(root: HTMLElement): Shown | null {
  const output = root.querySelector('output');
  if (!output) return null;
  const { because, beside, read, who, name, born } = output.dataset;
  if (because !== undefined) return shownBy(because);
  if (beside === 'same') {
    const reading = thePage().reads.findLast(({ at }) => clock.wallAt(at) === read)?.count ?? 0;
    return { who: who as Who, reading };
  }
  const other = WHO.find(
    (one) => PEOPLE[one].dateOfBirth === born && name?.toLowerCase().startsWith(PEOPLE[one].familyName.toLowerCase()),
  );
  // It names whom the page showed, and not by which reading.
  return other ? { who: other, reading: Infinity } : null;
}

/** Whether it says why it shows nobody, with a way on. */
export function tellsWhy(root: HTMLElement): boolean {
  return root.querySelector('[data-gone], [data-locked], [data-beside="unclear"], [data-verdict="ambiguous"]') !== null;
}
