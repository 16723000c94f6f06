import { describe, expect, it } from 'vitest';
import { compareIdentity } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';

const NUMBER = '9994182072';
const WARD: Identity = { nhsNumber: NUMBER, familyName: 'Ward', givenName: 'Kieran' };

describe('a name that a page did not take apart', () => {
  it.each(['Kieran Ward', 'WARD, Kieran', 'Kieran John Ward', 'Ward'])(
    'is no disagreement where it holds the name: %s',
    (name) => {
      expect(compareIdentity({ nhsNumber: NUMBER, familyName: name }, WARD)).toBe('same');
      expect(compareIdentity(WARD, { nhsNumber: NUMBER, familyName: name })).toBe('same');
    },
  );

  it.each(['Sean Ward', 'Kieran', 'Kieran Okafor', 'Kieran Warden'])('is one where it does not: %s', (name) => {
    expect(compareIdentity({ nhsNumber: NUMBER, familyName: name }, WARD)).toBe('different');
    expect(compareIdentity(WARD, { nhsNumber: NUMBER, familyName: name })).toBe('different');
  });

  it('is compared whole with another such name', () => {
    const [a, b] = [
      { nhsNumber: NUMBER, familyName: 'Kieran Ward' },
      { nhsNumber: NUMBER, familyName: 'Ward Kieran' },
    ];
    expect(compareIdentity(a, a)).toBe('same');
    expect(compareIdentity(a, b)).toBe('different');
  });
});
