import type { Appointment } from './appointment';

/** In octets of UTF-8, without the line break (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const MINUTE_MS = 60_000;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;

/**
 * An iCalendar file (RFC 5545) with one appointment, which reminds a day and two hours before. Anybody may see a calendar: it
 * is called "Appointment" and says where and whom to ring, but neither whose nor for what. The moment is written in UTC, which
 * every calendar shows in its own zone, so that no zone rules need travel with it.
 * @param uid the same for the same appointment, so that a file saved again takes the place of the first
 */
export function calendarFile(appointment: Appointment, uid: string, now: Date): string {
  const { start, minutes, place, phone, service } = appointment;
  const about = [phone && `If you cannot come, ring ${phone}.`, service].filter(Boolean).join('\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Appointment card//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${inUtc(now)}`,
    // Grows with every file saved, so that a corrected time is taken for the newer one.
    `SEQUENCE:${Math.floor(now.getTime() / MINUTE_MS)}`,
    `DTSTART:${inUtc(start)}`,
    ...(minutes === null ? [] : [`DURATION:PT${minutes}M`]),
    'SUMMARY:Appointment',
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    'CLASS:PRIVATE',
    ...reminder('-P1D'),
    ...reminder('-PT2H'),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function reminder(trigger: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Appointment', `TRIGGER:${trigger}`, 'END:VALARM'];
}

/** `20261208T142000Z`. */
function inUtc(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Text as a value (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A line cut into lines of 75 octets at most, never inside a character; those that go on begin with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > LONGEST_LINE) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
}
