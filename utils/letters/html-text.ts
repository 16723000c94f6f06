/** A piece of HTML: a tag with its attributes, or text with its entities read. */
export type Piece = { /** As it stood. */ readonly raw: string } & (
  | { readonly tag: string; readonly closes: boolean; readonly attributes: Readonly<Record<string, string>> }
  | { readonly text: string }
);

const PIECE = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/g;
const ATTRIBUTE = /([a-zA-Z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * The pieces of a letter's HTML, as the renderer or the editor serialised it. Needs no DOM, so that it runs in the background
 * too. It reads letters; it is no sanitiser.
 */
export function* piecesOf(html: string): Generator<Piece> {
  for (const [raw, slash, tag, attributes, text] of html.matchAll(PIECE)) {
    if (text !== undefined) yield { raw, text: decode(text) };
    else if (tag)
      yield { raw, tag: tag.toLowerCase(), closes: slash === '/', attributes: attributesOf(attributes ?? '') };
  }
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)];
  return Object.fromEntries(found.map(([, name = '', a, b, c]) => [name.toLowerCase(), decode(a ?? b ?? c ?? '')]));
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
