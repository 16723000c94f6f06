import { describe, expect, it } from 'vitest';
import { reminderWords } from '../../utils/letters/card/reminder';
import { findTemplate } from '../../utils/letters/catalogue';

const card = findTemplate('appointment-card');

describe('The words of a reminder', () => {
  it('say when and whom to ring, and nothing of who, where or why', () => {
    if (!card) throw new Error('There is no appointment card');
    expect(reminderWords(card, { on: '2026-11-26', at: '14:30', phone: '01632 960418' }, '2026-11-24')).toBe(
      'Reminder: 26 November 2026, 14:30. Cannot come? Ring 01632 960418',
    );
  });

  it('do not make up a time that the log does not know', () => {
    if (!card) throw new Error('There is no appointment card');
    expect(reminderWords(card, { on: '2026-11-26', phone: '01632 960418' }, '2026-11-24')).toBe(
      'Reminder: 26 November 2026, at the time you were told. Cannot come? Ring 01632 960418',
    );
  });
});
