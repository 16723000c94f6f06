import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ServiceListing } from '../../../utils/directory/services/listing';
import type { Wanted } from '../../../utils/directory/services/listing';
import type { Service } from '../../../utils/directory/services/service';
import { service } from '../lookup/services';

const named = (name: string, more: Partial<Service> = {}) =>
  service({ id: `a:${name}`, source: 'a', name, organisation: '', locations: [], ...more });
const ALL: Wanted = { kind: null, source: null, words: '', from: 0, limit: 100 };
const names = (listing: ServiceListing, wanted: Partial<Wanted>) =>
  listing.list({ ...ALL, ...wanted }).services.map(({ name }) => name);

/** The same, in the plainest way. */
function byHand(services: readonly Service[], { kind, source, words, from, limit }: Wanted) {
  const holds = ({ name }: Service) => words.split(' ').every((word) => name.toLowerCase().includes(word));
  const rows = services.filter((one) => (source === null || one.source === source) && holds(one));
  const kinds: Partial<Record<string, number>> = {};
  for (const one of rows) for (const of of one.kinds) kinds[of] = (kinds[of] ?? 0) + 1;
  const fitting = rows.filter((one) => kind === null || one.kinds.includes(kind));
  return { services: fitting.slice(from, from + limit), fitting: fitting.length, kinds };
}

describe('A list of services', () => {
  const listing = new ServiceListing([
    named('Café Glân', {
      organisation: 'Harbour Trust',
      locations: [{ addressLines: ['1 Quay'], postcode: 'ZZ99 1AA' }],
    }),
    named('Harbour Shelter', { source: 'b', kinds: ['housing'] }),
    named('Quay Kitchen', { kinds: ['food', 'housing'] }),
  ]);

  it('holds each word typed, in name, organisation or place, with or without accents', () => {
    expect(names(listing, { words: 'CAFE glân' })).toEqual(['Café Glân']);
    expect(names(listing, { words: 'harbour' })).toEqual(['Café Glân', 'Harbour Shelter']);
    expect(names(listing, { words: 'quay' })).toEqual(['Café Glân', 'Quay Kitchen']);
    expect(names(listing, { words: '  zz99 1aa ' })).toEqual(['Café Glân']);
    expect(names(listing, { words: 'harbour kitchen' })).toEqual([]);
  });

  it('is of one source or kind, and counts the kinds of what fits', () => {
    expect(names(listing, { source: 'b' })).toEqual(['Harbour Shelter']);
    expect(names(listing, { kind: 'housing' })).toEqual(['Harbour Shelter', 'Quay Kitchen']);
    expect(listing.list({ ...ALL, words: 'kitchen', kind: 'dental' })).toEqual({
      services: [],
      fitting: 0,
      kinds: { food: 1, housing: 1 },
    });
  });

  it('of none holds nothing', () => {
    expect(new ServiceListing([]).list({ ...ALL, words: 'a' })).toEqual({ services: [], fitting: 0, kinds: {} });
  });

  it('gives what looking through each of them by hand gives, whatever was typed before', () => {
    const word = fc.constantFrom('q', 'qu', 'quay', 'h', 'harb', 'zz', '1', 'e', 'ar', 'y', 'arms z');
    const wanted = fc.record({
      kind: fc.constantFrom(null, 'food', 'housing', 'dental'),
      source: fc.constantFrom(null, 'a', 'b'),
      words: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      from: fc.nat(4),
      limit: fc.nat(4),
    });
    const services = ['Quay House', 'Harbour Quay', 'Queen Arms', 'Zedbury 1', 'Bar', 'Quarry'].map((name, n) =>
      named(name, { source: n % 2 ? 'a' : 'b', kinds: n % 3 ? ['food'] : ['housing', 'food'] }),
    );
    fc.assert(
      fc.property(fc.array(wanted, { minLength: 1, maxLength: 20 }), (typed) => {
        const one = new ServiceListing(services);
        for (const now of typed) expect(one.list(now)).toEqual(byHand(services, now));
      }),
      { seed: 3 },
    );
  });
});
