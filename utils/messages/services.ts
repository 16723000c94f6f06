/**
 * Messages about local services: public data, answered while locked as well. Changing them is not: adding, reading again, writing,
 * correcting, importing. No question carries anything of a client.
 */
import * as z from 'zod/mini';
import { correctionSchema, CORRECTABLE } from '../directory/services/correction';
import { feedReadingSchema } from '../directory/services/feed/reading';
import { SERVICE_KINDS, serviceSchema } from '../directory/services/service';
import { refusedItemSchema, serviceSourceSchema } from '../directory/services/source';
import { Line, Nothing, question } from './envelope';

/** A source as the list of sources shows it. `allowed`: the browser may read its address. */
export const ListedSource = z.object({
  source: serviceSourceSchema,
  reading: z.nullable(z.omit(feedReadingSchema, { seen: true })),
  allowed: z.boolean(),
});
export type ListedSource = z.infer<typeof ListedSource>;

export const ServiceAnswer = z.object({
  service: serviceSchema,
  imported: serviceSchema,
  source: serviceSourceSchema,
  correction: z.nullable(correctionSchema),
  /** Of what was corrected, what the source says otherwise since. */
  changedBeneath: z.array(z.enum(CORRECTABLE)),
});
export type ServiceAnswer = z.infer<typeof ServiceAnswer>;

/** What a file would do to one service. */
export const SERVICE_CHANGES = ['new', 'replaces', 'same'] as const;
/** Services a message: well under a megabyte. */
export const SERVICE_BATCH = 300;
/** Own services taken over from a file at once, all of them or none: some megabytes. */
export const OWN_MOST = 5_000;
const Services = z.array(serviceSchema).check(z.maxLength(SERVICE_BATCH));

export const SERVICE_QUESTIONS_OF_VIEW = {
  'services/list': question(
    z.object({
      kind: z.nullable(z.enum(SERVICE_KINDS)),
      source: z.nullable(Line),
      /** Words of its name, organisation or place; all of them have to be there. */
      words: Line,
      from: z.number(),
      limit: z.number().check(z.maximum(SERVICE_BATCH)),
    }),
    z.object({
      services: z.array(serviceSchema),
      /** How many fit, and how many there are. */
      fitting: z.number(),
      all: z.number(),
      kinds: z.partialRecord(z.enum(SERVICE_KINDS), z.number()),
      corrected: z.array(z.string()),
    }),
  ),
  'services/one': question(z.object({ id: Line }), z.object({ found: z.nullable(ServiceAnswer) })),
  'services/sources': question(
    Nothing,
    z.object({ sources: z.array(ListedSource), refused: z.array(refusedItemSchema) }),
  ),
  'services/add-feed': question(z.object({ address: Line, kind: z.enum(['feed', 'address']) }), z.object({ id: Line })),
  'services/read-again': question(z.object({ id: Line }), Nothing),
  // Takes a reading that was held because it lost so much
  'services/take-held': question(z.object({ id: Line }), Nothing),
  'services/leave-reading': question(z.object({ id: Line }), Nothing),
  'services/remove-source': question(z.object({ id: Line }), Nothing),
  // `was`: how it stood when it was opened; null for a new one
  'services/save': question(z.object({ service: serviceSchema, was: z.nullable(serviceSchema) }), Nothing),
  'services/remove': question(z.object({ id: Line }), Nothing),
  'services/correct': question(z.object({ wanted: serviceSchema }), Nothing),
  'services/uncorrect': question(z.object({ id: Line }), Nothing),
  'services/export': question(Nothing, z.object({ fileName: Line, text: z.string() })),
  'services/compare': question(
    z.object({ source: Line, services: Services }),
    z.object({ changes: z.array(z.enum(SERVICE_CHANGES)), inUse: z.number() }),
  ),
  'services/take-own': question(z.object({ services: z.array(serviceSchema).check(z.maxLength(OWN_MOST)) }), Nothing),
  'services/import-begin': question(z.object({ fileName: Line }), z.object({ source: Line, generation: Line })),
  'services/import-stage': question(z.object({ source: Line, generation: Line, services: Services }), Nothing),
  'services/import-commit': question(
    z.object({ source: Line, generation: Line, refusedCount: z.number(), refused: z.array(refusedItemSchema) }),
    Nothing,
  ),
} as const;
