import type { Template as Part } from 'liquidjs';
import { DETAILS } from './details';
import type { LetterFacts } from './letter';
import { engineFor } from './liquid';
import { scopeOf } from './scope';
import { Slots } from './slots';
import type { Template } from './template';
import { TemplateError } from './template-error';

const KEYS = ['plain', 'plainWorse', 'plainNext'] as const;
const CHECKED = [...KEYS, 'textMessage'] as const;
/** Answers of which the template wrote every word itself, and dates. */
const SAFE_TYPES = ['choice', 'choices', 'yes-no', 'date'];

/** What a letter tells the client, with what was answered written in; empty where it tells nothing of the kind. */
export type PlainWords = {
  /** What we asked. */
  readonly ask: string;
  /** What to do if it gets worse. */
  readonly worse: string;
  /** What comes next, where that is not to hear from whom we wrote to. */
  readonly next: string;
};

const parsed = new WeakMap<Template, Record<(typeof KEYS)[number], Part[]>>();

/**
 * The plain words of a letter with its answers written in; null where the letter has none.
 * @throws TemplateError where a template runs past its limits
 */
export function plainWords(template: Template, facts: LetterFacts): PlainWords | null {
  if (!template.plain) return null;
  const parts = parsed.get(template) ?? parse(template);
  parsed.set(template, parts);
  const scope = scopeOf(template, facts);
  const write = (key: (typeof KEYS)[number]) => {
    const slots = new Slots();
    const text = engineFor(template.blocks).render(template.id, parts[key], scope, slots);
    return slots
      .fillText(text)
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,])/g, '')
      .trim();
  };
  return { ask: write('plain'), worse: write('plainWorse'), next: write('plainNext') };
}

/**
 * Others may see the client's copy, so it holds no words but the template's own and dates; a text message, what was typed for the
 * card and nothing of the record.
 * @param lineOf the line a key of the front matter stands on
 * @throws TemplateError with that line
 */
export function checkPlain(file: string, template: Template, lineOf: (key: string) => number): void {
  const engine = engineFor(template.blocks);
  for (const key of CHECKED) {
    const line = lineOf(key);
    const fail = (problem: string) => {
      throw new TemplateError(file, line, `${key}: ${problem}`);
    };
    const text = template[key] ?? '';
    if (/\{%-?\s*render\b/.test(text)) fail('it cannot include a block.');
    try {
      for (const { name } of engine.uses(file, engine.parse(file, text))) {
        const question = template.questions.find(({ id }) => id === name.split('.')[0]);
        const isTyped = !question || !SAFE_TYPES.includes(question.type) || question.never;
        if (key === 'textMessage' && question && !question.sensitive && !DETAILS.has(question.id)) continue;
        if (!question) fail(`"${name}" cannot be used here: only answers that are choices or dates.`);
        else if (question.sensitive || isTyped || key === 'textMessage')
          fail(`"${name}" cannot be used here: others may see what the client carries.`);
      }
    } catch (error) {
      if (error instanceof TemplateError && error.line !== line) fail(error.problem);
      throw error;
    }
  }
}

function parse(template: Template): Record<(typeof KEYS)[number], Part[]> {
  const engine = engineFor(template.blocks);
  const of = (key: (typeof KEYS)[number]) => engine.parse(template.id, template[key] ?? '');
  return { plain: of('plain'), plainWorse: of('plainWorse'), plainNext: of('plainNext') };
}
