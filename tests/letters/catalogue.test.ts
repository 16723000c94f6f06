import { describe, expect, it } from 'vitest';
import { findTemplate, listTemplates, searchTemplates } from '../../utils/letters/catalogue';
import { isIsoDate } from '../../utils/client/date';
import { questionsToAsk } from '../../utils/letters/question-facts';
import { isPastReview } from '../../utils/letters/template';
import { EVERYTHING_ON, NOTHING } from './examples';

const ids = (words: string) => searchTemplates(words).map(({ id }) => id);

describe('The catalogue', () => {
  it('holds every letter in its order, each by its own id and number', () => {
    const all = listTemplates();
    const numbers = all.map(({ number }) => number);
    const counted = numbers.filter((number) => typeof number === 'number');
    expect(counted).toEqual([...new Set(counted)].toSorted((a, b) => a - b));
    expect(numbers.slice(counted.length).every((number) => typeof number === 'string')).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const template of all) expect(findTemplate(template.id)).toBe(template);
    expect(findTemplate('no-such-letter')).toBeNull();
  });

  it('says of each when it is to be looked at again, and when its basis was checked', () => {
    for (const template of listTemplates()) {
      expect(isIsoDate(template.reviewBy)).toBe(true);
      expect(isPastReview(template, template.reviewBy)).toBe(false);
      expect(isPastReview(template, '2099-01-01')).toBe(true);
      for (const { checked } of template.basis) {
        expect(isIsoDate(checked)).toBe(true);
        expect(checked < template.reviewBy).toBe(true);
      }
    }
  });

  it('finds letters by the starts of words, titles first', () => {
    expect(ids('ecg')).toEqual(['ecg-on-methadone']);
    expect(ids('METH heart')).toEqual(['ecg-on-methadone']);
    expect(ids('hep c')[0]).toBe('hepatitis-c-treatment');
    expect(ids('gp')).toEqual(expect.arrayContaining(['gp-health-concern', 'ecg-on-methadone']));
    expect(ids('health')[0]).toBe('gp-health-concern');
    expect(ids('zebra')).toEqual([]);
    expect(ids('')).toHaveLength(listTemplates().length);
  });

  it('lets each form be built from its questions alone', () => {
    for (const { questions } of listTemplates()) {
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      for (const [i, { when, section, options }] of questions.entries()) {
        expect(section).not.toBe('');
        const parent = questions.findIndex(({ id }) => id === when?.question);
        if (when) {
          expect(parent).toBeGreaterThanOrEqual(0);
          expect(parent).toBeLessThan(i);
          const offered = ['given', ...(questions[parent]?.options ?? []).map(({ id }) => id)];
          for (const id of when.any) expect(offered).toContain(id);
        }
        expect(options.length === 1).toBe(false);
      }
    }
  });

  it('asks what the record does not say, and what earlier answers call for', () => {
    const template = findTemplate('hepatitis-c-treatment');
    if (!template) throw new Error('no such letter');
    const asked = (more: object) => questionsToAsk(template, { ...NOTHING, ...more }).map(({ id }) => id);
    expect(asked({})).toEqual(expect.arrayContaining(['nhsNumber', 'practiceName', 'allergies']));
    const record = { nhsNumber: '9994182072', practiceName: 'Surgery', allergies: 'None known' };
    expect(asked({ record })).toContain('allergies');
    expect(asked({ record })).not.toContain('nhsNumber');
    expect(asked({ record })).not.toContain('practiceName');
    expect(asked({ practice: { name: 'Surgery' } })).not.toContain('practiceName');
    expect(asked({})).not.toContain('methadoneDose');
    expect(asked({ answers: { ostDrug: 'methadone' } })).toContain('methadoneDose');
    expect(asked({ answers: { ostDrug: 'methadone' } })).not.toContain('buprenorphineDose');
    expect(asked({})).not.toContain('hiv');
    expect(asked({ switches: EVERYTHING_ON })).toContain('hiv');
  });
});
