import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { listTemplates } from '../../utils/letters/catalogue';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RECORD = 'tests/letters/examples/ecg-on-methadone.json';

type Ran = { readonly code: number; readonly out: string; readonly err: string };

function letter(...args: string[]): Promise<Ran> {
  const env = { ...process.env, INIT_CWD: ROOT };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/letter.ts', ...args], { cwd: ROOT, env }, (error, out, err) => {
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

  it('writes a letter as text, and as a page', async () => {
    const text = await letter('ecg-on-methadone', '--record', RECORD);
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toContain('Please arrange a 12-lead ECG within two weeks');
    const html = await letter('ecg-on-methadone', '--record', RECORD, '--format', 'html');
    expect(html.out).toMatch(/^<!doctype html>[\s\S]*<h2>Plan and requested actions<\/h2>/);
  });

  it.each([
    [['ecg-on-methadone', '--record', RECORD, '--format', 'docx'], 'Word files cannot be made yet'],
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
