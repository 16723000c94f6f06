import { describe, expect, it } from 'vitest';
import { carryOver, isUntouched } from '../../utils/letters/carry-over';

const BEFORE =
  '<p>She takes <span data-gap="dose">dose in mg</span> a day.</p><ul><li>Last ECG: <span data-gap="ecg">date</span></li></ul>';
const AFTER =
  '<p>She takes <span data-answer="dose">105 mg</span> a day.</p><ul><li>Last ECG: <span data-gap="ecg">date</span></li></ul>';

describe('Carrying changed details over into a letter', () => {
  it('takes the new rendering for a letter nobody has edited, however an editor writes its markup', () => {
    const edited = BEFORE.replace('<li>', '<li><p>').replace('</li>', '</p></li>');
    expect(isUntouched(edited, BEFORE)).toBe(true);
    expect(carryOver(edited, BEFORE, AFTER)).toEqual({ html: AFTER, whole: true });
  });

  it('keeps a person’s own words and fills the detail where it stands', () => {
    const edited = BEFORE.replace('a day', 'every single day');
    const { html, whole } = carryOver(edited, BEFORE, AFTER);
    expect(html).toContain('<span data-answer="dose">105 mg</span> every single day');
    expect(html).toContain('<span data-gap="ecg">date</span>');
    expect(whole).toBe(true);
  });

  it('says so when a sentence came that an edited letter has not', () => {
    const edited = BEFORE.replace('a day', 'daily');
    const grown = `${AFTER}<p>Palpitations for a week.</p>`;
    const { html, whole } = carryOver(edited, BEFORE, grown);
    expect(html).not.toContain('Palpitations');
    expect(whole).toBe(false);
  });

  it('leaves a detail alone that was deleted, or cut in two by formatting', () => {
    const deleted = BEFORE.replace('<span data-gap="dose">dose in mg</span> ', 'methadone ');
    expect(carryOver(deleted, BEFORE, AFTER).html).toContain('She takes methadone a day');
    const filled = AFTER.replace('105', '110');
    const cut = AFTER.replace('105 mg</span>', '105</span><strong><span data-answer="dose"> mg</span></strong> once');
    expect(carryOver(cut, AFTER, filled).html).toBe(cut);
  });
});
