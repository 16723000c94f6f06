export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/**
 * A text file's bytes as text with `\n` line ends and no byte order mark. UTF-16 is told by its mark or by its zero
 * bytes; anything else is read as strict UTF-8 and, where that does not hold, as windows-1252, which can read any bytes.
 * Mixed CRLF, CR and LF are made one, since common parsers join rows on them.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = utf16Label(bytes);
  if (wide) return { text: tidy(new TextDecoder(wide).decode(bytes)), encoding: 'utf-16' };
  try {
    return { text: tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' };
  } catch {
    const text = tidy(new TextDecoder('windows-1252').decode(bytes));
    // One stray byte in a file that is UTF-8 otherwise: its separators are two characters then.
    return { text: text.replaceAll('Â¬', '¬'), encoding: 'windows-1252' };
  }
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  if (head.length < 8) return null;
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Latin text in UTF-16 has a zero in nearly every second place, and none in the others.
  if (odd > head.length * 0.4 && even === 0) return 'utf-16le';
  return even > head.length * 0.4 && odd === 0 ? 'utf-16be' : null;
}

function tidy(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
