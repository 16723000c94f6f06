/** A short text that letters often need. It holds nothing of any client, and nothing in it is ever filled in or carried out. */
export type Snippet = {
  /** What is typed after the slash: small letters, digits and hyphens. No two have the same. */
  readonly word: string;
  readonly name: string;
  /** Paragraphs and lists, as `blocksOf` reads them. */
  readonly text: string;
  /** Other words somebody may look for it by. */
  readonly others?: string;
};

/** Whose it is. */
export type SnippetSource = 'own' | 'organisation' | 'built-in';
export type OwnedSnippet = Snippet & { readonly source: SnippetSource };
