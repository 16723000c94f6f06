import * as z from 'zod/mini';
import { FIELDS } from '../client/fields';
import { PROFILE_RULES } from './reading';
import type { Fields, Finding, Reading } from './reading';

const Text = z.string().check(z.maxLength(2_000));
const FieldName = z.enum(FIELDS);
const Evidence = z.object({
  source: Text,
  label: z.nullable(Text),
  place: z.nullable(Text),
  because: z.nullable(Text),
});
const FieldReading = z.object({ value: Text, confidence: z.enum(['sure', 'fairly-sure']), evidence: Evidence });

export const FindingSchema: z.ZodMiniType<Finding> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('two-values'), field: FieldName, values: z.array(FieldReading) }),
  z.object({ kind: z.literal('failed-check'), field: z.literal('nhsNumber'), text: Text, label: z.nullable(Text) }),
  z.object({ kind: z.literal('unclear-date'), text: Text, label: z.nullable(Text) }),
  z.object({ kind: z.literal('agrees'), field: FieldName }),
  z.object({
    kind: z.literal('profile-broken'),
    profile: Text,
    rule: z.enum(PROFILE_RULES),
    field: z.nullable(FieldName),
    label: z.nullable(Text),
  }),
  z.object({ kind: z.literal('too-little') }),
  z.object({ kind: z.literal('unreadable-frame') }),
  ...(['changing', 'loading', 'other-address', 'rearranged', 'unreadable'] as const).map((kind) =>
    z.object({ kind: z.literal(kind) }),
  ),
]);

export const FieldsSchema: z.ZodMiniType<Fields> = z.partialRecord(FieldName, FieldReading);

/** `Reading` as it crosses from the page to the background and from there to a view. */
export const ReadingSchema: z.ZodMiniType<Reading> = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('one'),
    fields: FieldsSchema,
    findings: z.array(FindingSchema),
    incomplete: z.boolean(),
  }),
  z.object({ verdict: z.literal('none'), incomplete: z.boolean() }),
  z.object({ verdict: z.literal('multiple'), count: z.number(), incomplete: z.boolean() }),
  z.object({ verdict: z.literal('ambiguous'), findings: z.array(FindingSchema), incomplete: z.boolean() }),
]);
