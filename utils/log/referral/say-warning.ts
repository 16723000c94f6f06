import type { Entry } from '../entry';
import { sayHappening } from '../words';
import { STATE_NAMES } from './life-names';
import type { ReferralState } from './moves';
import type { LogWarning } from '../warning';

/**
 * What is odd about a referral, as a sentence. Nothing odd is dropped, so it is said beside what is shown.
 * @param entries where the entries that a warning is about are looked up; one that is not among them is not named
 */
export function sayWarning(warning: LogWarning, entries: readonly Entry[]): string {
  const name = (id: string) => {
    const entry = entries.find((one) => one.id === id);
    return entry ? `“${sayHappening(entry.happening).what}”` : 'an entry';
  };
  switch (warning.kind) {
    case 'out-of-order':
      return `Steps are out of order: ${name(warning.entry)} ${placeWords(warning.state)}.`;
    case 'corrects-missing':
      return `${capital(name(warning.entry))} corrects an entry that is not in this log.`;
    case 'corrected-twice':
      return `${capital(name(warning.target))} was corrected more than once. The later correction counts.`;
    case 'corrects-each-other':
      return `Corrections go round in a ring. ${capital(name(warning.kept))} counts.`;
    case 'two-clients':
      return 'The log holds entries of two clients under this referral. Check the record before you act on it.';
    case 'unreadable':
      return warning.count === 1
        ? 'One saved entry could not be read. The rest is shown.'
        : `${warning.count} saved entries could not be read. The rest is shown.`;
  }
}

/** Where it stood then: a state of the life, or nothing yet. */
function placeWords(state: string): string {
  const name = STATE_NAMES[state as ReferralState] as string | undefined;
  return name ? `comes after “${name}”` : 'comes first';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
