import { describe, expect, it } from 'vitest';
import { readFacts } from '../../utils/letters/facts-file';

const TODAY = '2026-11-23';

describe('A file of facts', () => {
  it('is a record alone, or everything', () => {
    expect(readFacts({ familyName: 'Lowe' }, TODAY).facts).toEqual({
      record: { familyName: 'Lowe' },
      practice: null,
      recipient: null,
      sender: {},
      answers: {},
      switches: {},
      today: TODAY,
    });
    const whole = {
      record: {},
      practice: { name: 'Surgery', status: 'active' },
      answers: { lastEcg: null, ways: ['a'], ok: true },
    };
    expect(readFacts({ ...whole, today: '2026-01-02', switches: { hiv: true } }, TODAY).facts).toMatchObject({
      today: '2026-01-02',
      switches: { hiv: true },
      answers: whole.answers,
    });
  });

  it.each([
    [{ surname: 'Lowe' }, 'record.surname: there is no such name'],
    [{ record: { dateOfBirth: '14/03/1981' } }, 'record.dateOfBirth: Write the date of birth as 1981-03-14.'],
    [
      { record: { nhsNumber: '9994182073' } },
      'record.nhsNumber: The NHS number is ten digits without spaces, and its check digit must fit.',
    ],
    [{ record: {}, senders: {} }, 'senders: there is no such name'],
    ['text', 'record: this cannot be used here'],
    [null, 'record: this cannot be used here'],
  ])('says what is wrong with %j', (data, problem) => {
    expect(readFacts(data, TODAY)).toEqual({ facts: null, problem });
  });
});
