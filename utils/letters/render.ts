import type { Template as Part } from 'liquidjs';
import type { Gap, Letter, LetterFacts } from './letter';
import { engineFor } from './liquid';
import { markdownToHtml } from './markdown';
import { factAt, scopeOf } from './scope';
import { Slots } from './slots';
import type { Template } from './template';

const parsed = new WeakMap<Template, Part[]>();

/**
 * Writes a letter. Whatever is essential and not known is a gap: marked in the HTML where its words would stand,
 * and listed; whatever is useful and not known is listed alone.
 * Values are printed as they are, escaped: nothing in a record or an answer is read as Liquid, Markdown or HTML.
 * @throws TemplateError where a template runs past its limits
 */
export function renderLetter(template: Template, facts: LetterFacts): Letter {
  const engine = engineFor(template.blocks);
  const parts = parsed.get(template) ?? engine.parse(template.id, template.body);
  parsed.set(template, parts);
  const slots = new Slots();
  const scope = scopeOf(template, facts);
  const text = engine.render(template.id, parts, scope, slots);
  const { html, gaps } = slots.fill(markdownToHtml(text));
  const useful = template.useful.flatMap((id) => factAt(scope, id) ?? []).filter((fact) => !fact.given);
  return {
    templateId: template.id,
    templateVersion: template.version,
    subject: template.subject,
    html,
    gaps: [...gaps, ...useful].flatMap(({ id, kind, missing }): Gap[] =>
      missing ? [{ id, kind, label: missing.label, essential: missing.essential }] : [],
    ),
  };
}
