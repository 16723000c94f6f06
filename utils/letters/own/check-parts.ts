import { Tag, TypeGuards } from 'liquidjs';
import type { Template as Part } from 'liquidjs';
import { TemplateError } from '../template-error';

/** Conditions inside conditions. The letters of the product need two. */
const DEEPEST = 20;

/**
 * What an own letter may not do although the engine could: a loop goes over the items of one detail, of which there are as many
 * as somebody typed, and holds no other loop; a block is included once and given nothing. So its length is bounded by its text
 * and the answers.
 * @throws TemplateError with the line
 */
export function checkParts(file: string, parts: readonly Part[], depth = 0, inLoop = false): void {
  for (const part of parts) {
    if (!(part instanceof Tag)) continue;
    const fail = (problem: string) => {
      throw new TemplateError(file, part.token.getPosition()[0] ?? 1, problem);
    };
    if (depth > DEEPEST)
      fail(`Conditions stand more than ${DEEPEST} deep inside one another. Write them side by side.`);
    const isLoop = part.name === 'for';
    if (isLoop && inLoop) fail('A loop cannot stand inside another loop.');
    if (isLoop && !goesOverItems(part)) {
      fail('A loop goes over the items of a field, as in {% for item in reasons.items %}.');
    }
    if (part.name === 'render' && !/^\s*'[^']*'\s*$/.test(part.token.args)) {
      fail("Write only the block's name in single quotes, as in {% render 'allergies' %}.");
    }
    checkParts(file, childrenOf(part), depth + 1, inLoop || isLoop);
  }
}

function goesOverItems(tag: Tag): boolean {
  const collection: unknown = Reflect.get(tag, 'collection');
  if (!TypeGuards.isPropertyAccessToken(collection) || collection.variable) return false;
  return collection.props.length > 1 && collection.props.at(-1)?.getText() === 'items';
}

/** What stands inside a tag; of a block, nothing: the product's own are not asked. */
function childrenOf(part: Part): readonly Part[] {
  const walk = part.children?.(false, true);
  if (!walk) return [];
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value;
}
