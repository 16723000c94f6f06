import { ToldError } from '../errors';
import type { ErrorCode } from '../errors';

/** gzip, RAR, 7-Zip. */
const ARCHIVES = ['\x1f\u2039', 'Rar!', '7z\u00bc\u00af'];

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
    return /\[Content_Types\]\.xml|_rels\/|xl\/|mimetypeapplication\/vnd\.oasis/.test(head)
      ? 'list-is-spreadsheet'
      : 'list-is-zip';
  }
  if (head.startsWith('\u00d0\u00cf\x11\u00e0')) return 'list-is-spreadsheet';
  if (ARCHIVES.some((mark) => head.startsWith(mark))) return 'list-is-zip';
  if (/^\s*%PDF-/.test(head)) return 'list-is-pdf';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|script)\b/i.test(head))
    return 'list-is-web-page';
  return hasControls(head) ? 'list-not-text' : null;
}

/** More control characters than any text holds; zero bytes may be UTF-16, which the decoder tells. */
function hasControls(head: string): boolean {
  const controls = Array.from(head).filter((letter) => letter < ' ' && !'\0\t\n\v\f\r\x1a\x1b'.includes(letter));
  return controls.length > head.length * 0.02;
}
