import { piecesOf } from './html-text';
import { letterToPlainText } from './plain-text';

const MARKS = ['data-gap', 'data-answer', 'data-field'] as const;

/** A stretch of a letter: a marked detail with its id, or whatever stands between two of them. */
type Stretch = { readonly id: string | null; readonly html: string };

export type CarriedOver = {
  readonly html: string;
  /** False where more changed than the details themselves (a sentence came or went) and only writing anew would show it. */
  readonly whole: boolean;
};

/**
 * Takes changed details over into a letter somebody may have edited. Untouched, it becomes the new rendering; edited, every
 * marked detail in it is replaced where it stands and the person's own words stay.
 * @param edited the letter as it stands in the editor
 * @param before the rendering it came from
 * @param after the rendering with the changed details
 */
export function carryOver(edited: string, before: string, after: string): CarriedOver {
  if (isUntouched(edited, before)) return { html: after, whole: true };
  const fresh = byId(stretchesOf(after));
  const old = byId(stretchesOf(before));
  const standing = stretchesOf(edited);
  const times = byId(standing);
  const html = standing
    .map(({ id, html: mine }) => {
      const next = id === null ? undefined : fresh.get(id)?.[0];
      // A detail that formatting has cut in two cannot be told apart from one that stands twice: it is left alone.
      const cut = id !== null && (times.get(id)?.length ?? 0) > (old.get(id)?.length ?? 0);
      return next === undefined || cut ? mine : next;
    })
    .join('');
  return { html, whole: skeleton(before) === skeleton(after) };
}

/** Whether the words of a letter are still those of its rendering, whatever an editor made of its markup. */
export function isUntouched(edited: string, rendered: string): boolean {
  return letterToPlainText(edited) === letterToPlainText(rendered);
}

function stretchesOf(html: string): Stretch[] {
  const stretches: Stretch[] = [];
  let id: string | null = null;
  let depth = 0;
  let text = '';
  const end = (next: string | null) => {
    if (text) stretches.push({ id, html: text });
    text = '';
    id = next;
  };
  for (const piece of piecesOf(html)) {
    const isSpan = 'tag' in piece && piece.tag === 'span';
    if (isSpan && !piece.closes && id === null) {
      const mark = MARKS.find((name) => piece.attributes[name] !== undefined);
      if (mark) {
        end(piece.attributes[mark] ?? '');
        depth = 0;
      }
    }
    text += piece.raw;
    if (isSpan && id !== null) {
      depth += piece.closes ? -1 : 1;
      if (depth === 0) end(null);
    }
  }
  end(null);
  return stretches;
}

function byId(stretches: readonly Stretch[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, html } of stretches) {
    if (id !== null) found.set(id, [...(found.get(id) ?? []), html]);
  }
  return found;
}

/** A letter with its details taken out. */
function skeleton(html: string): string {
  return stretchesOf(html)
    .map(({ id, html: mine }) => (id === null ? mine : `{${id}}`))
    .join('');
}
