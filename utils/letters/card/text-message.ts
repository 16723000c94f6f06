import type { LetterFacts } from '../letter';
import { engineFor } from '../liquid';
import { scopeOf } from '../scope';
import { Slots } from '../slots';
import type { Template } from '../template';

const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00A0': ' ',
};

/**
 * The words of a text message that reminds of an appointment, as the card's front matter gives them; null where it gives none.
 * @throws TemplateError where a template runs past its limits
 */
export function textMessage(template: Template, facts: LetterFacts): string | null {
  if (!template.textMessage) return null;
  const engine = engineFor(template.blocks);
  const slots = new Slots();
  const text = engine.render(
    template.id,
    engine.parse(template.id, template.textMessage),
    scopeOf(template, facts),
    slots,
  );
  return slots
    .fillText(text)
    .replace(/[’‘“”–—\u00A0]/g, (mark) => PLAIN[mark] ?? mark)
    .replace(/\s+/g, ' ')
    .trim();
}
