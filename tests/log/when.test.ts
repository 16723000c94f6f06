import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../utils/client/date';
import type { Attendance } from '../../utils/log/choices';
import type { Happening } from '../../utils/log/happening';
import { cannotHaveBeen, FAR_DAYS } from '../../utils/log/when';
import { arbitraryHappening } from './arbitrary';

const today = '2026-11-23';
const born = '1981-03-14';
const check = (happening: Happening, on?: string) => cannotHaveBeen(happening, on, { today, born });
const tomorrow = addDays(today, 1);
const booked = { kind: 'booked', on: tomorrow, place: '', told: 'not-told', note: '' } satisfies Happening;
const ended = (on: string, attendance: Attendance = 'did-not-attend'): Happening => ({
  kind: 'attendance',
  attendance,
  on,
  barriers: [],
  note: '',
});
const sent = {
  kind: 'sent',
  title: 'ECG',
  destination: 'Cardiology',
  route: 'email',
  sentOn: today,
  chaseOn: tomorrow,
  supports: [],
} satisfies Happening;

describe('The days a log may be told of', () => {
  it.each<[string, Happening, string | undefined, ReturnType<typeof check>]>([
    ['today', { kind: 'accepted', note: '' }, today, null],
    ['now', { kind: 'accepted', note: '' }, undefined, null],
    ['tomorrow', { kind: 'accepted', note: '' }, tomorrow, 'date-ahead'],
    ['the day of birth', { kind: 'accepted', note: '' }, born, null],
    ['the day before it', { kind: 'accepted', note: '' }, addDays(born, -1), 'date-before-birth'],
    ['an appointment tomorrow', booked, today, null],
    ['an appointment booked tomorrow', booked, tomorrow, 'date-ahead'],
    ['one in two years', { ...booked, on: addDays(today, FAR_DAYS) }, today, null],
    ['one a day later', { ...booked, on: addDays(today, FAR_DAYS + 1) }, today, 'date-far-ahead'],
    ['a reminder before the birth', { ...booked, remindOn: '1980-01-01' }, today, 'date-before-birth'],
    ['an appointment missed today', ended(today), today, null],
    ['one missed tomorrow', ended(tomorrow), today, 'date-ahead'],
    ['one of tomorrow called off', ended(tomorrow, 'cancelled-by-provider'), today, null],
    ['a letter sent today', sent, today, null],
    ['a letter sent tomorrow', { ...sent, sentOn: tomorrow }, undefined, 'date-ahead'],
    ['a chase in three years', { ...sent, chaseOn: '2029-11-23' }, today, 'date-far-ahead'],
  ])('%s', (_, happening, on, code) => {
    expect(check(happening, on)).toBe(code);
  });

  it('do not depend on whether the birth is known, but for days before it', () => {
    fc.assert(
      fc.property(arbitraryHappening, (happening) => {
        const known = cannotHaveBeen(happening, undefined, { today, born });
        const unknown = cannotHaveBeen(happening, undefined, { today });
        expect(known === 'date-before-birth' ? null : known).toBe(unknown);
      }),
    );
  });
});
