import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topOfBanner } from '../../components/sidebar/banner-place';

const px = fc.integer({ min: 0, max: 3_000 });

describe('The banner over what scrolls', () => {
  it('stays whole while it is no more than two fifths of the sidebar', () => {
    expect(topOfBanner({ height: 300, identity: 200, room: 768 })).toBe(0);
  });

  it('lets the first lines of a long name scroll away', () => {
    expect(topOfBanner({ height: 500, identity: 300, room: 1_000 })).toBe(-100);
  });

  it('never lets the date of birth and the numbers go, however little room there is', () => {
    expect(topOfBanner({ height: 500, identity: 120, room: 400 })).toBe(-120);
    fc.assert(
      fc.property(px, px, px, (height, identity, room) => {
        const top = topOfBanner({ height, identity, room });
        expect(top).toBeLessThanOrEqual(0);
        expect(identity + top).toBeGreaterThanOrEqual(0);
        expect(
          height + top <= 0.4 * room || top === 0 || identity + top === 0 || height + top - 0.4 * room < 1e-6,
        ).toBe(true);
      }),
    );
  });
});
