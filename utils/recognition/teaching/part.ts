import type { Lexicon } from '../lexicon';
import { piecesOf } from '../profiles/said';
import type { Steps } from '../profiles/profile';
import { flatParent, isElement } from '../tree';
import { readName } from '../values/name';
import { Sight } from '../visibility';
import { HOST_ATTRIBUTE } from '../elements';
import type { Proposal } from './proposal';
import { selectorFor } from './selector';
import { secretsOf } from './stable-name';
import type { Warning } from './words';

/** Boxes around a part that are offered with it. */
const AROUND = 5;
/** What pages are divided into: the keyboard walks through these. */
const PARTS =
  'header,nav,aside,footer,section,article,details,form,table,ul,ol,dl,fieldset,[role=banner],[role=navigation],[role=complementary],[role=search],[role=region],[role=list],[role=grid],[role=table]';

/**
 * A part of the page as it was pointed at, to be left out of reading or to show that the page is a list. No text of it is given:
 * it may be somebody else's.
 */
export function proposePart(node: Node, page: Document, lexicon: Lexicon): Proposal | null {
  const element = isElement(node) ? node : node.parentElement;
  if (!element) return null;
  const sight = new Sight();
  const lines = piecesOf(element, sight).map(({ text }) => text);
  const secrets = secretsOf(lines.filter((line) => /\d/.test(line) || readName(line, lexicon)));
  const found = selectorFor(element, page, secrets);
  const around: Steps[] = [];
  for (let at = flatParent(element); at && around.length < AROUND; at = flatParent(at)) {
    if (!isElement(at)) continue;
    if (at.contains(page.body)) break;
    const box = selectorFor(at, page, secrets);
    if (box && !box.byPosition) around.push(box.select);
  }
  const warnings: Warning[] = [
    ...(found ? [] : (['no-selector'] as const)),
    ...(found?.byPosition ? (['by-position'] as const) : []),
  ];
  return {
    field: null,
    readable: [],
    text: '',
    select: found?.select ?? null,
    matches: found?.matches ?? 0,
    label: null,
    labels: [],
    around,
    warnings,
  };
}

/** The parts of a page that can be seen, in its order. */
export function partsOn(page: Document): readonly Element[] {
  const sight = new Sight();
  return [...page.querySelectorAll(PARTS)]
    .filter((part) => !part.closest(`[${HOST_ATTRIBUTE}]`) && sight.sees(part))
    .slice(0, 200);
}
