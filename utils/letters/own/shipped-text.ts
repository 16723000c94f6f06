const FILES = import.meta.glob<string>('../templates/*.md', { query: '?raw', import: 'default', eager: true });

/** The text of a letter of the product, to be copied; null where there is none. */
export function shippedText(id: string): string | null {
  return Object.values(FILES).find((text) => text.split('\n').includes(`id: ${id}`)) ?? null;
}
