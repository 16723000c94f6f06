import * as z from 'zod/mini';
import { number } from './lenient';

const flag = z.optional(
  z.pipe(
    z.unknown(),
    z.transform((value) => (typeof value === 'boolean' ? value : undefined)),
  ),
);
const envelope = z.object({
  contents: z.optional(z.unknown()),
  content: z.optional(z.unknown()),
  items: z.optional(z.unknown()),
  services: z.optional(z.unknown()),
  total_items: number,
  totalElements: number,
  total_pages: number,
  totalPages: number,
  page_number: number,
  number: number,
  last_page: flag,
  last: flag,
  first_page: flag,
  first: flag,
});

/** One page of a feed. What the feed says of itself may be wrong; null where it does not say. */
export type FeedPage = {
  readonly items: readonly unknown[];
  readonly claimed: number | null;
  readonly claimedPages: number | null;
  readonly isFirst: boolean | null;
  readonly isLast: boolean | null;
};

/** A page in the envelope of version 3 (`contents`) or version 1 (`content`), or a bare list. Null where it is neither. */
export function readPage(json: unknown): FeedPage | null {
  if (Array.isArray(json)) return { items: json, claimed: null, claimedPages: null, isFirst: null, isLast: null };
  const parsed = envelope.safeParse(json);
  if (!parsed.success) return null;
  const page = parsed.data;
  const items = [page.contents, page.content, page.items, page.services].find((one) => Array.isArray(one));
  if (!Array.isArray(items)) return null;
  return {
    items,
    claimed: page.total_items ?? page.totalElements ?? null,
    claimedPages: page.total_pages ?? page.totalPages ?? null,
    isFirst: page.first_page ?? page.first ?? null,
    isLast: page.last_page ?? page.last ?? null,
  };
}
