import { ENTITIES } from './entities';

/** Elements whose content is nothing to read. */
const UNREAD = /<(script|style|head|template|svg|iframe|noscript)\b[^>]*>[^]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
const ITEM = /<li\b[^>]*>/gi;
/** Elements that begin a new line, or end one. */
const BLOCK =
  /<\/?(?:p|div|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|tr|table|tbody|thead|section|article|header|footer|blockquote|pre|address|figure)\b[^>]*>/gi;
const TAG = /<\/?[a-z][^<>]{0,4000}>/gi;
const LONGEST = 20_000;

/**
 * HTML, or text with some of it, as plain paragraphs parted by a newline: tags gone, entities decoded, an item of a list behind
 * a hyphen. Where the markup itself was written as entities (`&lt;p&gt;`) it is taken away as well. No document is made of it.
 */
export function plainText(html: string): string {
  const once = stripped(html.slice(0, LONGEST * 3));
  const twice = /<\/?(?:p|br|div|ul|li|strong|em|b|i|span|h\d|a)\b[^<>]*>/i.test(once) ? stripped(once) : once;
  return twice
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n')
    .slice(0, LONGEST);
}

/** The same on one line. */
export function plainLine(html: string): string {
  return plainText(html).replace(/\n/g, ' ');
}

function stripped(html: string): string {
  const plain = /<[a-z!/]/i.test(html)
    ? html
        .replace(COMMENT, '')
        .replace(UNREAD, '')
        .replace(/<a\b[^>]*\bhref\s*=\s*["']?(?:mailto|tel):[^>]*>/gi, '')
        .replace(ITEM, '\n- ')
        .replace(BLOCK, '\n')
        .replace(TAG, '')
    : html;
  // What a screen does not show parts words or joins them unseen.
  return decode(plain.replace(/\r\n?/g, '\n')).replace(
    /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cc}(?<![\n\t])/gu,
    '',
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));?/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    const isLetter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    // 128 to 159 are controls, which those who write them mean as windows-1252.
    return isLetter ? (code < 160 && code > 127 ? fromWindows(code) : String.fromCodePoint(code)) : ' ';
  });
}

function fromWindows(code: number): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
}
