import { ToldError } from '../errors';
import { decodeText } from './decode';
import type { ErrorCode } from '../errors';

/** gzip, RAR, 7-Zip, bzip2, xz. */
const ARCHIVES = ['\x1f\u2039', 'Rar!', '7z\u00bc\u00af', 'BZh', '\u00fd7zXZ'];
/** PNG, JPEG, GIF, TIFF, WebP and AVI, BMP, HEIC (its name follows a length of four bytes). */
const PICTURES =
  /^(?:\u2030PNG|\u00ff\u00d8\u00ff|GIF8[79]a|II\*\0|MM\0\*|RIFF|BM[^]{4}\0\0\0\0|[^]{4}ftyp(?:hei|mif|avif))/;

/**
 * Refuses a file that cannot be a list, by its first bytes: nothing at all, a ZIP, a spreadsheet, a PDF, a web page (often
 * what a link gives instead of the download), a picture or program.
 * @throws ToldError with the sentence for that kind of file
 */
export function refuseWrongFile(bytes: Uint8Array): void {
  const code = wrongKind(bytes);
  if (code) throw new ToldError(code);
}

function wrongKind(bytes: Uint8Array): ErrorCode | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  if (head.trim() === '') return bytes.length <= 4096 ? 'list-empty' : null;
  // An .xlsx is itself a ZIP; its first entries are always these.
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    if (/word\/|mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(head)) return 'list-is-document';
    return /\[Content_Types\]\.xml|_rels\/|xl\/|mimetypeapplication\/vnd\.oasis/.test(head)
      ? 'list-is-spreadsheet'
      : 'list-is-zip';
  }
  if (head.startsWith('\u00d0\u00cf\x11\u00e0')) return 'list-is-spreadsheet';
  if (ARCHIVES.some((mark) => head.startsWith(mark))) return 'list-is-zip';
  if (PICTURES.test(head)) return 'list-is-picture';
  if (/^\s*%PDF-/.test(head)) return 'list-is-pdf';
  if (/^\s*\{\\rtf/.test(head)) return 'list-is-document';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|script)\b/i.test(head))
    return 'list-is-web-page';
  const text = decodeText(bytes.subarray(0, 4096)).text.trimStart();
  if (/^<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return 'list-is-spreadsheet';
  if (/^<\?xml[^]*<html\b/i.test(text)) return 'list-is-web-page';
  if (/^<(?:\?xml|[a-z][\w:.-]*(?:\s[^<>]*)?>)/i.test(text))
    return /^<(?:!doctype html|html|head|body|script|table)\b/i.test(text) ? 'list-is-web-page' : 'list-is-xml';
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]\d]|$))/.test(text)) return 'list-is-json';
  return hasControls(head) ? 'list-not-text' : null;
}

/** More control characters than any text holds; zero bytes may be UTF-16, which the decoder tells. */
function hasControls(head: string): boolean {
  const controls = Array.from(head).filter((letter) => letter < ' ' && !'\0\t\n\v\f\r\x1a\x1b'.includes(letter));
  return controls.length > head.length * 0.02;
}
