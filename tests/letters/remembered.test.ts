import { describe, expect, it } from 'vitest';
import { findTemplate } from '../../utils/letters/catalogue';
import type { Answers } from '../../utils/letters/question';
import { rememberedAnswers } from '../../utils/letters/remembered';
import type { AnsweredLetter } from '../../utils/letters/remembered';
import { stillRemembered } from '../../utils/letters/still-remembered';
import { EXAMPLES } from './examples';

const TODAY = '2026-11-23';
const ecg = findTemplate('ecg-on-methadone');
if (!ecg) throw new Error('no ECG letter');
const asks = (id: string) => findTemplate(id)?.questions.map((question) => question.id) ?? [];
const take = (letters: readonly AnsweredLetter[], record: Record<string, string> = {}, template = ecg) =>
  rememberedAnswers(template.questions, letters, record, asks, TODAY);
const letter = (on: AnsweredLetter['on'], answers: Answers, template = 'ecg-on-methadone') => ({
  on,
  template,
  answers,
});

describe('What a new letter takes over from earlier ones', () => {
  it('is the last answer to each question that is to be remembered, with its day', () => {
    const { answers, from } = take([
      letter('2026-11-03', { methadoneDose: '105', pharmacy: 'Quarry Bank Pharmacy' }),
      letter('2026-06-01', { methadoneDose: '60', supervision: 'daily-supervised' }),
    ]);
    expect(answers).toEqual({ methadoneDose: '105', pharmacy: 'Quarry Bank Pharmacy' });
    expect(from).toEqual({ methadoneDose: '2026-11-03', pharmacy: '2026-11-03' });
  });

  it('is not an older answer where the last letter that asked was left without one', () => {
    const letters = [letter('2026-11-03', {}), letter('2026-06-01', { methadoneDose: '60' })];
    expect(take(letters).answers).toEqual({});
    // Another kind of letter, which never asked, stands in nobody's way.
    expect(take([letter('2026-11-03', {}, 'appointment-card'), ...letters.slice(1)]).answers).toEqual({
      methadoneDose: '60',
    });
    expect(take([letter('2026-11-03', {}, 'own-gone'), ...letters.slice(1)]).answers).toEqual({ methadoneDose: '60' });
  });

  it('goes from one kind of letter to another that asks the same', () => {
    const spirometry = findTemplate('spirometry');
    const shared = spirometry?.questions.filter(
      ({ id, remembered }) => remembered && asks('ecg-on-methadone').includes(id),
    );
    expect(shared?.length).toBeGreaterThan(0);
  });

  it('is nothing that the record itself says by now', () => {
    const letters = [letter('2026-11-03', { allergies: 'None known' })];
    expect(take(letters).answers).toEqual({ allergies: 'None known' });
    expect(take(letters, { allergies: 'Penicillin' }).answers).toEqual({});
  });

  it('is nothing that can no longer be understood', () => {
    expect(take([letter('2026-11-03', { methadoneDose: 'a lot', supervision: 'no-such-option' })]).answers).toEqual({});
  });

  it.each(EXAMPLES)('$template.id: never consent, urgency or anything sensitive', ({ template, facts }) => {
    const { answers } = take([letter('2026-11-03', facts.answers, template.id)], {}, template);
    const sensitive = template.questions.filter((question) => question.sensitive).map(({ id }) => id);
    for (const id of [...sensitive, 'consent', 'urgency', 'clientToldOfUrgency'])
      expect(Object.keys(answers)).not.toContain(id);
  });

  it('is what the same letter asks again, of most', () => {
    const { answers } = take([
      letter('2026-11-03', EXAMPLES.find(({ template }) => template === ecg)?.facts.answers ?? {}),
    ]);
    expect(Object.keys(answers)).toEqual(expect.arrayContaining(['methadoneDose', 'supervision', 'pharmacy']));
  });
});

describe('An answer that was taken over', () => {
  it('is one of the letter’s own once it is changed, or taken back', () => {
    const from = { methadoneDose: TODAY, pharmacy: TODAY, supervision: TODAY } as const;
    const before: Answers = { methadoneDose: '105', pharmacy: 'Quarry', supervision: 'daily' };
    expect(stillRemembered(from, before, { ...before, methadoneDose: '110' })).toEqual({
      pharmacy: TODAY,
      supervision: TODAY,
    });
    expect(stillRemembered(from, before, { methadoneDose: '105', pharmacy: 'Quarry' })).toEqual({
      methadoneDose: TODAY,
      pharmacy: TODAY,
    });
    expect(stillRemembered(from, before, { ...before, other: 'x' })).toEqual(from);
  });
});
