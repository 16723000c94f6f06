import { nhsNumberIn } from '../../client/nhs-number';
import { engineFor } from '../liquid';
import { readTemplate } from '../read-template';
import type { Template } from '../template';
import { TemplateError } from '../template-error';
import { sharedBlocks } from './blocks';
import { checkParts } from './check-parts';
import { OWN_PREFIX, OWN_TEXT_LIMIT } from './limits';
import { plainly } from './plainly';

/** What errors call it: whoever writes it sees no file. */
const FILE = 'letter';

/** An own letter: its text is all there is of it, in the format of the product's letters. */
export type OwnLetter = {
  readonly template: Template;
  /** Which letter it began as a copy of, and at which version; null where it was written from nothing. */
  readonly from: { readonly id: string; readonly version: number } | null;
};

/**
 * Reads an own letter. It can do what letters can, fields, conditions, blocks and lists, and is held to more: see `checkParts`.
 * @throws TemplateError with the line and a sentence; it never quotes more than names
 */
export function readOwn(text: string): OwnLetter {
  checkText(text);
  const blocks = sharedBlocks();
  try {
    const template = readTemplate(FILE, text, blocks);
    if (!template.id.startsWith(OWN_PREFIX) || template.id.length > 60)
      throw new TemplateError(
        FILE,
        lineOfKey(text, 'id'),
        `Begin the id with ${OWN_PREFIX}, and keep it under 60 letters.`,
      );
    checkParts(FILE, engineFor(blocks).parse(FILE, template.body));
    return { template, from: copiedFrom(text) };
  } catch (error) {
    if (error instanceof TemplateError)
      throw new TemplateError(FILE, error.line, plainly(error.problem), { cause: error });
    // The engine reads what is inside a tag by calling itself.
    if (error instanceof RangeError)
      throw new TemplateError(FILE, 1, 'Conditions stand too deep inside one another. Write them side by side.', {
        cause: error,
      });
    throw error;
  }
}

/** The line on which the front matter gives this key; 1 where it does not. */
export function lineOfKey(text: string, key: string): number {
  return Math.max(text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1, 1);
}

/** Fields and conditions together. The engine takes longer by their square; the longest letter of the product has a tenth. */
const MOST_TAGS = 1_000;

function checkText(text: string): void {
  // The version, which saving raises, does not count: a letter that was kept once can be read again.
  if (text.replace(/^version:.*$/m, '').length > OWN_TEXT_LIMIT) {
    const line = text.slice(0, OWN_TEXT_LIMIT).split('\n').length;
    throw new TemplateError(FILE, line, 'A letter has at most 100,000 characters, and is longer from here on.');
  }
  let tags = 0;
  for (const [i, line] of text.split('\n').entries()) {
    tags += line.match(/\{[{%]/g)?.length ?? 0;
    if (tags > MOST_TAGS)
      throw new TemplateError(FILE, i + 1, 'A letter has at most 1,000 fields and conditions, and this is one more.');
    if (nhsNumberIn(line) !== null)
      throw new TemplateError(
        FILE,
        i + 1,
        'This seems to be an NHS number. A letter for everybody holds nothing of one client: write {{ nhsNumber }}.',
      );
  }
}

function copiedFrom(text: string): OwnLetter['from'] {
  const found = /^# Copied from ([a-z0-9-]{1,60}), version (\d{1,6})[ \t]*\r?$/m.exec(text);
  return found?.[1] && found[2] ? { id: found[1], version: Number(found[2]) } : null;
}
