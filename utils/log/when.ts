import { addDays } from '../client/date';
import type { IsoDate } from '../client/date';
import type { ErrorCode } from '../errors';
import { CANCELLED } from './choices';
import type { Happening } from './happening';

/** Further ahead than this an appointment is a slip of the finger. Days. */
export const FAR_DAYS = 730;

/**
 * Why something cannot have happened on the days it says: before the client was born, or after today. What was arranged may lie ahead, and
 * an appointment that was called off too, by two years at most. Logs of others may hold such days all the same: they are shown as they are.
 * @param happenedOn the day it is said to have been so, where it is not now
 * @param born where that is known
 * @returns a code of `errors.ts`, or null where nothing speaks against it
 */
export function cannotHaveBeen(
  happening: Happening,
  happenedOn: IsoDate | undefined,
  { today, born }: { readonly today: IsoDate; readonly born?: IsoDate | undefined },
): Extract<ErrorCode, 'date-ahead' | 'date-far-ahead' | 'date-before-birth'> | null {
  const { past, ahead } = daysOf(happening);
  const been = happenedOn ? [...past, happenedOn] : past;
  if (been.some((day) => day > today)) return 'date-ahead';
  if (ahead.some((day) => day > addDays(today, FAR_DAYS))) return 'date-far-ahead';
  return born && [...been, ...ahead].some((day) => day < born) ? 'date-before-birth' : null;
}

/** The days a happening speaks of, by whether they may still lie ahead. */
function daysOf(happening: Happening): { past: IsoDate[]; ahead: IsoDate[] } {
  const look = 'chaseOn' in happening && happening.chaseOn ? [happening.chaseOn] : [];
  switch (happening.kind) {
    case 'sent':
      return { past: [happening.sentOn], ahead: look };
    case 'booked':
      return { past: [], ahead: [happening.on, ...(happening.remindOn ? [happening.remindOn] : []), ...look] };
    case 'attendance':
      return CANCELLED.includes(happening.attendance)
        ? { past: [], ahead: [happening.on, ...look] }
        : { past: [happening.on], ahead: look };
    default:
      return { past: [], ahead: look };
  }
}
