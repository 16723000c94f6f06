import * as z from 'zod/mini';
import { Line, Ulid } from '../primitives';
import { LISTS } from './lists';
import { REFERRAL_STATES } from '../referral/moves';

/** What a list can be sorted by. */
export const SORTS = [
  'client',
  'born',
  'title',
  'destination',
  'state',
  'sent',
  'waiting',
  'chase',
  'keyworker',
] as const;
export type SortBy = (typeof SORTS)[number];

/** Which rows are wanted, and in which order. Null filters nothing; `sort` null is the list's own order. */
export const listQuerySchema = z.object({
  list: z.enum(LISTS),
  text: z.string().check(z.maxLength(200)),
  client: z.nullable(Ulid),
  state: z.nullable(z.enum(REFERRAL_STATES)),
  destination: z.nullable(Line),
  specialty: z.nullable(Line),
  /** '' stands for nobody. */
  keyworker: z.nullable(Line),
  sort: z.nullable(z.object({ by: z.enum(SORTS), descending: z.boolean() })),
});
export type ListQuery = Readonly<z.infer<typeof listQuerySchema>>;

export const EVERYTHING: ListQuery = {
  list: 'all',
  text: '',
  client: null,
  state: null,
  destination: null,
  specialty: null,
  keyworker: null,
  sort: null,
};

/** A view somebody saved under a name. */
export const savedViewSchema = z.object({
  id: Ulid,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  query: listQuerySchema,
});
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>;

/** Whether a query asks for anything but a list as it is. */
export function isNarrowed({ list: _list, sort: _sort, text, ...filters }: ListQuery): boolean {
  return text.trim() !== '' || Object.values(filters).some((filter) => filter !== null);
}
