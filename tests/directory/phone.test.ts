import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, readPhone } from '../../utils/directory/phone';

describe('a phone number as digits', () => {
  test.each([
    ['01632 960123', '01632960123'],
    ['1632 960123', '01632960123'],
    ['+44 (0)1632 960 123', '01632960123'],
    ['+44 1632 960123', '01632960123'],
    ['0044 7700 900123', '07700900123'],
    ['7700900123', '07700900123'],
    ['Tel: 01632-960-123 (reception)', '01632960123'],
    ['01632 960123 ext 45', '01632960123'],
    ['01632 960123 x45', '01632960123'],
    ['01632 960123 / 960124', '01632960123'],
    ['01632 960123 or 07700 900123', '01632960123'],
    ['(01632) 960123', '01632960123'],
    ['01697 72551', '0169772551'],
    ['169772551', '0169772551'],
    ['111', '111'],
    ['116 123', '116123'],
    ['0800 1111', '08001111'],
    ['', null],
    ['see website', null],
    ['12345', null],
    ['00000', null],
    ['016329601234567', null],
  ])('%s', (text, digits) => expect(readPhone(text)).toBe(digits));
});

describe('a phone number as it is shown', () => {
  test.each([
    ['01632960123', '01632 960123'],
    ['07700900123', '07700 900123'],
    ['020 79460123', '020 7946 0123'],
    ['0113 4960123', '0113 496 0123'],
    ['01134 960123', '0113 496 0123'],
    ['0121 4960123', '0121 496 0123'],
    ['0300 1234567', '0300 123 4567'],
    ['0800 123456', '0800 123456'],
    ['0169772551', '016977 2551'],
    ['0120422555', '01204 22555'],
    ['116123', '116 123'],
    ['0800 1111', '0800 1111'],
    ['999', '999'],
    [' ask at  the desk ', 'ask at the desk'],
  ])('%s', (text, shown) => expect(formatPhone(text)).toBe(shown));

  test('showing a number never changes which number it is', () => {
    const numbers = fc.stringMatching(/^0[1-9]\d{8,9}$/);
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readPhone(formatPhone(number))).toBe(readPhone(number));
      }),
      { seed: 5 },
    );
  });
});
