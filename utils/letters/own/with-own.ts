import { findTemplate, listTemplates, searchTemplates } from '../catalogue';
import type { Template } from '../template';
import { tryOwn } from './try-own';

export type OwnSource = 'own' | 'organisation';
/** A letter as a list shows it; `own` where it is not of the product. */
export type ListedTemplate = Template & { readonly own?: OwnSource };
/** The letters that can be written: the product's, the organisation's, the user's own. */
export type Catalogue = {
  readonly listTemplates: () => readonly ListedTemplate[];
  readonly findTemplate: (id: string) => ListedTemplate | null;
  readonly searchTemplates: (words: string) => readonly ListedTemplate[];
};

/** The product's letters, and after them those that are not; what cannot be read is left out. */
export function catalogueWith(own: readonly { readonly text: string; readonly source: OwnSource }[]): Catalogue {
  const read = own.flatMap(({ text, source }): ListedTemplate[] => {
    const template = tryOwn(text).letter?.template;
    return template ? [marked(template, source)] : [];
  });
  const all: readonly ListedTemplate[] = [...listTemplates(), ...read];
  return {
    listTemplates: () => all,
    findTemplate: (id) => read.find((template) => template.id === id) ?? findTemplate(id),
    searchTemplates: (words) => searchTemplates(words, all),
  };
}

const known = new WeakMap<Template, ListedTemplate>();

/** The same object for the same letter: a letter in hand is not begun anew when another one changes. */
function marked(template: Template, own: OwnSource): ListedTemplate {
  const before = known.get(template);
  if (before?.own === own) return before;
  const made = { ...template, own };
  known.set(template, made);
  return made;
}
