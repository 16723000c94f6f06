// npm run letter -- --list [--json], or <template> --record <file.json> [--format text|html|docx]: the letters, without a browser.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { dateOf } from '../utils/client/date.ts';
import type { Letter, LetterFacts } from '../utils/letters/letter.ts';
import { loadModule } from './load.ts';

const USAGE =
  'Use it so: npm run letter -- --list [--json], or npm run letter -- <template> --record <file.json> [--format text|html|docx]';

async function main(): Promise<void> {
  const wanted = readArguments();
  if (!wanted) return fail(USAGE);
  const { listTemplates, findTemplate } =
    await loadModule<typeof import('../utils/letters/catalogue.ts')>('utils/letters/catalogue.ts');

  if (wanted.list) {
    for (const {
      id,
      number,
      title,
      recipients,
      urgency,
      purpose,
      chaseAfterDays,
      version,
      reviewBy,
    } of listTemplates()) {
      const facts = { id, number, title, recipients, urgency, purpose, chaseAfterDays, version, reviewBy };
      print(
        wanted.json ? JSON.stringify(facts) : `${String(number).padStart(2)}  ${id.padEnd(28)}${title} (${recipients})`,
      );
    }
    return;
  }
  const template = findTemplate(wanted.template);
  if (!template) return fail(`There is no letter called ${wanted.template}. See them with: npm run letter -- --list`);
  if (wanted.format === 'docx') return fail('Word files cannot be made yet. Use --format text or --format html.');
  const facts = await readFactsFrom(wanted.file);
  if (typeof facts === 'string') return fail(facts);

  const { renderLetter } = await loadModule<typeof import('../utils/letters/render.ts')>('utils/letters/render.ts');
  const letter = renderLetter(template, facts);
  print(wanted.format === 'html' ? page(letter) : await textOf(letter));
  for (const { label, essential } of letter.gaps) {
    process.stderr.write(`${essential ? 'Missing' : 'Not given, though useful'}: ${label}\n`);
  }
}

type Wanted =
  { list: true; json: boolean } | { list: false; template: string; file: string; format: 'text' | 'html' | 'docx' };

function readArguments(): Wanted | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        list: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        record: { type: 'string' },
        format: { type: 'string', default: 'text' },
      },
    });
    const [template, surplus] = positionals;
    if (values.list) return template === undefined ? { list: true, json: values.json } : null;
    const { format, record } = values;
    if (template === undefined || surplus !== undefined || record === undefined) return null;
    return format === 'text' || format === 'html' || format === 'docx'
      ? { list: false, template, file: record, format }
      : null;
  } catch {
    return null;
  }
}

/** The facts, or the sentence that says why they cannot be read. */
async function readFactsFrom(file: string): Promise<LetterFacts | string> {
  let data: unknown;
  try {
    // npm runs this in the project's folder; the person was in another one perhaps.
    data = JSON.parse(await readFile(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file), 'utf8'));
  } catch (error) {
    return error instanceof SyntaxError ? `${file} is not JSON: ${error.message}` : `${file} could not be opened.`;
  }
  const { readFacts } =
    await loadModule<typeof import('../utils/letters/facts-file.ts')>('utils/letters/facts-file.ts');
  const { facts, problem } = readFacts(data, dateOf(new Date()));
  return facts ?? `${file} cannot be used. ${problem}`;
}

async function textOf(letter: Letter): Promise<string> {
  const { letterToPlainText } =
    await loadModule<typeof import('../utils/letters/plain-text.ts')>('utils/letters/plain-text.ts');
  return letterToPlainText(letter.html);
}

/** A page that can be opened. Its gaps stay marked. */
function page({ html, subject }: Letter): string {
  return `<!doctype html>\n<html lang="en-GB">\n<meta charset="utf-8">\n<title>${subject}</title>\n<body>\n${html}</body>\n</html>`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

await main();
