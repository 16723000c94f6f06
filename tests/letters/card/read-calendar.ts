/** Reads iCalendar (RFC 5545) as strictly as it is written, for the tests: any line that is not one is an error. */

export type Component = {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly parts: readonly Component[];
};

export function readCalendar(file: string): Component {
  if (!file.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(file)) throw new Error('lines end in CRLF');
  for (const line of file.split('\r\n')) {
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (!line.isWellFormed()) throw new Error('a character is cut');
  }
  const lines = file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  const { component, rest } = readComponent(lines);
  if (rest.length > 0) throw new Error('something follows the calendar');
  return component;
}

function readComponent([first = '', ...lines]: readonly string[]): { component: Component; rest: readonly string[] } {
  const name = /^BEGIN:([A-Z]+)$/.exec(first)?.[1];
  if (!name) throw new Error(`no beginning: ${first}`);
  const properties = new Map<string, string>();
  const parts: Component[] = [];
  let rest: readonly string[] = lines;
  while (rest[0] !== `END:${name}`) {
    const [line] = rest;
    if (line === undefined) throw new Error(`${name} has no end`);
    if (line.startsWith('BEGIN:')) {
      const read = readComponent(rest);
      parts.push(read.component);
      ({ rest } = read);
      continue;
    }
    const [, property = '', value = ''] = /^([A-Z-]+):(.*)$/s.exec(line) ?? [];
    if (!property) throw new Error(`not a property: ${line}`);
    if (properties.has(property)) throw new Error(`twice: ${property}`);
    properties.set(property, value);
    rest = rest.slice(1);
  }
  return { component: { name, properties, parts }, rest: rest.slice(1) };
}

/** Text as it was before it was escaped. */
export function textValue(value: string | undefined): string {
  if (value === undefined) return '';
  if (/(^|[^\\])(\\\\)*[;,]|(^|[^\\])(\\\\)*\\([^\\;,nN]|$)/.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

/** `20261208T142000Z` as a moment. */
export function momentValue(value: string | undefined): Date {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value ?? '') ?? [];
  if (!y) throw new Error(`not a moment in UTC: ${value}`);
  return new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`);
}
