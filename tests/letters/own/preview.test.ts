import { describe, expect, it } from 'vitest';
import { listTemplates } from '../../../utils/letters/catalogue';
import { blankLetter, copyOf } from '../../../utils/letters/own/own-text';
import { paletteOf, searchPalette } from '../../../utils/letters/own/palette';
import { previewOf } from '../../../utils/letters/own/preview';
import { readOwn } from '../../../utils/letters/own/read-own';
import { shippedText } from '../../../utils/letters/own/shipped-text';

const TODAY = '2026-11-23';
const NEW = blankLetter(TODAY, '2027-11-23', []);

describe('The preview of an own letter', () => {
  it.each(listTemplates().map((template) => [template.id, template] as const))(
    'answers everything that a copy of %s asks for',
    (id, template) => {
      const text = copyOf(shippedText(id) ?? '', template, []);
      const filled = previewOf(text, 'filled', TODAY);
      expect(filled.problem).toBeNull();
      expect(filled.html).not.toContain('data-gap');
      expect(filled.html?.length).toBeGreaterThan(300);
    },
  );

  it('shows the gaps where nothing is answered', () => {
    expect(previewOf(NEW, 'filled', TODAY).html).toContain('[What is asked for]');
    expect(previewOf(NEW, 'empty', TODAY).html).toContain('data-gap="reason"');
  });

  it('says the line where there is none', () => {
    expect(previewOf(`${NEW}{% if %}`, 'filled', TODAY)).toMatchObject({
      html: null,
      template: null,
      problem: { line: NEW.split('\n').length },
    });
  });
});

describe('The palette', () => {
  const all = paletteOf(readOwn(NEW).template);

  it('offers only what a letter can hold', () => {
    expect(all.length).toBeGreaterThan(60);
    for (const { insert, group } of all) {
      const text = group === 'Conditions and lists' ? insert.replace('question ==', 'reason ==') : insert;
      expect(previewOf(`${NEW}\n${text}\n`, 'filled', TODAY).problem, insert).toBeNull();
    }
  });

  it('begins with the letter’s own questions, names nothing twice, and is searched by label, name and group', () => {
    expect(all[0]).toMatchObject({ label: 'What is asked for', insert: '{{ reason }}' });
    const fields = all.map(({ insert }) => insert);
    expect(new Set(fields).size).toBe(fields.length);
    expect(searchPalette(all, 'your phone').map(({ name }) => name)).toEqual(['sender.phone']);
    expect(searchPalette(all, 'blocks allerg').map(({ insert }) => insert)).toEqual(["{% render 'allergies' %}"]);
    expect(searchPalette(all, 'zebra')).toEqual([]);
  });
});
