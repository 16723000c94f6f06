import * as z from 'zod/mini';
import { serviceSchema } from './service';
import type { Service } from './service';

/** What staff may correct of an imported service. */
export const CORRECTABLE = [
  'name',
  'organisation',
  'kinds',
  'description',
  'phones',
  'emails',
  'website',
  'locations',
  'openTimes',
  'openWords',
  'takesSelfReferral',
  'needsAddress',
  'needsId',
  'walkIn',
  'whoMayRefer',
  'languages',
  'cost',
  'notice',
  'lastChecked',
  'status',
] as const satisfies readonly (keyof Service)[];
export type CorrectableField = (typeof CORRECTABLE)[number];

const fieldsSchema = z.partialRecord(z.enum(CORRECTABLE), z.unknown());
/** Values by field; null says that it is not known, or that there is none. */
export type CorrectedFields = { [Field in CorrectableField]?: Service[Field] | null };

export const correctionSchema = z.object({
  /** The service's. */
  id: z.string().check(z.minLength(1)),
  fields: fieldsSchema,
  /** What the source said of the same fields when they were corrected. */
  beneath: fieldsSchema,
  /** Null where nobody has a name here yet. */
  by: z.nullable(z.string()),
  /** The moment. */
  at: z.string(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** A service with what staff corrected laid over it; as it was where that would make it no service. */
export function applyCorrection(imported: Service, correction: Correction | undefined): Service {
  if (!correction) return imported;
  const laid: Record<string, unknown> = { ...imported };
  for (const field of CORRECTABLE) {
    if (!(field in correction.fields)) continue;
    const value = correction.fields[field];
    if (value === null || value === undefined) delete laid[field];
    else laid[field] = value;
  }
  const parsed = serviceSchema.safeParse({ kinds: [], description: '', phones: [], emails: [], ...laid });
  return parsed.success ? parsed.data : imported;
}

/**
 * What has to be kept to make `imported` say what `wanted` says: the fields that differ, with what the source says of them.
 * Null where nothing differs.
 */
export function correctionOf(
  imported: Service,
  wanted: Service,
  who: Pick<Correction, 'by' | 'at'>,
): Correction | null {
  const differing = CORRECTABLE.filter((field) => !isSame(imported[field], wanted[field]));
  if (differing.length === 0) return null;
  const pick = (service: Service) => Object.fromEntries(differing.map((field) => [field, service[field] ?? null]));
  return { id: imported.id, fields: pick(wanted), beneath: pick(imported), ...who };
}

/** The corrected fields of which the source now says something else than when they were corrected, and not what was corrected to. */
export function changedBeneath(imported: Service, correction: Correction): readonly CorrectableField[] {
  return correctedFields(correction).filter(
    (field) =>
      !isSame(imported[field] ?? null, correction.beneath[field] ?? null) &&
      !isSame(imported[field] ?? null, correction.fields[field] ?? null),
  );
}

export function correctedFields({ fields }: Correction): readonly CorrectableField[] {
  return CORRECTABLE.filter((field) => field in fields);
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'null'
  );
}
