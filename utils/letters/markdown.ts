import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { sayingTables } from './markdown-tables';

/** A new line in a template is a new line in the letter. No HTML, links, images or code: a letter has none. */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false, breaks: true });
markdown.disable(['link', 'image', 'autolink', 'linkify', 'reference', 'code', 'fence', 'backticks', 'strikethrough']);
markdown.core.ruler.push('leave-out-empty-parts', (state) => {
  state.tokens = withoutEmptyParts(sayingTables(state.tokens));
});

/** Markdown to the HTML of a letter. A heading with nothing under it is left out, and so is a table that says nothing. */
export function markdownToHtml(text: string): string {
  return markdown.render(text);
}

function withoutEmptyParts(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token) continue;
    const after = kept.at(-1);
    const isHeading = token.type === 'heading_close';
    if (isHeading && (!after || (after.type === 'heading_open' && after.tag <= token.tag))) i -= 2;
    else kept.push(token);
  }
  return kept.toReversed();
}
