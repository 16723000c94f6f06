import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF: its words as they stand, white space made one, and its size in points. */
export type PdfPage = {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** From the lower edge of the paper to the lowest words, and from its right edge to the ones farthest right, in points. */
  readonly lowest: number;
  readonly rightMost: number;
  /** What most words are set in, in points. */
  readonly size: number;
};

/** @throws Error where this is no PDF */
export async function pdfPages(pdf: Uint8Array): Promise<PdfPage[]> {
  // Takes the bytes over, so it gets its own.
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  try {
    return await Promise.all(Array.from({ length: document.numPages }, (_, at) => pageOf(at + 1)));
  } finally {
    await document.loadingTask.destroy();
  }

  async function pageOf(number: number): Promise<PdfPage> {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const words = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
    const bySize = new Map<number, number>();
    for (const { str, height: size } of words)
      bySize.set(Math.round(size * 10) / 10, (bySize.get(Math.round(size * 10) / 10) ?? 0) + str.length);
    const written = words.filter(({ str }) => str.trim());
    return {
      text: inReadingOrder(words).normalize('NFC').replaceAll(/\s+/g, ' ').trim(),
      width: Math.round(width),
      height: Math.round(height),
      lowest: Math.min(...written.map(({ transform }) => Number(transform[5]))),
      rightMost: width - Math.max(...written.map(({ transform, width: of }) => Number(transform[4]) + of)),
      size: [...bySize].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0,
    };
  }
}

type Item = { readonly str: string; readonly transform: readonly unknown[]; readonly height: number };

/** Line by line from the top, each from the left: letters that another font lends are drawn after the rest of their line. */
function inReadingOrder(items: readonly Item[]): string {
  const at = (item: Item, which: 4 | 5) => Number(item.transform[which]);
  const lines: { y: number; items: Item[] }[] = [];
  for (const item of items.filter(({ str }) => str)) {
    const y = at(item, 5);
    const line = lines.find((other) => Math.abs(other.y - y) < 3);
    if (line) line.items.push(item);
    else lines.push({ y, items: [item] });
  }
  return lines
    .toSorted((a, b) => b.y - a.y)
    .map((line) =>
      line.items
        .toSorted((a, b) => at(a, 4) - at(b, 4))
        .map(({ str }) => str)
        .join(''),
    )
    .join(' ');
}

/** Words without white space and in one form, for comparing what was laid out with what was written. */
export function packed(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD]+/g, '');
}
