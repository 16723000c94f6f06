import * as z from 'zod/mini';
import { isIsoDate } from '../client/date';
import type { IsoDate } from '../client/date';
import { FIELDS } from '../client/fields';
import { isNhsNumber } from '../client/nhs-number';
import type { LetterFacts } from './letter';
import { SENSITIVE_KINDS } from './question';

const TEXT = z.string();
const optionals = <K extends string>(names: readonly K[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.optional(TEXT)])) as Record<K, z.ZodMiniOptional<typeof TEXT>>,
  );

const recordSchema = z.strictObject({
  ...optionals(FIELDS).shape,
  dateOfBirth: z.optional(TEXT.check(z.refine(isIsoDate, 'Write the date of birth as 1981-03-14.'))),
  nhsNumber: z.optional(
    TEXT.check(z.refine(isNhsNumber, 'The NHS number is ten digits without spaces, and its check digit must fit.')),
  ),
});

const factsSchema = z.strictObject({
  record: recordSchema,
  practice: z.optional(
    z.nullable(z.looseObject({ name: TEXT, ...optionals(['code', 'address', 'postcode', 'phone']).shape })),
  ),
  recipient: z.optional(z.nullable(optionals(['name', 'organisation', 'address']))),
  sender: z.optional(optionals(['name', 'role', 'service', 'address', 'phone', 'email', 'replyTo', 'registration'])),
  answers: z.optional(z.record(TEXT, z.union([TEXT, z.array(TEXT), z.boolean(), z.null()]))),
  switches: z.optional(z.partialRecord(z.enum(SENSITIVE_KINDS), z.boolean())),
  today: z.optional(TEXT.check(z.refine(isIsoDate, 'Write today as 2026-11-23.'))),
});

export type FactsRead =
  { readonly facts: LetterFacts; readonly problem: null } | { readonly facts: null; readonly problem: string };

/**
 * What a letter is made from, as written in a file: `{"record": {...}, "practice": {...}, "recipient": {...}, "sender": {...},
 * "answers": {...}, "switches": {...}, "today": "2026-11-23"}`, all but the record optional; or a record alone.
 */
export function readFacts(data: unknown, today: IsoDate): FactsRead {
  const isWhole = typeof data === 'object' && data !== null && 'record' in data;
  const result = z.safeParse(factsSchema, isWhole ? data : { record: data });
  if (!result.success) {
    const issue = result.error.issues[0];
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
    const where = [...(issue?.path ?? []), ...keys].join('.');
    const told = issue && issue.message !== 'Invalid input' ? issue.message : 'this cannot be used here';
    return { facts: null, problem: `${where}: ${keys.length > 0 ? 'there is no such name' : told}` };
  }
  const { record, practice, recipient, sender, answers, switches, today: dated } = result.data;
  return {
    facts: {
      record,
      practice: practice ?? null,
      recipient: recipient ?? null,
      sender: sender ?? {},
      answers: answers ?? {},
      switches: switches ?? {},
      today: dated ?? today,
    },
    problem: null,
  };
}
