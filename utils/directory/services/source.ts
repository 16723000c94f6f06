import * as z from 'zod/mini';

/**
 * Where services come from: written here (`own`), a file somebody chose (`file`), an Open Referral UK feed (`feed`), a file at an
 * address (`address`), or pushed by the organisation's policy (`organisation`).
 */
export const SOURCE_KINDS = ['own', 'file', 'feed', 'address', 'organisation'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The id of the source of what is written here, and its only generation. */
export const OWN = 'own';

/** One item that could not be taken. `which`: its name, id or place; `why`: a sentence. */
export const refusedItemSchema = z.object({ which: z.string(), why: z.string() });
export type RefusedItem = z.infer<typeof refusedItemSchema>;

/** At most this many refused items are kept to be shown; more are counted. */
export const MOST_REFUSED = 100;

export const serviceSourceSchema = z.object({
  id: z.string().check(z.minLength(1)),
  kind: z.enum(SOURCE_KINDS),
  /** How staff know it: a host, a file name. */
  name: z.string(),
  /** Of a feed the address before `/services`; of a file at an address, its own. */
  address: z.optional(z.string()),
  /** Set by the organisation: nobody here removes it. */
  set: z.optional(z.boolean()),
  /** The generation in use; null before the first whole reading. */
  generation: z.nullable(z.string()),
  /** The moment the reading in use was begun; null before the first. */
  asOf: z.nullable(z.string()),
  /** The moment the whole list was last walked: only then is it seen what has gone. */
  wholeAt: z.nullable(z.string()),
  count: z.number(),
  refusedCount: z.number(),
  refused: z.array(refusedItemSchema),
  /** What was odd about the reading in use, each a sentence. */
  cautions: z.array(z.string()),
  /** Whether the feed can be asked for changes alone; null where that was not tried. */
  knowsChanges: z.nullable(z.boolean()),
  /** The latest change the feed spoke of, as it wrote it. */
  newest: z.nullable(z.string()),
});
export type ServiceSource = z.infer<typeof serviceSourceSchema>;

/** A source nothing has been read from yet. */
export function newSource(
  source: Pick<ServiceSource, 'id' | 'kind' | 'name'> & Partial<Pick<ServiceSource, 'address' | 'set'>>,
): ServiceSource {
  return {
    ...source,
    generation: null,
    asOf: null,
    wholeAt: null,
    count: 0,
    refusedCount: 0,
    refused: [],
    cautions: [],
    knowsChanges: null,
    newest: null,
  };
}

/** The id of a source: of its kind and of what it is read from, an address or a file name. It holds no colon. */
export function makeSourceId(kind: SourceKind, from: string): string {
  const words = from
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return `${kind}-${words.replace(/^-|-$/g, '')}-${shortHash(from)}`;
}

/** The source of a service, by the service's id. */
export function sourceIdOf(service: string): string {
  return service.slice(0, Math.max(0, service.indexOf(':')));
}

/** FNV-1a, 32 bits, in hexadecimal: to tell texts apart, not to hide them. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
