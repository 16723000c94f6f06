import { HOST_ATTRIBUTE } from '../../utils/recognition/elements';
import type { Overlay } from './overlay';
import { elementAt, windowsOf } from './roots';

/** Everything a press makes: the page is to see none of it. */
const PRESSES =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend dragstart'.split(
    ' ',
  );
const STEPS: Readonly<Record<string, number>> = { Tab: 1, ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Something that can be picked, and what is said of it. */
export type Spot = { readonly element: Element; readonly words: string };

/** What is pointed at. */
export type Aim = {
  /** Said when pointing begins. */
  readonly how: string;
  /** Said where nothing can be walked to. */
  readonly nothing: string;
  /** What is outlined and said at an element; words alone where nothing is to be outlined. */
  spotAt(element: Element): Spot | string;
  /** What is walked to by keyboard, in the order of the page. */
  spots(): readonly Spot[];
  /** What a press there does: picks, goes through to a frame that has a script of its own, or only says why not. */
  press(node: Node | null): 'pick' | 'through' | 'nothing';
};

/**
 * Lets a person point at something on the page, by pointer or by keyboard, until it is picked, Escape is pressed or `signal` aborts.
 * The page sees no press and no key of it.
 * @param focus whether the keys are to come here at once
 * @param onPick called once with the node, or null where the person stopped
 */
export function pointAt(
  aim: Aim,
  focus: boolean,
  page: Document,
  overlay: Overlay,
  onPick: (node: Node | null) => void,
  signal: AbortSignal,
): void {
  const life = new AbortController();
  const ended = AbortSignal.any([life.signal, signal]);
  const reached = new WeakSet<Window>();
  let candidates: readonly Spot[] | null = null;
  let at = -1;
  let hovered: Element | null = null;
  /** Where the pointer was last. */
  let resting = '';

  const end = (node: Node | null, event: Event) => {
    if (ended.aborted) return;
    life.abort();
    swallowRest(event, page, signal);
    onPick(node);
  };

  const show = (spot: Spot | string, place = '') => {
    if (typeof spot === 'string') {
      overlay.outline([]);
      overlay.say(spot);
      return;
    }
    overlay.outline([spot.element], spot.words);
    overlay.say(`${spot.words}${place}`);
  };

  const walkBy = (step: number) => {
    candidates ??= aim.spots();
    if (candidates.length === 0) {
      overlay.say(aim.nothing);
      return;
    }
    at = at < 0 ? (step > 0 ? 0 : candidates.length - 1) : (at + step + candidates.length) % candidates.length;
    const spot = candidates[at];
    if (!spot) return;
    spot.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show(spot, `. ${at + 1} of ${candidates.length}`);
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
    if (event.type !== 'click') return;
    const node = nodeOf(event as MouseEvent);
    if (!goInto(node)) pick(node, event);
  };

  const pick = (node: Node | null, event: Event) => {
    if (aim.press(node) === 'pick') end(node, event);
    else if (node?.nodeType === 1) show(aim.spotAt(node as Element));
  };

  /** Lets the pointer and the keys through to a frame that has a script of its own. @returns whether it is one */
  const goInto = (node: Node | null): boolean => {
    const isOpen = aim.press(node) === 'through';
    overlay.openUp(isOpen);
    if (isOpen) {
      overlay.outline([]);
      overlay.say('');
      hovered = null;
    }
    return isOpen;
  };

  const moved = (event: Event) => {
    if (isOurs(event)) return;
    event.stopImmediatePropagation();
    // A browser tells of a pointer that rests where the page moves under it: it does not take over from the keyboard.
    const { clientX, clientY } = event as MouseEvent;
    const now = `${Math.floor(clientX)} ${Math.floor(clientY)}`;
    const rests = at >= 0 && (now === resting || resting === '');
    resting = now;
    if (rests) return;
    const node = nodeOf(event as MouseEvent);
    if (goInto(node)) {
      at = -1;
      return;
    }
    if (node === hovered || node?.nodeType !== 1) return;
    hovered = node as Element;
    at = -1;
    show(aim.spotAt(hovered));
  };

  const typed = (event: KeyboardEvent) => {
    if (!event.isTrusted || isOurs(event)) return;
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    keep(event);
    if (event.type !== 'keydown') return;
    if (event.key === 'Escape') end(null, event);
    else if (step !== undefined) walkBy(event.shiftKey ? -step : step);
    else if (at >= 0) {
      const element = candidates?.[at]?.element ?? null;
      if (goInto(element)) (element as HTMLElement).focus();
      else pick(element, event);
    } else if (hovered) pick(hovered, event);
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
  // Out of a frame and into the page around it, which says what is pointed at there.
  const left = (event: MouseEvent) => {
    if (event.relatedTarget !== null || window.top === window || at >= 0) return;
    hovered = null;
    overlay.outline([]);
    overlay.say('');
  };
  window.addEventListener('mouseout', left, { capture: true, signal: ended });
  ended.addEventListener('abort', () => {
    overlay.cover(false);
    overlay.outline([]);
  });
  overlay.cover(true);
  if (!focus) return;
  overlay.say(aim.how);
  window.focus();
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
