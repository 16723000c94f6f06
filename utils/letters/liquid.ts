import { Liquid, LiquidError } from 'liquidjs';
import type { Template as Part, Variable } from 'liquidjs';
import { FACT_PROPERTIES } from './fact';
import type { Slots } from './slots';
import { TemplateError } from './template-error';
import type { Blocks } from './template';

/** A template can do fields and conditions: no script, no file, no filter, no value made from another. */
const TAGS = ['if', 'unless', 'case', 'for', 'render', 'comment', '#'];
/**
 * Characters, milliseconds of the clock, and the engine's own units. A letter takes a few milliseconds; the limit is a fuse, and on a
 * busy machine no letter may blow it.
 */
const LIMITS = { parseLimit: 200_000, renderLimit: 2_000, memoryLimit: 200_000, templateLimit: 20_000 };
const LOOP_NAMES = ['forloop'];

/** A use of a detail: `sender.name`, with where it stands. */
export type Use = { readonly name: string; readonly file: string; readonly line: number };

const engines = new WeakMap<Blocks, Engine>();

/** The engine for one set of blocks, which are parsed once. */
export function engineFor(blocks: Blocks): Engine {
  const engine = engines.get(blocks) ?? new Engine(blocks);
  engines.set(blocks, engine);
  return engine;
}

class Engine {
  readonly #liquid: Liquid;
  readonly #blocks: Blocks;
  #slots: Slots | null = null;

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
    for (const { name, body } of blocks.values()) checkBlocks(name, body, blocks);
    this.#liquid = new Liquid({
      templates: Object.fromEntries([...blocks.values()].map(({ name, body }) => [name, tidy(body)])),
      cache: true,
      strictVariables: true,
      strictFilters: true,
      ownPropertyOnly: true,
      greedy: false,
      outputEscape: (value) => (this.#slots ? this.#slots.print(value) : ''),
      ...LIMITS,
    });
    for (const name of Object.keys(this.#liquid.tags)) if (!TAGS.includes(name)) delete this.#liquid.tags[name];
    for (const name of Object.keys(this.#liquid.filters)) delete this.#liquid.filters[name];
  }

  /** @throws TemplateError with the line */
  parse(file: string, body: string): Part[] {
    checkBlocks(file, body, this.#blocks);
    return told(file, () => this.#liquid.parse(tidy(body), file));
  }

  /** Every detail used, those of the blocks included, however deep in conditions it stands. */
  uses(file: string, parts: Part[]): readonly Use[] {
    const { variables, globals } = told(file, () => this.#liquid.analyzeSync(parts));
    for (const variable of Object.values(variables).flat()) checkLocal(file, variable, globals);
    return Object.values(globals)
      .flat()
      .map((variable) => useOf(file, variable));
  }

  /** The Markdown, with slots for what it prints. */
  render(file: string, parts: Part[], scope: object, slots: Slots): string {
    this.#slots = slots;
    try {
      return told(file, () => String(this.#liquid.renderSync(parts, {}, { globals: scope, ...LIMITS })));
    } finally {
      this.#slots = null;
    }
  }
}

/** A line that holds nothing but tags leaves no line behind, so that a list stays one list. */
function tidy(body: string): string {
  return body.replace(/^[ \t]*((?:\{%-?[^%]*%\}[ \t]*)+)$/gm, (_, tags: string) =>
    tags.trimEnd().replace(/-?%\}$/, '-%}'),
  );
}

/** Blocks are named in quotes, so that what a letter includes can be read from it. */
function checkBlocks(file: string, body: string, blocks: Blocks): void {
  for (const { index, 1: name } of body.matchAll(/\{%-?\s*render\b(?:\s+'([^']*)')?/g)) {
    if (name !== undefined && blocks.has(name)) continue;
    const line = body.slice(0, index).split('\n').length;
    const problem =
      name === undefined
        ? "Name the block in single quotes, as in render 'allergies'."
        : `There is no block "${name}".`;
    throw new TemplateError(file, line, problem);
  }
}

function useOf(file: string, { segments, location }: Variable): Use {
  const at = { file: location.file ?? file, line: location.row };
  const words = segments.filter((segment) => typeof segment === 'string');
  if (words.length < segments.length)
    throw new TemplateError(at.file, at.line, 'A field is named by words and full stops alone.');
  return { name: words.join('.'), ...at };
}

/** Names a loop made: only a detail's own properties may be asked of them. */
function checkLocal(file: string, variable: Variable, globals: { readonly [root: string]: Variable[] }): void {
  const [root, ...rest] = variable.segments;
  if (typeof root !== 'string' || root in globals || LOOP_NAMES.includes(root)) return;
  if (rest.every((segment) => typeof segment === 'string' && FACT_PROPERTIES.includes(segment))) return;
  throw new TemplateError(
    variable.location.file ?? file,
    variable.location.row,
    `"${variable.toString()}" is not a field.`,
  );
}

function told<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    const [line] = error.token.getPosition();
    throw new TemplateError(error.token.file ?? file, line ?? 1, sentence(error), { cause: error });
  }
}

function sentence(error: LiquidError): string {
  const what = error.message.replace(/, file:.*$|, line:.*$/s, '');
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}
