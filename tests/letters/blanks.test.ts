import { expect, it } from 'vitest';
import { defaultRecipient } from '../../utils/letters/recipient';
import { letterToPlainText } from '../../utils/letters/plain-text';
import { renderLetter } from '../../utils/letters/render';
import { withBlanks } from '../e2e/letter-count/blanks';
import { EXAMPLES } from './examples';

/** What a hand would type into a service's own template is what the letter says, no more and no less. */
it.each(EXAMPLES)('$template.id: the fixed words and the blanks are the whole letter', ({ template, facts }) => {
  const recipient = facts.recipient ?? defaultRecipient(template.recipientKind, facts.record, facts.practice);
  const whole = { ...facts, recipient };
  const html = renderLetter(template, whole).html;
  const letter = withBlanks(html, whole);
  // A detail of the client stands in its own form at each place, and is typed once
  const text = (of: string) => letterToPlainText(of).replace(/\s+/g, ' ');
  const filled = letter.html.replace(
    /<span (?:class="blank" data-blank|data-again)="(\d+)">[^<]*<\/span>/g,
    (_, at: string) => letter.blanks[Number(at)]?.words ?? '',
  );
  const name = letter.blanks.find(({ id }) => id === 'name')?.words ?? 'nobody';
  const sameName = html.replace(/<span data-field="name">[^<]*<\/span>/g, name);
  expect(text(filled)).toBe(text(sameName));
  expect(letter.blanks.every(({ words }) => words.trim() !== '')).toBe(true);
});
