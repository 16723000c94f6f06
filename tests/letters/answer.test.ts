import { describe, expect, it } from 'vitest';
import { answerProblem, readAnswer } from '../../utils/letters/answer';
import { findTemplate } from '../../utils/letters/catalogue';
import { questionSchema } from '../../utils/letters/question';
import type { Question } from '../../utils/letters/question';

const TODAY = '2026-11-23';
const question = (more: object): Question => questionSchema.parse({ id: 'it', label: 'It', type: 'text', ...more });
const lastEcg = findTemplate('ecg-on-methadone')?.questions.find(({ id }) => id === 'lastEcg');
const dose = question({ type: 'number', unit: 'mg', min: 1, max: 400, decimals: 1 });
const ways = question({
  type: 'choices',
  options: [
    { id: 'call', label: 'Phone call', letter: 'phone' },
    { id: 'post', label: 'Letter' },
    { id: 'none', label: 'Not safe', exclusive: true },
  ],
});

describe('An answer', () => {
  it('that is not a date gets the sentence of the form', () => {
    if (!lastEcg) throw new Error('no such question');
    expect(answerProblem(lastEcg, 'may', TODAY)).toBe('Enter a date such as 4 May 2025, or tick Never');
    expect(answerProblem(lastEcg, '31 Feb 2025', TODAY)).toBe('Enter a date such as 4 May 2025, or tick Never');
    expect(answerProblem(lastEcg, '24 Nov 2026', TODAY)).toBe('This date is in the future. Check the year');
    expect(answerProblem(lastEcg, '1 Jan 1890', TODAY)).toBe('This date is too long ago. Check the year');
    for (const fine of ['4 May 2025', '4/5/25', '2025-05-04', '', undefined, null]) {
      expect(answerProblem(lastEcg, fine, TODAY)).toBeNull();
    }
  });

  it.each([
    ['105', '105 mg'],
    ['105 mg', '105 mg'],
    ['7.5MG', '7.5 mg'],
    ['0105', '105 mg'],
  ])('%s is a dose of %s', (typed, words) => {
    expect(readAnswer(dose, typed, TODAY)).toMatchObject({ given: 'value', words: [words] });
  });

  it('in per cent has its sign right behind it', () => {
    const saturation = question({ type: 'number', unit: '%', min: 50, max: 100 });
    for (const typed of ['91', '91%', '91 %'])
      expect(readAnswer(saturation, typed, TODAY)).toMatchObject({ words: ['91%'] });
    expect(answerProblem(saturation, '9.1', TODAY)).toBe('Enter a whole number');
  });

  it.each([
    ['lots', 'Enter a number such as 12.5'],
    ['1,05', 'Enter a number such as 12.5'],
    ['-5', 'Enter a number such as 12.5'],
    ['1e2', 'Enter a number such as 12.5'],
    ['10.55', 'Enter at most 1 decimal places'],
    ['1050', 'Check this number: 1050 mg is more than expected'],
    ['0', 'Check this number: 0 mg is less than expected'],
  ])('%s is no dose', (typed, problem) => {
    expect(answerProblem(dose, typed, TODAY)).toBe(problem);
  });

  it('of choices says the letter’s words, in the order of the form, and nothing that is not offered', () => {
    expect(readAnswer(ways, ['post', 'call', 'pigeon'], TODAY)).toMatchObject({
      value: ['call', 'post'],
      words: ['phone', 'Letter'],
    });
    expect(readAnswer(ways, ['pigeon'], TODAY)).toEqual({ given: 'nothing', problem: null });
    expect(readAnswer(ways, 'call', TODAY)).toEqual({ given: 'nothing', problem: null });
    expect(answerProblem(ways, ['call', 'none'], TODAY)).toBe('Choose “Not safe” or the others, not both');
  });

  it('of yes or no is given either way', () => {
    const asked = question({ type: 'yes-no' });
    expect(readAnswer(asked, false, TODAY)).toMatchObject({ given: 'value', words: ['no'] });
    expect(readAnswer(asked, true, TODAY)).toMatchObject({ given: 'value', words: ['yes'] });
    expect(readAnswer(asked, undefined, TODAY)).toMatchObject({ given: 'nothing' });
  });

  it('of never counts only where the question offers it', () => {
    expect(readAnswer(question({ never: { label: 'None', letter: 'none' } }), null, TODAY)).toEqual({
      given: 'never',
      words: ['none'],
    });
    expect(readAnswer(question({}), null, TODAY)).toEqual({ given: 'nothing', problem: null });
  });

  it('that is an NHS number must fit its check digit', () => {
    const number = question({ id: 'nhsNumber', never: { label: 'Not known', letter: 'not known' } });
    expect(readAnswer(number, '999-418 2072', TODAY)).toMatchObject({ words: ['999 418 2072'] });
    expect(answerProblem(number, '999 418 2073', TODAY)).toContain('Check the NHS number');
  });
});
