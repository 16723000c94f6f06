import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright';
import { expect, it } from 'vitest';
import { EXTENSION } from './chromium';
import { newLetter } from './journey';
import { countLetters } from './letter-count/count-letters';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';

/** A letter to the client's practice, one to somebody else, one with what is switched on, and a paper. All of them: `npm run measure-letters`. */
const SLICE = ['ecg-on-methadone', 'dental-care', 'sexual-health', 'accompaniment-notice'];

it('takes three clicks and a letter’s own content from the record to the clipboard, and nothing is typed again', async () => {
  const counts = await countLetters({ letters: SLICE, baseline: false });
  expect(counts.map(({ id }) => id).toSorted()).toEqual(SLICE.toSorted());
  for (const { id, other, own } of counts) {
    expect(other, id).toEqual({ clicks: 3, keys: 0 });
    // The counting sees what a hand does
    expect(own.clicks, id).toBeGreaterThan(5);
    expect(own.keys, id).toBeGreaterThan(50);
  }
}, 300_000);

it('loads the editor only with a letter’s text, its page only for a look at it, and what makes Word files only for one', async () => {
  const [editor] = chunksHolding('ProseMirror');
  const [word] = chunksHolding('word/document.xml');
  const [paper] = chunksHolding('paper-clip');
  expect([editor, word, paper].every(Boolean)).toBe(true);
  const { world, sidebar } = await openBeside('casedesk', '/clients/T-20418/details');
  try {
    await untilClient(sidebar, 'ADÉBÁYỌ̀');
    expect(await loadedIn(sidebar)).not.toContain(editor);
    await sidebar.getByTestId('new-letter').click();
    await sidebar.getByTestId('letter-ecg-on-methadone').waitFor();
    const withList = await loadedIn(sidebar);
    for (const heavy of [editor, word, paper]) expect(withList).not.toContain(heavy);
    await newLetter(sidebar, 'ecg-on-methadone');
    await sidebar.getByRole('button', { name: 'Letter', exact: true }).click();
    await sidebar.getByTestId('letter-editor').waitFor();
    const withLetter = await loadedIn(sidebar);
    expect(withLetter).toContain(editor);
    expect(withLetter).not.toContain(word);
    expect(withLetter).not.toContain(paper);
    await sidebar.getByRole('button', { name: 'Page', exact: true }).click();
    await sidebar.getByTestId('page-count').filter({ hasText: 'page' }).waitFor();
    expect(await loadedIn(sidebar)).toContain(paper);
  } finally {
    await world.close();
  }
}, 120_000);

/** The chunks of the built extension that hold these words, by file name. */
function chunksHolding(words: string): string[] {
  const folder = path.join(EXTENSION, 'chunks');
  return readdirSync(folder).filter(
    (file) => file.endsWith('.js') && readFileSync(path.join(folder, file), 'utf8').includes(words),
  );
}

/** The scripts a view holds, by file name. */
async function loadedIn(view: Frame): Promise<string[]> {
  const session = await view.page().context().newCDPSession(view);
  const files: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => files.push(path.basename(url)));
  // Tells of every script there is before it answers.
  await session.send('Debugger.enable');
  await session.detach();
  expect(files.some((file) => file.startsWith('sidebar-'))).toBe(true);
  return files;
}
