import type { Editor } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';

/** The letter in its own markup, the headings of its tables in a head that a printed page repeats. */
export function letterHtml({ schema, state }: Pick<Editor, 'schema' | 'state'>): string {
  const letter = document.createElement('div');
  letter.append(DOMSerializer.fromSchema(schema).serializeFragment(state.doc.content));
  for (const table of letter.querySelectorAll('table')) {
    const [first] = table.rows;
    if (first?.querySelector('th')) table.createTHead().append(first);
    const [body] = table.tBodies;
    if (body?.rows.length === 0) body.remove();
  }
  return letter.innerHTML;
}
