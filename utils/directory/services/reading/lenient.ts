import * as z from 'zod/mini';

/** Text, from text or a number; trimmed. Anything else, and empty text, is as if it were not there. */
export const text = z.optional(z.pipe(z.unknown(), z.transform(readText)));

/** A number, from a number or the text of one. Anything else is as if it were not there. */
export const number = z.optional(z.pipe(z.unknown(), z.transform(readNumber)));

/** The items of a list that fit, one given for a list of one; what does not fit costs that item alone. */
export function list<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value): z.output<Schema>[] => {
        const items = Array.isArray(value) ? value.slice(0, MOST_ITEMS) : isObject(value) ? [value] : [];
        return items.flatMap((item) => {
          const parsed = schema.safeParse(item);
          return parsed.success ? [parsed.data] : [];
        });
      }),
    ),
  );
}

/** An object where there is one that fits; anything else is as if it were not there. */
export function one<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value): z.output<Schema> | undefined => {
        const parsed = schema.safeParse(value);
        return parsed.success ? parsed.data : undefined;
      }),
    ),
  );
}

/** More phones, schedules or addresses than this no service has. */
const MOST_ITEMS = 500;
const LONGEST = 100_000;

function readText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  return value.slice(0, LONGEST).trim() || undefined;
}

function readNumber(value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
