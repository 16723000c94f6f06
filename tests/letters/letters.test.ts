import { describe, expect, it } from 'vitest';
import { DETAILS } from '../../utils/letters/details';
import { gapsOfHtml } from '../../utils/letters/gaps';
import type { LetterFacts } from '../../utils/letters/letter';
import { renderLetter } from '../../utils/letters/render';
import { answersThatAsk, EVERYTHING_ON, EXAMPLES, NOTHING, someAnswer } from './examples';

/** The record and the practice without what a question asks for. */
function withoutField(facts: LetterFacts, id: string): LetterFacts {
  const { [id as 'phone']: _dropped, ...record } = facts.record;
  return { ...facts, record, practice: id === 'practiceName' ? null : facts.practice };
}

describe.each(EXAMPLES)('$template.id', ({ template, facts }) => {
  it('reads as its example, with no gap', async () => {
    const letter = renderLetter(template, facts);
    expect(letter.gaps).toEqual([]);
    await expect(letter.html).toMatchFileSnapshot(`examples/${template.id}.html`);
  });

  it('with nothing known is all gaps, each essential one marked where it belongs', async () => {
    const letter = renderLetter(template, NOTHING);
    const essential = letter.gaps.filter((gap) => gap.essential).map((gap) => gap.id);
    expect(gapsOfHtml(letter.html)).toEqual(essential);
    const unconditional = template.questions.filter((q) => q.required && !q.when && !q.sensitive && !q.default);
    const expected = [...template.required, ...unconditional.map(({ id }) => id)];
    // A letter to the client's own practice has one gap for who it goes to, not a second for who the GP is.
    const known = template.recipientKind === 'gp' ? expected.filter((id) => id !== 'practiceName') : expected;
    expect(new Set(essential)).toEqual(new Set(known));
    expect(letter.gaps.filter((gap) => !gap.essential).map((gap) => gap.id)).toEqual(template.useful);
    await expect(letter.html).toMatchFileSnapshot(`examples/${template.id}-empty.html`);
  });

  it('leaves out a heading with nothing under it, and never prints a hole', () => {
    for (const html of [renderLetter(template, NOTHING).html, renderLetter(template, facts).html]) {
      expect(html).not.toMatch(/<h2>[^<]*<\/h2>\s*(<h2>|$)/);
      expect(html).not.toMatch(/undefined|null|NaN|\[object|[\uE000\uE001]/);
      expect(html).not.toMatch(/<(p|li|span[^>]*)>\s*<\//);
      expect(html).not.toMatch(/[,:;(] ?[.)]|: ?<\/(p|li)>\n<(?!ul)/);
    }
  });

  it.each(template.questions.filter((question) => question.required))(
    'without $id has that gap, and with it none',
    (question) => {
      const answers = answersThatAsk(template, question, facts.answers);
      // A question asked only of other recipients: send it somewhere else.
      const recipient = { organisation: 'Brackenfield General Hospital' };
      const asked = withoutField({ ...facts, recipient, answers, switches: EVERYTHING_ON }, question.id);
      const without = renderLetter(template, asked);
      const label = question.missing ?? question.label;
      if (question.default) {
        expect(gapsOfHtml(without.html)).not.toContain(question.id);
      } else {
        expect(without.gaps).toContainEqual({ id: question.id, kind: 'question', label, essential: true });
        expect(gapsOfHtml(without.html)).toContain(question.id);
      }
      const given = { ...asked, answers: { ...answers, [question.id]: someAnswer(question) } };
      expect(gapsOfHtml(renderLetter(template, given).html)).not.toContain(question.id);
      if (!question.never) return;
      const never = renderLetter(template, { ...asked, answers: { ...answers, [question.id]: null } });
      expect(gapsOfHtml(never.html)).not.toContain(question.id);
      expect(never.html).toContain(question.never.letter);
    },
  );

  // A card says nothing of how to reach its reader: there the answer only decides what it leaves out (client-papers.test.ts).
  const silent = template.recipientKind === 'client' ? ['contactLimits'] : [];
  it.each(template.questions.filter((question) => !question.required && !silent.includes(question.id)))(
    'can do without $id, and says it where it is given',
    (question) => {
      const answers = answersThatAsk(template, question, facts.answers);
      const asked = { ...facts, answers, switches: EVERYTHING_ON };
      const without = renderLetter(template, asked);
      expect(gapsOfHtml(without.html)).not.toContain(question.id);
      expect(without.gaps.map((gap) => gap.id)).not.toContain(question.id);
      const given = { ...asked, answers: { ...answers, [question.id]: someAnswer(question) } };
      expect(renderLetter(template, given).html).toContain(`data-answer="${question.id}"`);
    },
  );

  it.each(template.questions.filter((question) => question.sensitive))(
    'keeps $id out unless it is switched on for this letter',
    (question) => {
      const kind = question.sensitive;
      if (!kind) return;
      const answers = { ...answersThatAsk(template, question, facts.answers), [question.id]: 'Words to keep out' };
      const off = renderLetter(template, { ...facts, answers, switches: { ...EVERYTHING_ON, [kind]: false } });
      expect(off.html).not.toContain('Words to keep out');
      expect(off.html).not.toContain(question.id);
      const on = renderLetter(template, { ...facts, answers, switches: { [kind]: true } });
      expect(on.html).toContain('Words to keep out');
    },
  );

  it('prints no number or address but by a way that was chosen', () => {
    const asks = template.questions.some(({ id }) => id === 'safeContact');
    const record = { ...facts.record, phone: '07700 900999', address: '77 Unsafe Street', email: 'unsafe@example.org' };
    const htmlFor = (safeContact: readonly string[] | undefined) => {
      const { safeContact: _dropped, ...others } = facts.answers;
      const answers = safeContact ? { ...others, safeContact } : others;
      return renderLetter(template, { ...facts, record, answers }).html;
    };
    for (const ways of [undefined, ['service'], ['care-of'], ['service', 'call'], ['service', 'post']]) {
      expect(htmlFor(ways)).not.toMatch(/07700 900999|77 Unsafe|unsafe@/);
    }
    if (!asks) return expect(htmlFor(['text', 'post'])).not.toMatch(/07700 900999|77 Unsafe|unsafe@/);
    expect(htmlFor(['text'])).toContain('07700 900999');
    expect(htmlFor(['text'])).not.toContain('77 Unsafe');
    expect(htmlFor(['post'])).toContain('77 Unsafe');
    expect(htmlFor(['post'])).not.toContain('07700 900999');
    expect(htmlFor(['service'])).toContain('only through us');
  });

  it('holds no client’s name in its subject', () => {
    const { subject } = renderLetter(template, facts);
    expect(subject).toBe(renderLetter(template, NOTHING).subject);
    const { fullName, givenName, familyName } = facts.record;
    for (const name of [fullName, givenName, familyName]) if (name) expect(subject).not.toContain(name);
  });

  it('leads to the settings for each missing detail of the sender', () => {
    const ids = renderLetter(template, { ...facts, sender: {} }).gaps.map((gap) => gap.id);
    const letter = ['sender.service', 'sender.replyTo', 'sender.name', 'sender.role'];
    expect(new Set(ids)).toEqual(new Set(template.recipientKind === 'client' ? ['sender.name'] : letter));
    for (const id of ids) expect(DETAILS.get(id)?.kind).toBe('sender');
  });

  it.skipIf(template.recipientKind === 'client')('says the ask and how soon before anything else', () => {
    const { html } = renderLetter(template, facts);
    const [first = ''] = html.split('<h2>').slice(1);
    const [, ask = ''] = /^Plan and requested actions<\/h2>\s*<p>(.*?)(<br>|<\/p>)/.exec(first) ?? [];
    expect(ask.replace(/<[^>]+>/g, '')).toMatch(/^Please [a-z]+ /);
    // How soon stands in bold.
    expect(ask).toMatch(/<strong>.*\S.*<\/strong>/);
  });

  it('tells of the phone call first, where it is for the same day', () => {
    const { html, gaps } = renderLetter(template, NOTHING);
    const call = gaps.map((gap) => gap.id).filter((id) => id.startsWith('phone'));
    if (template.urgency === 'same-day') {
      expect(call).toEqual(['phoned', 'phonedAt', 'phoneAgreed']);
      expect(html.indexOf('do not wait for this letter')).toBeGreaterThan(0);
      expect(html.indexOf('do not wait for this letter')).toBeLessThan(html.indexOf('<h2>'));
    } else {
      expect(html).not.toContain('do not wait for this letter');
    }
  });
});

describe('Unclear values', () => {
  const example = EXAMPLES.find(({ template: { id } }) => id === 'gp-health-concern');
  if (!example) throw new Error('no example');
  const { template, facts } = example;

  it('are gaps, never printed', () => {
    const record = { ...facts.record, dateOfBirth: '14/03/81', nhsNumber: '99941820' };
    const { html, gaps } = renderLetter(template, { ...facts, record });
    expect(gaps.map((gap) => gap.id)).toEqual(['dateOfBirth', 'nhsNumber']);
    expect(html).not.toMatch(/14\/03|99941820/);
  });

  it('do not pass on a phone entry with words in it, or an address that is none', () => {
    const record = { ...facts.record, phone: '07700 900123 NOT SAFE', address: 'No fixed abode', postcode: 'ZZ99 9ZZ' };
    const answers = { ...facts.answers, safeContact: ['call', 'post'] };
    const { html, gaps } = renderLetter(template, { ...facts, record, answers });
    expect(gaps.map((gap) => gap.id)).toEqual(['phone', 'address']);
    expect(html).not.toMatch(/900123|fixed/);
  });

  it('of a question leave the record aside until they are put right', () => {
    const answers = { ...facts.answers, nhsNumber: '999 418 2073' };
    expect(renderLetter(template, { ...facts, answers }).gaps.map((gap) => gap.id)).toEqual(['nhsNumber']);
  });
});
