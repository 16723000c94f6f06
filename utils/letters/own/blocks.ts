import { readBlock } from '../read-template';
import type { Blocks } from '../template';

const FILES = import.meta.glob<string>('../templates/blocks/*.md', { query: '?raw', import: 'default', eager: true });

let blocks: Blocks | null = null;

/** The blocks an own letter may include: those of the product, without its letters. Read on first use. */
export function sharedBlocks(): Blocks {
  blocks ??= new Map(
    Object.entries(FILES).map(([path, text]) => {
      const name = path.replace(/^.*\/|\.md$/g, '');
      return [name, readBlock(name, text)];
    }),
  );
  return blocks;
}
