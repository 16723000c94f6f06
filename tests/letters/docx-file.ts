import { strFromU8, unzipSync } from 'fflate';
import { letterToDocx } from '../../utils/letters/docx/letter-to-docx';
import type { LetterForWord } from '../../utils/letters/docx/letter-to-docx';

/** The parts of a Word file, by their names. */
export type Parts = Readonly<Record<string, string>>;

export async function partsOf(letter: LetterForWord): Promise<Parts> {
  return unzip(new Uint8Array(await (await letterToDocx(letter)).arrayBuffer()));
}

export function unzip(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, bytesOf]) => [name, strFromU8(bytesOf)]));
}

/** One part of the file. @throws Error where it is not there */
export function part(parts: Parts, name: string): string {
  const found = parts[name];
  if (found === undefined) throw new Error(`no ${name} among ${Object.keys(parts).join(', ')}`);
  return found;
}

export type WordParagraph = { readonly style: string; readonly numbering: string | null; readonly text: string };

/** The paragraphs of the letter, with their style and the list and level they belong to. */
export function paragraphsOf(parts: Parts): WordParagraph[] {
  return [...part(parts, 'word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => {
    const list = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="([^"]+)"\/>/.exec(inner);
    return {
      style: /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? '',
      numbering: list ? `${list[2]}/${list[1]}` : null,
      text: textOf(inner),
    };
  });
}

/** The words of a piece of WordprocessingML, lines apart. */
export function textOf(xml: string): string {
  return xml
    .replaceAll('<w:br/>', '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
