const CLOSING =
  /^(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm|with kind) regards|with best wishes)[,.]?$/i;

/** Whether a line is the one that ends a letter, under which somebody signs. What follows it belongs on the same page. */
export function isClosing(line: string): boolean {
  return CLOSING.test(line.trim());
}
