// npm run directory -- preview <file> [--json]: what the importer makes of a file. Changes nothing.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { ListPreview } from '../utils/directory/list-preview.ts';
import { loadModule } from './load.ts';

const USAGE = 'Use it so: npm run directory -- preview <file> [--json]';
const SHOWN_REJECTIONS = 20;

async function main(): Promise<void> {
  const { command, file, json } = readArguments();
  if (command !== 'preview' || file === undefined) return fail(USAGE);
  let bytes: Uint8Array;
  try {
    // npm runs this in the project's folder; the person was in another one perhaps.
    bytes = await readFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
  } catch (error) {
    return fail(sentenceForFile(error, file));
  }
  const { readPracticeList } =
    await loadModule<typeof import('../utils/directory/read-list.ts')>('utils/directory/read-list.ts');
  try {
    const preview = await readPracticeList(bytes, undefined, undefined, { fileName: path.basename(file) });
    process.stdout.write(json ? `${JSON.stringify(asJson(preview))}\n` : asText(preview, file));
  } catch (error) {
    // Told by name: the class was loaded by Vite, so there is no other copy of it to compare with.
    if (error instanceof Error && error.name === 'ToldError') return fail(error.message);
    throw error;
  }
}

function readArguments(): { command?: string; file?: string; json: boolean } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [command, file, surplus] = positionals;
    if (command === undefined || surplus !== undefined) return { json: values.json };
    return { command, ...(file !== undefined && { file }), json: values.json };
  } catch {
    return { json: false };
  }
}

function asJson({ layout, rows, accepted, rejected, byKind, byStatus }: ListPreview): unknown {
  return { layout, rows, accepted: accepted.length, rejected, byKind, byStatus };
}

function asText(preview: ListPreview, file: string): string {
  const { layout, layoutTitle, encoding, rows, accepted, rejected, activeGpPractices } = preview;
  const counts = (of: Readonly<Record<string, number>>) =>
    Object.entries(of).flatMap(([name, count]) => (count > 0 ? [`${figure(count)}  ${name}`] : []));
  const shown = rejected.slice(0, SHOWN_REJECTIONS).map(({ row, why }) => `  row ${row}: ${why}`);
  const more = rejected.length - shown.length;
  return `${[
    path.basename(file),
    `${layoutTitle} (${layout}, ${encoding})`,
    '',
    `${figure(rows)}  rows`,
    `${figure(accepted.length)}  accepted, of which ${activeGpPractices.toLocaleString('en-GB')} active GP practices`,
    `${figure(rejected.length)}  rejected`,
    ...shown,
    ...(more > 0 ? [`  and ${more.toLocaleString('en-GB')} more`] : []),
    '',
    'By kind',
    ...counts(preview.byKind),
    '',
    'By status',
    ...counts(preview.byStatus),
  ].join('\n')}\n`;
}

function figure(count: number): string {
  return count.toLocaleString('en-GB').padStart(8);
}

function sentenceForFile(error: unknown, file: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder, not a file.`;
  return `${file} could not be opened.`;
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

await main();
