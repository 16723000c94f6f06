import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toPdf } from '../../scripts/office';
import { letterToDocx } from '../../utils/letters/docx/letter-to-docx';
import type { LetterForWord } from '../../utils/letters/docx/letter-to-docx';
import { pdfPages } from './pdf-pages';
import type { PdfPage } from './pdf-pages';

/** Has LibreOffice open these letters, all in one run. @returns the pages of each, by its name @throws Error where one gave no PDF */
export async function openInOffice(
  office: string,
  letters: Readonly<Record<string, LetterForWord>>,
): Promise<ReadonlyMap<string, readonly PdfPage[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-docx-'));
  try {
    const names = Object.keys(letters);
    for (const [name, letter] of Object.entries(letters)) {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, new Uint8Array(await (await letterToDocx(letter)).arrayBuffer()));
    }
    await toPdf(
      office,
      names.map((name) => path.join(folder, `${name}.docx`)),
      folder,
    );
    const opened = new Map<string, readonly PdfPage[]>();
    for (const name of names) opened.set(name, await pdfPages(readFileSync(path.join(folder, `${name}.pdf`))));
    return opened;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
