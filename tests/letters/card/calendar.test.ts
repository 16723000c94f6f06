import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appointment } from '../../../utils/letters/card/appointment';
import { calendarFile } from '../../../utils/letters/card/calendar';
import { momentValue, readCalendar, textValue } from './read-calendar';

const APPOINTMENT: Appointment = {
  start: new Date('2026-12-08T14:20:00Z'),
  minutes: 30,
  place: 'Brackenfield General Hospital, blue entrance; second floor',
  phone: '01632 960144',
  service: '',
};
const NOW = new Date('2026-11-23T10:47:12.345Z');
const fileOf = (part: Partial<Appointment> = {}) => calendarFile({ ...APPOINTMENT, ...part }, 'a1b2c3', NOW);
const eventOf = (file: string) => {
  const [event] = readCalendar(file).parts;
  if (!event) throw new Error('no event');
  return event;
};

/** What a value keeps: line breaks as one, no controls. */
const kept = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '');

describe('A calendar file', () => {
  it('is a calendar with one appointment, in UTC, with two reminders', () => {
    const calendar = readCalendar(fileOf());
    expect([calendar.name, calendar.properties.get('VERSION')]).toEqual(['VCALENDAR', '2.0']);
    const event = eventOf(fileOf());
    expect(Object.fromEntries(event.properties)).toEqual({
      UID: 'a1b2c3',
      DTSTAMP: '20261123T104712Z',
      SEQUENCE: String(Math.floor(NOW.getTime() / 60_000)),
      DTSTART: '20261208T142000Z',
      DURATION: 'PT30M',
      SUMMARY: 'Appointment',
      LOCATION: 'Brackenfield General Hospital\\, blue entrance\\; second floor',
      DESCRIPTION: 'If you cannot come\\, ring 01632 960144.',
      CLASS: 'PRIVATE',
    });
    expect(
      event.parts.map(({ name, properties }) => [name, properties.get('ACTION'), properties.get('TRIGGER')]),
    ).toEqual([
      ['VALARM', 'DISPLAY', '-P1D'],
      ['VALARM', 'DISPLAY', '-PT2H'],
    ]);
  });

  it('says nothing of length, place, phone or service where they are not known', () => {
    const { properties } = eventOf(fileOf({ minutes: null, place: '', phone: '', service: '' }));
    for (const name of ['DURATION', 'LOCATION', 'DESCRIPTION']) expect(properties.has(name)).toBe(false);
  });

  it('names our service only where it is given, and this product nowhere', () => {
    expect(fileOf()).not.toMatch(/alongside|recovery|drug|alcohol/i);
    const { properties } = eventOf(fileOf({ service: 'Millrace' }));
    expect(textValue(properties.get('DESCRIPTION'))).toBe('If you cannot come, ring 01632 960144.\nMillrace');
  });

  it('has a sequence that only grows', () => {
    const later = calendarFile(APPOINTMENT, 'a1b2c3', new Date(NOW.getTime() + 60_000));
    const sequence = (file: string) => Number(eventOf(file).properties.get('SEQUENCE'));
    expect(sequence(later)).toBeGreaterThan(sequence(fileOf()));
    expect(sequence(later)).toBeLessThan(2 ** 31);
  });

  it('gives back whatever was typed, whatever it holds', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('\\', ';', ',', '\n', '\r', '"', ':', 'é', '🙂', 'ẹ', ' ', 'x'),
        maxLength: 300,
      }),
      fc.constantFrom(
        'BEGIN:VEVENT\r\nSUMMARY:Drug service',
        '\uD800',
        'END:VCALENDAR\n',
        ' '.repeat(200),
        '\\n',
        '\u2028',
      ),
    );
    fc.assert(
      fc.property(
        typed,
        typed,
        fc.date({ min: new Date('2026-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        (place, service, start) => {
          const event = eventOf(fileOf({ place, service, start }));
          // oxlint-disable-next-line no-control-regex
          expect(textValue(event.properties.get('LOCATION'))).toBe(kept(place));
          const [ring, ...about] = textValue(event.properties.get('DESCRIPTION')).split('\n');
          expect(ring).toBe('If you cannot come, ring 01632 960144.');
          expect(about.join('\n')).toBe(kept(service));
          expect(momentValue(event.properties.get('DTSTART')).getTime()).toBe(
            Math.floor(start.getTime() / 1000) * 1000,
          );
          expect(event.properties.get('SUMMARY')).toBe('Appointment');
          expect(event.parts).toHaveLength(2);
        },
      ),
      { numRuns: 300 },
    );
  });
});
