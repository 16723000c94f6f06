import { FIELD_NAMES } from '../../utils/client/fields';
import { candidatesOn, lookFor } from '../../utils/recognition/teaching';
import type { Look, Teaching } from '../../utils/recognition/teaching';
import { HOST_ATTRIBUTE } from '../../utils/recognition/walk';
import type { Overlay } from './overlay';
import { elementAt, windowsOf } from './roots';

/** Everything a press makes: the page is to see none of it. */
const PRESSES =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend dragstart'.split(
    ' ',
  );
const STEPS: Readonly<Record<string, number>> = { Tab: 1, ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const HOW = 'Point at a value and click it, or walk with Tab and press Enter. Escape stops.';

/**
 * Lets a person point at a value, by pointer or by keyboard, until one is picked, Escape is pressed or `signal` aborts. The page
 * sees no press and no key of it.
 * @param onPick called once with the node, or null where the person stopped
 */
export function pointAtValue(
  page: Document,
  teaching: Teaching,
  overlay: Overlay,
  onPick: (node: Node | null) => void,
  signal: AbortSignal,
): void {
  const life = new AbortController();
  const ended = AbortSignal.any([life.signal, signal]);
  const reached = new WeakSet<Window>();
  let candidates: readonly Look[] | null = null;
  let at = -1;
  let hovered: Element | null = null;

  const end = (node: Node | null, event: Event) => {
    if (ended.aborted) return;
    life.abort();
    swallowRest(event, page, signal);
    onPick(node);
  };

  const show = (look: Look | null, place = '') => {
    const name = look?.field && look.worth >= 4 ? FIELD_NAMES[look.field] : 'Not a field Alongside knows';
    const words = look ? `${name}${look.label ? `, beside “${look.label.text}”` : ''}` : HOW;
    overlay.outline(look ? [look.element] : [], words);
    overlay.say(`${words}${place}`);
  };

  const walkBy = (step: number) => {
    candidates ??= candidatesOn(page, teaching);
    if (candidates.length === 0) {
      overlay.say('No value was found on this page. Point at one and click it. Escape stops.');
      return;
    }
    at = at < 0 ? (step > 0 ? 0 : candidates.length - 1) : (at + step + candidates.length) % candidates.length;
    const look = candidates[at] ?? null;
    look?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show(look, `. ${at + 1} of ${candidates.length}`);
  };

  const isOurs = (event: Event) => {
    const [first] = event.composedPath();
    return (
      first !== overlay.host &&
      (first as Element | undefined)?.nodeType === 1 &&
      (first as Element).hasAttribute(HOST_ATTRIBUTE)
    );
  };

  /** Through our own element a press comes with a place; where a dialog of the page is open it comes from the page itself. */
  const nodeOf = (event: MouseEvent): Node | null => {
    const [first] = event.composedPath();
    return first === overlay.host
      ? elementAt(page, event.clientX, event.clientY)
      : ((first as Node | undefined) ?? null);
  };

  const pressed = (event: Event) => {
    // What a script of the page presses is not the person's.
    if (!event.isTrusted || isOurs(event)) return;
    keep(event);
    if (event.type === 'click') end(nodeOf(event as MouseEvent), event);
  };

  const moved = (event: Event) => {
    if (isOurs(event)) return;
    event.stopImmediatePropagation();
    const node = nodeOf(event as MouseEvent);
    if (node === hovered || node?.nodeType !== 1) return;
    hovered = node as Element;
    at = -1;
    show(lookFor(hovered, page, teaching));
  };

  const typed = (event: KeyboardEvent) => {
    if (!event.isTrusted || isOurs(event)) return;
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    keep(event);
    if (event.type !== 'keydown') return;
    if (event.key === 'Escape') end(null, event);
    else if (step !== undefined) walkBy(event.shiftKey ? -step : step);
    else if (at >= 0) end(candidates?.[at]?.element ?? null, event);
    else if (hovered) end(hovered, event);
  };

  const listen = () => {
    for (const view of windowsOf(page)) {
      if (reached.has(view)) continue;
      reached.add(view);
      for (const name of PRESSES)
        view.addEventListener(name, pressed, { capture: true, passive: false, signal: ended });
      for (const name of ['pointermove', 'mousemove', 'pointerover', 'mouseover'])
        view.addEventListener(name, moved, { capture: true, signal: ended });
      for (const name of ['keydown', 'keypress', 'keyup'] as const)
        view.addEventListener(name, typed, { capture: true, signal: ended });
      // A frame that shows another document is another window.
      view.document.addEventListener('load', listen, { capture: true, signal: ended });
    }
  };
  listen();
  ended.addEventListener('abort', () => {
    overlay.cover(false);
    overlay.outline([]);
  });
  overlay.cover(true);
  overlay.say(HOW);
  overlay.host.focus({ preventScroll: true });
}

function keep(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The key that picked is still to be let go, and a click may be the first of two: neither is the page's. */
function swallowRest({ type }: Event, page: Document, signal: AbortSignal): void {
  const rest = new AbortController();
  const options = { capture: true, signal: AbortSignal.any([rest.signal, signal]) };
  const names = type === 'keydown' ? ['keypress', 'keyup'] : ['mousedown', 'mouseup', 'click', 'dblclick'];
  const swallow = (event: Event) => {
    const isRest = type === 'keydown' || (event as MouseEvent).detail > 1;
    if (isRest) keep(event);
    if (!isRest || event.type === 'keyup' || event.type === 'dblclick') rest.abort();
  };
  for (const view of windowsOf(page)) for (const name of names) view.addEventListener(name, swallow, options);
}
