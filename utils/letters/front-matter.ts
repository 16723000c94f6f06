import { TemplateError } from './template-error';

/** One value of the front matter with the line it stands on, so that what is wrong with it can be pointed at. */
export type Node = { readonly line: number; readonly value: Scalar | readonly Node[] | ReadonlyMap<string, Node> };
export type Scalar = string | number | boolean;

export type FrontMatter = {
  readonly data: Node;
  /** The rest of the file, with the front matter's lines left empty so that line numbers stay those of the file. */
  readonly body: string;
};

type Line = { readonly number: number; readonly indent: number; readonly text: string };

/**
 * Splits a template file into its front matter and its body. The front matter is a strict subset of YAML: maps, lists,
 * `[a, b]` lists of plain words, text (which may go on in deeper indented lines), "quoted text" on one line, numbers,
 * true and false, whole-line comments. Whatever else YAML can do is refused, so that every file means what it looks like.
 * @throws TemplateError with the line
 */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines[0]?.trimEnd() !== '---')
    throw new TemplateError(file, 1, 'Start the file with a line of three hyphens, ---.');
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (end < 0) throw new TemplateError(file, 1, 'Close the front matter with a second line of three hyphens, ---.');
  const reader = new Reader(file, lines.slice(1, end));
  return { data: reader.readAll(), body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') };
}

/** The front matter as plain values, without line numbers. */
export function plain(node: Node): unknown {
  const { value } = node;
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, child]) => [key, plain(child)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

/** The line of the value at a path, or of the nearest value above it. */
export function lineAt(node: Node, path: readonly PropertyKey[]): number {
  let found = node;
  for (const key of path) {
    const { value } = found;
    const child = value instanceof Map ? value.get(String(key)) : Array.isArray(value) ? value[Number(key)] : undefined;
    if (!child) break;
    found = child;
  }
  return found.line;
}

class Reader {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(
    readonly file: string,
    lines: readonly string[],
  ) {
    this.#lines = lines.flatMap((raw, i) => {
      const number = i + 2;
      const text = raw.trim();
      if (!text || text.startsWith('#')) return [];
      const lead = raw.slice(0, raw.length - raw.trimStart().length);
      if (lead.includes('\t')) throw new TemplateError(file, number, 'Indent with spaces, not tabs.');
      return [{ number, indent: lead.length, text }];
    });
  }

  readAll(): Node {
    const first = this.#lines[0];
    if (!first) return { line: 1, value: new Map() };
    if (first.indent > 0) this.#fail(first, 'The first line of the front matter must not be indented.');
    const node = this.#block(0);
    const left = this.#lines[this.#at];
    if (left) this.#fail(left, 'This line is not in step with the lines above it.');
    return node;
  }

  #block(indent: number): Node {
    const first = this.#lines[this.#at];
    if (!first) throw new Error('a block needs a line');
    return isItem(first.text) ? this.#list(indent, first.number) : this.#map(indent, first.number);
  }

  #list(indent: number, line: number): Node {
    const items: Node[] = [];
    for (let next = this.#peek(indent); next && isItem(next.text); next = this.#peek(indent)) {
      const inner = next.text.slice(1).trimStart();
      if (!inner) this.#fail(next, 'Write the item after the hyphen.');
      if (keyOf(inner)) {
        const deeper = indent + next.text.length - inner.length;
        items.push(this.#map(deeper, next.number, { ...next, indent: deeper, text: inner }));
      } else {
        this.#at += 1;
        items.push(this.#scalar(next, inner, indent));
      }
    }
    return { line, value: items };
  }

  #map(indent: number, line: number, start?: Line): Node {
    const entries = new Map<string, Node>();
    for (let next = start ?? this.#peek(indent); next && !isItem(next.text); next = this.#peek(indent)) {
      this.#at += 1;
      const key = keyOf(next.text) ?? this.#fail(next, 'Write this as "name: value".');
      if (entries.has(key)) this.#fail(next, `"${key}" is already given above.`);
      const rest = next.text.slice(key.length + 1).trim();
      entries.set(key, rest ? this.#scalar(next, rest, indent) : this.#child(next, key, indent));
    }
    return { line, value: entries };
  }

  #child(parent: Line, key: string, indent: number): Node {
    const next = this.#lines[this.#at];
    if (!next || next.indent <= indent) this.#fail(parent, `"${key}" has no value.`);
    return this.#block(next.indent);
  }

  #scalar(line: Line, text: string, indent: number): Node {
    const node = (value: Node['value']): Node => ({ line: line.number, value });
    if (text.startsWith('[')) {
      if (!text.endsWith(']') || /["'[\]{}:#]/.test(text.slice(1, -1))) {
        this.#fail(line, 'A list in square brackets holds plain words on one line.');
      }
      const words = text.slice(1, -1).split(',');
      return node(words.filter((word) => word.trim()).map((word) => node(word.trim())));
    }
    if (text.startsWith('"')) return node(this.#quoted(line, text));
    const parts = [text];
    for (let next = this.#lines[this.#at]; next && next.indent > indent; next = this.#lines[this.#at]) {
      parts.push(next.text);
      this.#at += 1;
    }
    const whole = parts.join(' ');
    if (/^[{&*!|>%@`'?]/.test(whole) || /:\s|:$|\s#/.test(whole)) {
      this.#fail(line, 'Put this text in double quotes: it holds a sign that means something else here.');
    }
    if (whole === 'true' || whole === 'false') return node(whole === 'true');
    return node(/^-?\d{1,15}(\.\d+)?$/.test(whole) ? Number(whole) : whole);
  }

  #quoted(line: Line, text: string): string {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'string') return value;
    } catch {
      // told below
    }
    return this.#fail(line, 'Close the double quotes at the end of this line, and write \\" for a quote inside.');
  }

  /** The next line, if it stands exactly at this indentation. */
  #peek(indent: number): Line | undefined {
    const next = this.#lines[this.#at];
    return next?.indent === indent ? next : undefined;
  }

  #fail(line: Line, problem: string): never {
    throw new TemplateError(this.file, line.number, problem);
  }
}

function isItem(text: string): boolean {
  return text === '-' || text.startsWith('- ');
}

function keyOf(text: string): string | null {
  return /^([A-Za-z][\w.-]*):(?=\s|$)/.exec(text)?.[1] ?? null;
}
