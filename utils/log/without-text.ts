import type { Entry } from './entry';

/** Letters are long, and few are looked at again: their text is asked for one by one. */
export function withoutText(entry: Entry): Entry {
  const { happening } = entry;
  return happening.kind === 'letter-exported' ? { ...entry, happening: { ...happening, html: '' } } : entry;
}
