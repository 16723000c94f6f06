import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { CHECKS, isPageAsk, isTicket } from '../../entrypoints/record.content/background';
import { PageAsk, QUESTIONS_OF_PAGE } from '../../utils/messages/page';

const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 'toggle', 'open', 'close', '', 0, 1.5, Number.NaN, undefined, {}, []),
  fc.string({ maxLength: 3 }),
);
const NAMES = ['state', 'read', 'restart', 'sidebar', 'launcher', 'stop', 'toString', 'other', 7, ['read'], undefined];

describe('The content script’s hand-written checks', () => {
  it('let in the very messages that the schema lets in', () => {
    const message = fc.record(
      { to: fc.constantFrom('page', 'views', 1), name: fc.constantFrom(...NAMES), cleared: scalar, do: scalar },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(message, scalar), (one) => {
        expect(isPageAsk(one)).toBe(z.safeParse(PageAsk, one).success);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    { to: 'page', name: 'state', cleared: null },
    { to: 'page', name: 'state', cleared: 3 },
    { to: 'page', name: 'read' },
    { to: 'page', name: 'sidebar', do: 'toggle' },
  ])('let in %j', (message) => {
    expect(isPageAsk(message)).toBe(true);
  });

  it('let in the very answers that the schemas let in', () => {
    const answer = fc.record(
      { ticket: scalar, open: scalar, width: scalar, top: scalar, overdue: scalar, locked: scalar },
      { requiredKeys: [] },
    );
    const right = fc.record({
      ticket: fc.string(),
      open: fc.boolean(),
      width: fc.nat(),
      top: fc.nat(),
      overdue: fc.option(fc.nat()),
      locked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.oneof(answer, right), (one) => {
        for (const [name, check] of [
          ['frame/ticket', isTicket],
          ['launcher/state', CHECKS['launcher/state']],
        ] as const) {
          expect(check(one)).toBe(z.safeParse(QUESTIONS_OF_PAGE[name].answer, one).success);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
