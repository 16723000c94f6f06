import { describe, expect, it } from 'vitest';
import { searchTemplates } from '../../utils/letters/catalogue';
import { letterToPlainText } from '../../utils/letters/plain-text';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES } from './examples';

function example(id: string) {
  const found = EXAMPLES.find(({ template }) => template.id === id);
  if (!found) throw new Error(`no example of ${id}`);
  return found;
}

describe('The appointment card', () => {
  const { template, facts } = example('appointment-card');
  const textWith = (contactLimits: readonly string[]) =>
    letterToPlainText(renderLetter(template, { ...facts, answers: { ...facts.answers, contactLimits } }).html);

  it('asks whether the service may be named', () => {
    expect(template.questions.map(({ id }) => id)).toContain('contactLimits');
  });

  it('names no service unless somebody writes its name', () => {
    const { apptService: _, ...answers } = facts.answers;
    expect(letterToPlainText(renderLetter(template, { ...facts, answers }).html)).not.toContain('Millrace');
  });

  it('names neither the service nor what its staff are where that is not to be said', () => {
    const open = textWith([]);
    expect(open).toContain('Millrace');
    const closed = textWith(['no-voicemail', 'do-not-name']);
    expect(closed).not.toMatch(/Millrace|Drug|Alcohol|nurse|prescriber|@/);
    // Still a card: when, where, whom to ring.
    expect(closed).toContain('8 December 2026');
    expect(closed).toContain('01632 960144');
  });
});

describe('Papers that need none', () => {
  it.each(['appointment-card', 'accompaniment-notice', 'naloxone-request', 'housing-or-benefits'])(
    'carry no NHS number: %s',
    (id) => {
      const { template, facts } = example(id);
      const record = { ...facts.record, nhsNumber: '9994182072' };
      const { html } = renderLetter(template, { ...facts, record });
      expect(html).not.toMatch(/NHS number|999 418|9994182072/);
      expect(template.questions.map((question) => question.id)).not.toContain('nhsNumber');
    },
  );

  it('tell housing of no medicine and no substance', () => {
    const { template, facts } = example('housing-or-benefits');
    const ids = template.questions.map(({ id }) => id);
    for (const id of ['ostDrug', 'allergies', 'substances', 'diagnoses', 'risks']) expect(ids).not.toContain(id);
    expect(renderLetter(template, facts).html).not.toMatch(/<h2>(Medications|Allergies|Diagnoses)/);
  });
});

describe('What single letters rest on', () => {
  const htmlOf = (id: string, answers: object) => {
    const { template, facts } = example(id);
    return renderLetter(template, { ...facts, answers: { ...facts.answers, ...answers } }).html;
  };

  it('QS188 is cited only with a severe mental illness', () => {
    const { facts, template } = example('reinstate-after-discharge');
    const { severeMentalIllness: _dropped, ...answers } = facts.answers;
    expect(renderLetter(template, facts).html).toContain('QS188');
    const without = renderLetter(template, { ...facts, answers }).html;
    expect(without).not.toContain('QS188');
    expect(without).toContain('NHS Data Dictionary');
  });

  it('a ward is warned of lost tolerance unless no dose was missed', () => {
    expect(htmlOf('continue-ost-in-hospital', {})).toContain('tolerance may have fallen');
    expect(htmlOf('continue-ost-in-hospital', { missedDoses: undefined })).toContain('tolerance may have fallen');
    expect(htmlOf('continue-ost-in-hospital', { missedDoses: null })).not.toContain('tolerance may have fallen');
  });

  it('an emergency department is not asked to continue what is not taken', () => {
    expect(htmlOf('sepsis-or-endocarditis', {})).toContain('Please continue opioid substitution treatment');
    expect(htmlOf('sepsis-or-endocarditis', { ostDrug: 'none' })).not.toMatch(/Please continue opioid|Last dose/);
  });

  it('nobody reads of HIV in a request for adjustments, which rests on what the law says of it', () => {
    expect(htmlOf('reasonable-adjustments', { hiv: 'Words to keep out' })).not.toMatch(/HIV|keep out/);
  });
});

describe('What staff would type', () => {
  it.each([
    ['fever injecting', 'sepsis-or-endocarditis'],
    ['ward methadone', 'continue-ost-in-hospital'],
    ['suicid', 'mental-health-assessment'],
    ['toothache', 'dental-care'],
    ['pregnant', 'maternity-care'],
    ['vape', 'stop-smoking'],
    ['social worker', 'adult-social-care'],
    ['eviction', 'housing-or-benefits'],
    ['pip', 'housing-or-benefits'],
    ['equality act', 'reasonable-adjustments'],
    ['dna', 'reinstate-after-discharge'],
    ['no reply', 'chaser'],
    ['card', 'appointment-card'],
    ['peer', 'accompaniment-notice'],
    ['nyxoid', 'naloxone-request'],
  ])('finds by “%s” %s', (words, id) => {
    expect(searchTemplates(words).map((template) => template.id)).toContain(id);
  });
});
