// npm run letter -- --list [--json], or <template> --record <file.json> [--format text|html|docx] [--out <file>]: the letters, without a browser.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { dateOf } from '../utils/client/date.ts';
import type { Letter, LetterFacts } from '../utils/letters/letter.ts';
import type { Template } from '../utils/letters/template.ts';
import { loadModule } from './load.ts';

const USAGE =
  'Use it so: npm run letter -- --list [--json], or npm run letter -- <template> --record <file.json> [--format text|html|docx] [--out <file>]';

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
  if (wanted.format === 'docx' && wanted.out === undefined && process.stdout.isTTY)
    return fail('A Word file is not text: say where it goes, with --out <file>, or send it on with > or |.');
  const facts = await readFactsFrom(wanted.file);
  if (typeof facts === 'string') return fail(facts);

  const { renderLetter } = await loadModule<typeof import('../utils/letters/render.ts')>('utils/letters/render.ts');
  const letter = renderLetter(template, facts);
  const written =
    wanted.format === 'docx' ? await wordFile(template, letter, facts) : `${await wordsOf(letter, wanted.format)}\n`;
  const problem = await put(written, wanted.out);
  if (problem !== null) return fail(problem);
  for (const { label, essential } of letter.gaps) {
    process.stderr.write(`${essential ? 'Missing' : 'Not given, though useful'}: ${label}\n`);
  }
}

type Wanted =
  | { list: true; json: boolean }
  | { list: false; template: string; file: string; format: 'text' | 'html' | 'docx'; out: string | undefined };

function readArguments(): Wanted | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        list: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        record: { type: 'string' },
        format: { type: 'string', default: 'text' },
        out: { type: 'string' },
      },
    });
    const [template, surplus] = positionals;
    if (values.list) return template === undefined ? { list: true, json: values.json } : null;
    const { format, out, record } = values;
    if (template === undefined || surplus !== undefined || record === undefined) return null;
    return format === 'text' || format === 'html' || format === 'docx'
      ? { list: false, template, file: record, format, out }
      : null;
  } catch {
    return null;
  }
}

/** The facts, or the sentence that says why they cannot be read. */
async function readFactsFrom(file: string): Promise<LetterFacts | string> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(whereThePersonIs(file), 'utf8'));
  } catch (error) {
    return error instanceof SyntaxError ? `${file} is not JSON: ${error.message}` : `${file} could not be opened.`;
  }
  const { readFacts } =
    await loadModule<typeof import('../utils/letters/facts-file.ts')>('utils/letters/facts-file.ts');
  const { facts, problem } = readFacts(data, dateOf(new Date()));
  return facts ?? `${file} cannot be used. ${problem}`;
}

/** npm runs this in the project's folder; the person was in another one perhaps. */
function whereThePersonIs(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

/** Writes to the file, else to stdout. @returns the sentence that says why it could not, or null */
async function put(written: string | Uint8Array, out: string | undefined): Promise<string | null> {
  if (out === undefined) {
    process.stdout.write(written);
    return null;
  }
  try {
    await writeFile(whereThePersonIs(out), written);
    return null;
  } catch {
    return `${out} could not be written.`;
  }
}

async function wordFile(template: Template, { html, subject }: Letter, facts: LetterFacts): Promise<Uint8Array> {
  const { letterToDocx } = await loadModule<typeof import('../utils/letters/docx/letter-to-docx.ts')>(
    'utils/letters/docx/letter-to-docx.ts',
  );
  const { headLine } = await loadModule<typeof import('../utils/letters/head-line.ts')>('utils/letters/head-line.ts');
  const { bannerName } = await loadModule<typeof import('../utils/client/name.ts')>('utils/client/name.ts');
  const file = await letterToDocx({
    html,
    subject,
    identityLine: headLine(bannerName(facts.record) ?? '', facts.record, html),
    service: facts.sender.service,
    forClient: template.recipientKind === 'client',
  });
  return new Uint8Array(await file.arrayBuffer());
}

function wordsOf(letter: Letter, format: 'text' | 'html'): string | Promise<string> {
  return format === 'html' ? page(letter) : textOf(letter);
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
