import type { FileChild } from 'docx';
import { isClosing } from '../closing';
import type { Block } from './blocks';
import { paragraphOf, wordsOf } from './paragraph';
import { tableOf } from './table';

/** So many paragraphs after the closing line are a signature and a distribution list; more are a letter that goes on. */
const MOST_AFTER_CLOSING = 8;

/** The letter's paragraphs and tables. What leads in to a list stays with it, and the signature with all that follows it. */
export function bodyOf(blocks: readonly Block[]): FileChild[] {
  const closing = blocks.findLastIndex((block) => isClosing(wordsOf(block)));
  const signed = closing >= 0 && blocks.length - closing <= MOST_AFTER_CLOSING;
  const body: FileChild[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    const table = block.cell?.table;
    if (table !== undefined) {
      const end = blocks.findIndex((other, place) => place > at && other.cell?.table !== table);
      const inTable = blocks.slice(at, end < 0 ? blocks.length : end);
      body.push(...tableOf(inTable));
      at += inTable.length - 1;
      continue;
    }
    const keepNext =
      leadsIn(block, blocks[at + 1]) || isAlone(blocks, at) || (signed && at >= closing && at < blocks.length - 1);
    body.push(paragraphOf(block, { keepNext, closes: signed && at === closing }));
  }
  return body;
}

function leadsIn(block: Block, next: Block | undefined): boolean {
  return !block.list && (next?.list != null || next?.cell != null) && wordsOf(block).trimEnd().endsWith(':');
}

/** Whether this is the first item of a list, or the last but one: neither the first nor the last stands alone on a page. */
function isAlone(blocks: readonly Block[], at: number): boolean {
  const inList = (place: number) => blocks[place]?.list != null;
  return inList(at) && inList(at + 1) && (!inList(at - 1) || !inList(at + 2));
}
