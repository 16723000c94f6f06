import { FIELD_NAMES } from '../../utils/client/fields';
import type { TeachData } from '../../utils/messages/teach';
import { candidatesOn, lookFor, partsOn } from '../../utils/recognition/teaching';
import type { Look, Teaching } from '../../utils/recognition/teaching';
import { closedFrame, closedFrames, isReached, siteOf } from '../pointing/closed-frame';
import type { Aim, Spot } from '../pointing/pointer';

const HOW = {
  value: 'Point at a value and click it, or walk with Tab and press Enter. Escape stops.',
  part: 'Point at a part of the page and click it, or walk with Tab and press Enter. Escape stops.',
} as const;

/** Pointing at a value or a part to teach it. In a frame of another site its own script goes on, where there is one (`frames`). */
export function teachAim({ what, frames }: TeachData<'pick'>, page: Document, teaching: Teaching): Aim {
  const spotAt = (element: Element): Spot => {
    const frame = closedFrame(element);
    if (frame) return { element, words: frameWords(siteOf(frame), isReached(frame, frames)) };
    const look = what === 'value' ? lookFor(element, page, teaching) : null;
    return look ? spotOf(look) : { element, words: what === 'part' ? 'This part of the page' : HOW.value };
  };
  return {
    how: HOW[what],
    nothing: 'Nothing was found on this page to walk to. Point and click instead. Escape stops.',
    spotAt,
    spots: () => [
      ...(what === 'value' ? candidatesOn(page, teaching).map(spotOf) : partsOn(page).map(spotAt)),
      ...closedFrames(page)
        .filter((frame) => frame.checkVisibility())
        .map(spotAt),
    ],
    press(node) {
      const frame = node && closedFrame(node);
      return frame && isReached(frame, frames) ? 'through' : 'pick';
    },
  };
}

function frameWords(site: string, isOpen: boolean): string {
  const frame = site ? `A frame of ${new URL(site).host}` : 'A frame of another site';
  return isOpen ? `${frame}. Point in it, or press Enter to go into it` : `${frame}. Alongside is not turned on there`;
}

function spotOf({ element, field, label, worth }: Look): Spot {
  const name = field && worth >= 4 ? FIELD_NAMES[field] : 'Not a field Alongside knows';
  return { element, words: `${name}${label ? `, beside “${label.text}”` : ''}` };
}
