/** Text as HTML writes it. */
export function esc(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Lines parted by `<br>`. */
export function broken(lines: readonly string[]): string {
  return lines.map(esc).join('<br>');
}

/** A value as a script literal that cannot end the script. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
