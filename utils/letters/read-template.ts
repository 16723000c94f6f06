import * as z from 'zod/mini';
import { DETAILS } from './details';
import { engineFor } from './liquid';
import type { Use } from './liquid';
import { FACT_PROPERTIES } from './fact';
import { lineAt, plain, readFrontMatter } from './front-matter';
import type { FrontMatter, Node } from './front-matter';
import { nearest } from './nearest';
import { checkPlain } from './plain-words';
import type { Question } from './question';
import { checkTables } from './check-tables';
import { holdsSlotMarks } from './slots';
import { blockSchema, templateSchema } from './template';
import type { Block, Blocks, Template } from './template';
import { TemplateError } from './template-error';

/**
 * Reads a shared block. Its questions are asked by every letter that uses them.
 * @param name the file's name without its ending, as letters include it
 * @throws TemplateError with the line
 */
export function readBlock(name: string, text: string): Block {
  const { data, body } = readFile(name, text);
  const block = parsed(name, blockSchema, data);
  checkQuestions(name, data, block.questions);
  return { ...block, name, body };
}

/**
 * Reads a letter: its front matter, its body, and what its blocks ask.
 * @param file what errors call it
 * @throws TemplateError with the line: a key that is missing or unknown, a field that does not exist, a tag that is not allowed
 */
export function readTemplate(file: string, text: string, blocks: Blocks): Template {
  const { data, body } = readFile(file, text);
  const own = parsed(file, templateSchema, data);
  checkQuestions(file, data, own.questions);

  const engine = engineFor(blocks);
  const uses = engine.uses(file, engine.parse(file, body));
  const used = new Set(uses.map((use) => use.name.split('.')[0]));
  const included = includedBlocks(body, blocks);

  const ownIds = new Set(own.questions.map((question) => question.id));
  const shared = [...new Set([...included, ...blocks.values()])].flatMap((block) => block.questions);
  const questions = withConditions(
    [...own.questions, ...shared.filter(({ id }) => used.has(id) && !ownIds.has(id))],
    shared,
  );
  const required = [...new Set([...included.flatMap((block) => block.required), ...own.required])];

  const known = new Set([...DETAILS.keys(), ...questions.map((question) => question.id)]);
  for (const use of uses) checkUse(use, known);
  for (const [i, name] of own.required.entries()) checkKnown(file, lineAt(data, ['required', i]), name, known);
  for (const [i, name] of own.useful.entries()) checkKnown(file, lineAt(data, ['useful', i]), name, known);
  const template = { ...own, required, questions, body, blocks };
  checkPlain(file, template, (key) => lineAt(data, [key]));
  return template;
}

function readFile(file: string, text: string): FrontMatter {
  const bad = text.split('\n').findIndex(holdsSlotMarks);
  if (bad >= 0)
    throw new TemplateError(file, bad + 1, 'This line holds a character that has no meaning. Type the line again.');
  const read = readFrontMatter(file, text);
  checkTables(file, read.body);
  return read;
}

function parsed<T extends z.core.$ZodType>(file: string, schema: T, data: Node): z.infer<T> {
  const result = z.safeParse(schema, plain(data));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const where = [...path, ...keys].join('.') || 'front matter';
  throw new TemplateError(
    file,
    lineAt(data, [...path, ...keys]),
    `${where}: ${issue ? wrong(issue, data) : 'cannot be used.'}`,
  );
}

function wrong(issue: z.core.$ZodIssue, data: Node): string {
  if (issue.code === 'unrecognized_keys') return 'this name is not used here.';
  if (issue.code === 'invalid_value') return `choose one of ${issue.values.join(', ')}.`;
  if (issue.message !== 'Invalid input') return issue.message;
  const isThere = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    plain(data),
  );
  return isThere === undefined ? 'this is missing.' : 'this cannot be used here.';
}

/** What a schema cannot say of questions: unique ids, choices that have options, defaults and conditions that exist. */
function checkQuestions(file: string, data: Node, questions: readonly Question[]): void {
  const seen = new Set<string>();
  for (const [i, question] of questions.entries()) {
    const fail = (problem: string) => {
      throw new TemplateError(file, lineAt(data, ['questions', i]), `${question.id}: ${problem}`);
    };
    if (seen.has(question.id)) fail('another question has this id.');
    seen.add(question.id);
    const chooses = question.type === 'choice' || question.type === 'choices';
    if (chooses !== question.options.length > 0) fail('options belong to a choice, and a choice needs them.');
    if (new Set(question.options.map(({ id }) => id)).size < question.options.length)
      fail('two options have the same id.');
    if (
      question.default &&
      (question.type !== 'choice' || !question.options.some(({ id }) => id === question.default))
    ) {
      fail('the default is one of the options of a single choice.');
    }
  }
}

/** The questions, each after those its condition asks about; conditions on shared questions bring them in. */
function withConditions(questions: readonly Question[], shared: readonly Question[]): readonly Question[] {
  const result: Question[] = [];
  const add = (question: Question) => {
    if (result.some(({ id }) => id === question.id)) return;
    const about = question.when?.question;
    const other = about === undefined ? undefined : [...questions, ...shared].find(({ id }) => id === about);
    if (other && other !== question) add(other);
    if (!result.some(({ id }) => id === question.id)) result.push(question);
  };
  for (const question of questions) add(question);
  return result;
}

/** The blocks a body includes, those that blocks include too, in the order of the letter. */
function includedBlocks(body: string, blocks: Blocks, found = new Set<Block>()): readonly Block[] {
  for (const [, name = ''] of body.matchAll(/\{%-?\s*render\s+'([^']*)'/g)) {
    const block = blocks.get(name);
    if (!block || found.has(block)) continue;
    found.add(block);
    includedBlocks(block.body, blocks, found);
  }
  return [...found];
}

function checkUse({ name, file, line }: Use, known: ReadonlySet<string>): void {
  if (known.has(name)) return;
  const at = name.lastIndexOf('.');
  const isProperty = at > 0 && FACT_PROPERTIES.includes(name.slice(at + 1));
  checkKnown(file, line, isProperty ? name.slice(0, at) : name, known);
}

function checkKnown(file: string, line: number, name: string, known: ReadonlySet<string>): void {
  if (known.has(name)) return;
  const near = nearest(name.slice(0, 60), known);
  const told = `"${name}" is not a field, and no question has that id.`;
  throw new TemplateError(file, line, near === null ? told : `${told} The nearest is "${near}".`);
}
