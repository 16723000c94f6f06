import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Publisher, QUIET_MS } from '../../entrypoints/record.content/publisher';
import type { ClientRecord } from '../../utils/client/fields';
import type { PageState } from '../../utils/messages/page';
import type { FieldReading, Reading } from '../../utils/recognition/reading';

const ORIGIN = 'https://casedesk.example.org';

function showing(record: ClientRecord): Reading {
  const evidence = { source: 'table-row', label: null, place: null, because: null };
  const fields = Object.fromEntries(
    Object.entries(record).map(([field, value]): [string, FieldReading] => [
      field,
      { value, confidence: 'sure', evidence },
    ]),
  );
  return { verdict: 'one', fields, findings: [], incomplete: false };
}

const KAREN = { familyName: 'Smith', givenName: 'Karen', dateOfBirth: '1990-11-21', nhsNumber: '9991304428' };
const OTHER_KAREN = { familyName: 'Smith', givenName: 'Karen', dateOfBirth: '1979-06-02', nhsNumber: '9997710207' };
const NOBODY: Reading = { verdict: 'none', incomplete: false };

function made() {
  const told: PageState[] = [];
  return { publisher: new Publisher(ORIGIN, (state) => told.push(state)), told };
}

describe('Publisher', () => {
  it('publishes nothing before two equal readings, a quiet window apart', () => {
    const { publisher, told } = made();
    publisher.take(showing(KAREN), 0);
    publisher.take(showing(KAREN), QUIET_MS - 1);
    expect(publisher.state.state).toBe('reading');
    publisher.take(showing(KAREN), QUIET_MS);
    expect(publisher.state).toMatchObject({ state: 'read', reading: { verdict: 'one' }, origin: ORIGIN });
    expect(told).toHaveLength(1);
  });

  it('clears at once when the subject is touched, and says so once', () => {
    const { publisher, told } = made();
    publisher.take(showing(KAREN), 0);
    publisher.take(showing(KAREN), QUIET_MS);
    const { epoch } = publisher.state;
    publisher.disturb();
    publisher.disturb();
    expect(publisher.state).toEqual({ state: 'reading', epoch: epoch + 1 });
    expect(told.map(({ state }) => state)).toEqual(['read', 'reading']);
  });

  it('clears on the first reading that differs, before the next client is published', () => {
    const { publisher, told } = made();
    publisher.take(showing(KAREN), 0);
    publisher.take(showing(KAREN), QUIET_MS);
    publisher.take(showing(OTHER_KAREN), 400);
    expect(publisher.state.state).toBe('reading');
    publisher.take(showing(OTHER_KAREN), 400 + QUIET_MS);
    expect(told.map(({ state }) => state)).toEqual(['read', 'reading', 'read']);
  });

  it('counts readings from before a disturbance for nothing', () => {
    const { publisher } = made();
    publisher.take(showing(KAREN), 0);
    publisher.disturb();
    publisher.take(showing(KAREN), QUIET_MS);
    expect(publisher.state.state).toBe('reading');
  });

  it('takes the new name over the old number for a page in between, not for a client', () => {
    const { publisher } = made();
    publisher.take(showing(KAREN), 0);
    publisher.take(showing(KAREN), QUIET_MS);
    const mixture = showing({ ...KAREN, familyName: 'Kowalczyk', givenName: 'Marek' });
    publisher.take(mixture, 1_000);
    publisher.take(mixture, 60_000);
    expect(publisher.state).toMatchObject({ reading: { verdict: 'ambiguous', findings: [{ kind: 'changing' }] } });
  });

  it('believes a corrected record after the user asks for a fresh reading', () => {
    const { publisher } = made();
    publisher.take(showing(KAREN), 0);
    publisher.take(showing(KAREN), QUIET_MS);
    const corrected = showing({ ...KAREN, familyName: 'Smythe' });
    publisher.restart();
    publisher.take(corrected, 1_000);
    publisher.take(corrected, 1_000 + QUIET_MS);
    expect(publisher.state).toMatchObject({ reading: { verdict: 'one' } });
  });

  it('does not take a second client of the same surname, read after a list, for a mixture', () => {
    const { publisher } = made();
    for (const [at, reading] of [showing(KAREN), NOBODY, showing(OTHER_KAREN)].entries()) {
      publisher.take(reading, at * 1_000);
      publisher.take(reading, at * 1_000 + QUIET_MS);
    }
    expect(publisher.state).toMatchObject({
      reading: { verdict: 'one', fields: { nhsNumber: { value: '9997710207' } } },
    });
  });

  it('never shows a client that was not read twice in a row, undisturbed, in any order of events', () => {
    const readings = [showing(KAREN), showing(OTHER_KAREN), NOBODY];
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ take: fc.constantFrom(0, 1, 2), after: fc.integer({ min: 0, max: 400 }) }) },
      { weight: 1, arbitrary: fc.constant('disturb' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { publisher } = made();
        let now = 0;
        let since = null as { which: number; at: number } | null;
        let epoch = publisher.state.epoch;
        for (const one of steps) {
          if (one === 'disturb') {
            publisher.disturb();
            since = null;
            expect(publisher.state.state).toBe('reading');
          } else {
            now += one.after;
            if (since?.which !== one.take) since = { which: one.take, at: now };
            publisher.take(readings[one.take] ?? NOBODY, now);
            const { state } = publisher;
            if (state.state === 'read') {
              expect(state.reading).toEqual(readings[since?.which ?? -1]);
              expect(now - (since?.at ?? now)).toBeGreaterThanOrEqual(QUIET_MS);
            }
          }
          expect(publisher.state.epoch).toBeGreaterThanOrEqual(epoch);
          epoch = publisher.state.epoch;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
