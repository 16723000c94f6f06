/** The cells of an invented practice in today's layout, by column name where a test cares. */
export type RowSpec = {
  code?: string;
  name?: string;
  address?: string[];
  postcode?: string;
  opened?: string;
  closed?: string;
  status?: string;
  phone?: string;
  setting?: string;
  subType?: string;
};

/** 27 cells as the ODS files have them. */
export function odsCells(spec: RowSpec = {}): string[] {
  const cells = Array.from({ length: 27 }, () => '');
  const address = spec.address ?? ['1 BAKER ROW', '', '', 'TIDEWELL'];
  cells[0] = spec.code ?? 'Z99901';
  cells[1] = spec.name ?? 'BAKER ROW SURGERY';
  for (let line = 0; line < 5; line += 1) cells[4 + line] = address[line] ?? '';
  cells[9] = spec.postcode ?? 'ZZ99 1AA';
  cells[10] = spec.opened ?? '19740401';
  cells[11] = spec.closed ?? '';
  cells[12] = spec.status ?? 'ACTIVE';
  cells[13] = spec.subType ?? '';
  cells[17] = spec.phone ?? '01632 960901';
  cells[25] = spec.setting ?? 'RO76';
  return cells;
}

export function odsLine(spec: RowSpec = {}): string {
  return odsCells(spec)
    .map((cell) => `"${cell}"`)
    .join(',');
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each character as one byte, as windows-1252 has those below U+0100. */
export const singleBytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function utf16Of(text: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from(marked).forEach((letter, at) => view.setUint16(at * 2, letter.charCodeAt(0), !bigEndian));
  return bytes;
}
