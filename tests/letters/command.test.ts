import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { listTemplates } from '../../utils/letters/catalogue';
import { paragraphsOf, part, textOf, unzip } from './docx-file';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RECORD = 'tests/letters/examples/ecg-on-methadone.json';
const CARD = 'tests/letters/examples/appointment-card.json';
const ENV = { ...process.env, INIT_CWD: ROOT };

type Ran = { readonly code: number; readonly out: string; readonly err: string };

function letter(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/letter.ts', ...args], { cwd: ROOT, env: ENV }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('npm run letter', () => {
  it('lists the letters, one object a line', async () => {
    const { code, out } = await letter('--list', '--json');
    expect(code).toBe(0);
    const ids = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(listTemplates().map(({ id }) => id));
  });

  it('writes a letter as text, and as a page', { timeout: 60_000 }, async () => {
    const text = await letter('ecg-on-methadone', '--record', RECORD);
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toContain('Please arrange a 12-lead ECG within two weeks');
    const html = await letter('ecg-on-methadone', '--record', RECORD, '--format', 'html');
    expect(html.out).toMatch(/^<!doctype html>[\s\S]*<h2>Plan and requested actions<\/h2>/);
  });

  it('writes a letter as a Word file, to a file or to stdout', { timeout: 90_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alongside-letter-'));
    try {
      const file = path.join(folder, 'letter.docx');
      const word = ['ecg-on-methadone', '--record', RECORD, '--format', 'docx'];
      expect(await letter(...word, '--out', file)).toEqual({ code: 0, out: '', err: '' });
      const parts = unzip(readFileSync(file));
      expect(textOf(part(parts, 'word/header1.xml'))).toContain('born 14 March 1981, NHS number 999 418 2072');
      expect(part(parts, 'docProps/core.xml')).toContain('Millrace Drug and Alcohol Service');
      expect(part(parts, 'docProps/core.xml')).not.toMatch(/Oluwaseun|Featherstonehaugh|999/i);
      // As it is sent on by > or |.
      const sent = spawnSync(process.execPath, ['scripts/letter.ts', ...word], { cwd: ROOT, env: ENV });
      expect(paragraphsOf(unzip(sent.stdout))).toEqual(paragraphsOf(parts));

      await letter('appointment-card', '--record', CARD, '--format', 'docx', '--out', file);
      expect(Object.keys(unzip(readFileSync(file))).filter((name) => /header|footer/.test(name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [['ecg-on-methadone', '--record', RECORD, '--out', 'no-such-folder/letter.txt'], 'could not be written'],
    [['no-such-letter', '--record', RECORD], 'There is no letter called no-such-letter'],
    [['ecg-on-methadone', '--record', 'no-such-file.json'], 'could not be opened'],
    [['ecg-on-methadone', '--record', 'vitest.config.ts'], 'is not JSON'],
    [['ecg-on-methadone'], 'Use it so'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { code, out, err } = await letter(...args);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });
});
