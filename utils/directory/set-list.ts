import * as z from 'zod/mini';

/**
 * Where something stands that an organisation sets as a list of practices: not read yet (`waiting`), in use (`taken`), held because
 * it has lost much of the list before (`held`), left by a person who kept the one before (`left`), or of no use (`refused`).
 */
export const SET_LIST_STATES = ['waiting', 'taken', 'held', 'left', 'refused'] as const;

/** One list that an organisation sets, by its text or by an address. */
export const setListSchema = z.object({
  /** Of a text the hash of it, so that a changed one is another; of an address the address. */
  key: z.string(),
  /** How staff are told of it: "File 2 of your organisation", or its address. */
  name: z.string(),
  address: z.optional(z.string()),
  state: z.enum(SET_LIST_STATES),
  /** Of the bytes that were read last; null before. */
  hash: z.nullable(z.string()),
  /** The id of the list that is in use from it, or that it would take the place of; null before it was read. */
  list: z.nullable(z.string()),
  /** When it was read or tried last, in milliseconds; 0 before. */
  triedAt: z.number(),
  /** The code of the error, where it is refused. */
  why: z.optional(z.string()),
  /** Where it is held: how many entries of the list in use it does not have, and of how many. */
  gone: z.optional(z.number()),
  of: z.optional(z.number()),
});
export type SetList = z.infer<typeof setListSchema>;
