import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingParts } from '../../utils/client/differences';
import { compareIdentity } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';

const few = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const identity: fc.Arbitrary<Identity> = fc
  .record({
    nhsNumber: few('9991304428', '9990000018'),
    local: few(
      { origin: 'https://a.example.org', id: '1' },
      { origin: 'https://a.example.org', id: '2' },
      { origin: 'https://b.example.org', id: '1' },
    ),
    dateOfBirth: few('1990-11-21', '1979-06-02'),
    familyName: few('Smith', 'SMÍTH', 'Karen Smith', 'Jones'),
    givenName: few('Karen', 'Jo'),
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)));

it('some part differs exactly where two readings are of different people', () => {
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      expect(differingParts(a, b).length > 0).toBe(compareIdentity(a, b) === 'different');
    }),
    { numRuns: 500, seed: 7 },
  );
});

it('names the parts, a name as one', () => {
  const [a, b] = [
    { nhsNumber: '9991304428', dateOfBirth: '1990-11-21', familyName: 'Smith', givenName: 'Karen' },
    { nhsNumber: '9991304428', dateOfBirth: '1979-06-02', familyName: 'Jones', givenName: 'Jo' },
  ];
  expect(differingParts(a, b)).toEqual(['name', 'dateOfBirth']);
});
