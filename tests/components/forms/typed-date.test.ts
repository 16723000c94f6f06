import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../../components/forms/typed-date';

const read = (text: string) =>
  readTypedDate(text, '2026-11-23', {
    missing: 'Enter the date it was sent',
    earliest: '2026-10-01',
    latest: '2026-11-23',
  });

describe('A date typed in a form', () => {
  it('is read in the ways people write it, limits included', () => {
    expect(['23/11/2026', '1 Oct 2026', '2.11.26'].map(read)).toEqual([
      { date: '2026-11-23' },
      { date: '2026-10-01' },
      { date: '2026-11-02' },
    ]);
  });

  it('is asked for with what to do where it is missing, no date, too early or too late', () => {
    expect(['  ', 'soon', '31/11/2026', '30/9/2026', '24/11/2026'].map(read)).toEqual([
      { error: 'Enter the date it was sent' },
      { error: 'Enter a date such as 23 Nov 2026' },
      { error: 'Enter a date such as 23 Nov 2026' },
      { error: 'Enter a date from 1 Oct 2026 on' },
      { error: 'Enter a date up to 23 Nov 2026' },
    ]);
  });
});
