import { readBlock, readTemplate } from './read-template';
import type { Blocks, Template } from './template';

const BLOCK_FILES = import.meta.glob<string>('./templates/blocks/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const LETTER_FILES = import.meta.glob<string>('./templates/*.md', { query: '?raw', import: 'default', eager: true });

let letters: readonly Template[] | null = null;

/** Every letter that comes with the product, in the order of the catalogue. Read on first use. */
export function listTemplates(): readonly Template[] {
  letters ??= readAll();
  return letters;
}

/** The letter with this id, or null where none is installed. */
export function findTemplate(id: string): Template | null {
  return listTemplates().find((template) => template.id === id) ?? null;
}

/** Letters whose title, purpose, recipients, specialty or keywords hold every word, or the start of it; titles first. */
export function searchTemplates(words: string, templates = listTemplates()): readonly Template[] {
  const wanted = wordsOf(words);
  const found = templates.flatMap((template) => {
    const title = wordsOf(template.title);
    const all = [
      ...title,
      ...wordsOf([template.purpose, template.recipients, template.specialty, ...template.keywords].join(' ')),
    ];
    if (!wanted.every((word) => all.some((other) => other.startsWith(word)))) return [];
    return [{ template, inTitle: wanted.filter((word) => title.some((other) => other.startsWith(word))).length }];
  });
  return found.toSorted((a, b) => b.inTitle - a.inTitle).map(({ template }) => template);
}

/** The shared blocks, for reading a template of the user's own. */
export function installedBlocks(): Blocks {
  return new Map(entries(BLOCK_FILES).map(([name, text]) => [name, readBlock(name, text)]));
}

function readAll(): readonly Template[] {
  const blocks = installedBlocks();
  return entries(LETTER_FILES)
    .map(([name, text]) => readTemplate(name, text, blocks))
    .toSorted((a, b) => order(a) - order(b));
}

/** Client papers, A to C, come after the numbered letters. */
function order({ number }: Template): number {
  return typeof number === 'number' ? number : 1000 + number.charCodeAt(0);
}

function entries(files: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text]);
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
