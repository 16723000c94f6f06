import { piecesOf } from './html-text';

const UNFILLED = '[not filled in]';

/**
 * A letter as it leaves: the marks of the editor are gone, and a gap that somebody chose to leave open says so.
 * @param html the renderer's or the editor's
 */
export function finishedHtml(html: string): string {
  let result = '';
  let inGap = 0;
  const spans: boolean[] = [];
  for (const piece of piecesOf(html)) {
    if ('tag' in piece && piece.tag === 'span') {
      if (piece.closes) {
        if (spans.pop()) inGap -= 1;
      } else {
        const isGap = piece.attributes['data-gap'] !== undefined;
        if (isGap && inGap === 0) result += UNFILLED;
        if (isGap) inGap += 1;
        spans.push(isGap);
      }
    } else if (inGap === 0) {
      result += piece.raw;
    }
  }
  return result;
}
