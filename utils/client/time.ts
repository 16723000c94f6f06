/** A time of day on the 24-hour clock, HH:MM. */
export type ClockTime = string;

/** A time as it was typed; `half`: it could be before noon or after. */
export type TypedTime =
  | { readonly time: ClockTime; readonly problem: null }
  | { readonly time: null; readonly problem: 'none' | 'several' | 'half' };

const TIMES = /\b(?:(noon|midday)|(\d{1,2})(?:[:.](\d\d))?\s*([ap]\.?\s?m\b\.?)?(\s*o['’]?clock\b)?)(?![\d:]|\.\d)/g;
const MORNING = /\bmorning\b/;
const LATER = /\b(afternoon|evening|tonight)\b/;

/**
 * The time in words such as "Tuesday at 2:20 in the afternoon", "14:20", "9.15am", "12 noon". Never guessed: "2:20" alone is
 * half of a time, and two times are none.
 */
export function readTypedTime(text: string): TypedTime {
  const words = text.normalize('NFKC').toLowerCase();
  const found = [...words.matchAll(TIMES)].filter(
    ([, noon, , minutes, half, clock]) => noon ?? minutes ?? half ?? clock,
  );
  const [first] = found;
  if (!first) return none('none');
  if (found.length > 1) return none('several');
  const [, noon, hourText = '', minuteText = '00', half] = first;
  if (noon) return { time: '12:00', problem: null };
  const hour = Number(hourText);
  if (hour > 23 || Number(minuteText) > 59) return none('none');
  const part = half?.charAt(0) ?? (MORNING.test(words) ? 'a' : LATER.test(words) ? 'p' : null);
  if (part === null) {
    // Two digits before the minutes are how the 24-hour clock is written.
    const isWhole = hour > 12 || (hourText.length === 2 && first[3] !== undefined);
    return isWhole ? { time: `${hourText}:${minuteText}`, problem: null } : none('half');
  }
  if (part === 'a' && hour > 12) return none('none');
  const onClock = hour > 12 ? hour : (hour % 12) + (part === 'p' ? 12 : 0);
  return { time: `${String(onClock).padStart(2, '0')}:${minuteText}`, problem: null };
}

function none(problem: 'none' | 'several' | 'half'): TypedTime {
  return { time: null, problem };
}

/**
 * A time of day as it is said to people: `5pm`, `5:30pm`, `midday`, `midnight` (NHS digital service manual, "Numbers, measurements,
 * dates and time"). @param time `HH:MM`; `24:00` is the midnight that ends a day
 */
export function sayClock(time: ClockTime): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour % 24 === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour % 24 < 12 ? 'am' : 'pm'}`;
}
