import { describe, expect, it } from 'vitest';
import { headLine } from '../../utils/letters/head-line';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES } from './examples';

const FACTS = { dateOfBirth: '1981-03-14', nhsNumber: '9994182072', localId: 'T-20418' } as const;

describe('The head of each page', () => {
  it('says who the letter says it is about', () => {
    const html = '<p>Re: ADÉBÁYỌ̀, born 14 March 1981, NHS number 999 418 2072</p>';
    expect(headLine('ADÉBÁYỌ̀, Oluwaseun', FACTS, html)).toBe(
      'ADÉBÁYỌ̀, Oluwaseun, born 14 March 1981, NHS number 999 418 2072',
    );
  });

  it('says no more than the letter', () => {
    expect(headLine('GRANT, Shanice', FACTS, '<p>Shanice Grant needs help with housing.</p>')).toBe('GRANT, Shanice');
    expect(headLine('GRANT, Shanice', FACTS, '<p>Client ID T-20418, born 14 March 1981</p>')).toBe(
      'GRANT, Shanice, born 14 March 1981, client ID T-20418',
    );
  });

  it.each(EXAMPLES)('of $template.id holds only what the letter holds', ({ template, facts }) => {
    const { html } = renderLetter(template, facts);
    const line = headLine('X', { ...facts.record }, html);
    if (line.includes('NHS number')) expect(html).toContain('data-field="nhsNumber"');
  });

  it('of a letter to housing has no NHS number', () => {
    const housing = EXAMPLES.find(({ template }) => template.id === 'housing-or-benefits');
    if (!housing) throw new Error('no letter to housing');
    const { html } = renderLetter(housing.template, housing.facts);
    expect(headLine('X', housing.facts.record, html)).not.toContain('NHS');
  });
});
