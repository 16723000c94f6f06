const pad = (part: number) => String(part).padStart(2, '0');

/**
 * A time of day as feeds and people write it, as HH:MM of the 24-hour clock: `09:00:00`, `9:00`, `0900`, `9am`, `5.30pm`, `noon`,
 * `09:00Z`, `2026-01-01T09:00:00`. What is written is taken as what the clock on the wall shows. Null where it is none; "5.30"
 * alone is taken as 05:30.
 */
export function readClock(text: string): string | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^\d{4}-\d\d-\d\dt/, '');
  if (/^(?:12\s*)?(?:noon|midday)$/.test(words)) return '12:00';
  if (/^(?:12\s*)?midnight$/.test(words)) return '24:00';
  const match = /^(\d{1,2})(?:[:.]?(\d\d))?(?:[:.]\d\d(?:\.\d+)?)?\s*([ap])?\.?m?\.?\s*(?:z|[+-]\d\d:?\d\d)?$/.exec(
    words,
  );
  if (!match) return null;
  const [, hours = '', minutes = '0', half] = match;
  const hour = half ? (Number(hours) % 12) + (half === 'p' ? 12 : 0) : Number(hours);
  if (half && (Number(hours) > 12 || Number(hours) === 0)) return null;
  if (hour === 24 && Number(minutes) === 0) return '24:00';
  return hour < 24 && Number(minutes) < 60 ? `${pad(hour)}:${pad(Number(minutes))}` : null;
}
