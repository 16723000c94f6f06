import { describe, expect, it } from 'vitest';
import { letterToPlainText } from '../../utils/letters/plain-text';
import type { Answers, Switches } from '../../utils/letters/question';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES } from './examples';

/** The example of a letter as text, with some answers changed. */
function textOf(id: string, answers: Answers = {}, switches?: Switches): string {
  const example = EXAMPLES.find(({ template }) => template.id === id);
  if (!example) throw new Error(`no example of ${id}`);
  const { template, facts } = example;
  const { html } = renderLetter(template, {
    ...facts,
    answers: { ...facts.answers, ...answers },
    switches: switches ?? facts.switches,
  });
  return letterToPlainText(html);
}

describe('A challenge to a practice that would not register somebody', () => {
  it('names when, who and why, asks for written reasons within 14 days, and goes to the ICB', () => {
    const text = textOf('gp-registration-challenge');
    expect(text).toContain('They are due within 14 days of the decision, which was made on 18 November 2026.');
    expect(text).toContain('by a receptionist, first name Kay');
    expect(text).toContain('Reason given: “no proof of address, and no photo ID”');
    expect(text).toMatch(/Distribution list\n\nCopy to the client; NHS Northern Vale Integrated Care Board$/);
  });

  it('sends the ICB no health details unless the whole letter was chosen', () => {
    expect(textOf('gp-registration-challenge')).toContain('A copy of the request, without health details, goes to NHS');
    expect(textOf('gp-registration-challenge', { copyHolds: 'whole' })).toContain('A copy of this letter goes to NHS');
  });
});

describe('A registration', () => {
  it('with the practice’s own address prints no other', () => {
    expect(textOf('gp-registration', { registerAddressText: '5 Dock Street' })).not.toContain('Dock Street');
    const own = { registerAddress: 'own', registerAddressText: '5 Dock Street' };
    expect(textOf('gp-registration', own)).toContain('where the client lives or stays, 5 Dock Street');
  });
});

describe('An opioid treatment notice', () => {
  it('warns of what belongs to the drug', () => {
    const methadone = textOf('ost-notification');
    expect(methadone).toContain('Methadone can lengthen the QT interval');
    expect(methadone).not.toContain('Buprenorphine can weaken');
    const injection = textOf('ost-notification', { ostDrug: 'buprenorphine-injection' });
    expect(injection).toContain('Buprenorphine can weaken');
    expect(injection).not.toContain('QT interval');
  });
});

describe('A referral to sexual health', () => {
  it('says nothing of results, symptoms or HIV status unless they are switched on', () => {
    const on = textOf('sexual-health');
    const off = textOf('sexual-health', {}, {});
    for (const words of ['negative, March 2025', 'soreness and discharge', 'chlamydia', 'the coil']) {
      expect(on).toContain(words);
      expect(off).not.toContain(words);
    }
  });

  it('offers no copy to the GP', () => {
    expect(textOf('sexual-health', { copyTo: ['gp'] })).not.toContain('Copy to');
  });
});

describe('A vaccine request', () => {
  it('for a blood test alone speaks of no dose', () => {
    const text = textOf('hepatitis-vaccines', { vaccineAsk: ['response'] });
    expect(text).not.toContain('Next dose due');
    expect(text).toContain('Please send us the result.');
  });
});

describe('A letter about a possible DVT', () => {
  it('has a Wells figure only where a clinician typed one', () => {
    expect(textOf('possible-dvt')).toContain('Wells, as scored by a clinician: 3 points, scored by Priya Raman');
    expect(textOf('possible-dvt', { wells: '' })).not.toContain('Wells');
  });

  it('asks to go on with opioid treatment where there is some', () => {
    expect(textOf('possible-dvt')).toContain('Please continue the opioid treatment');
    expect(textOf('possible-dvt', { ostDrug: 'none' })).not.toContain('Please continue the opioid treatment');
  });
});
