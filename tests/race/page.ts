import { anchorOf } from '../../utils/recognition/anchors';
import type { Anchor } from '../../utils/recognition/anchors';
import type { Recognition } from '../../utils/recognition/recognise';
import type { Slices } from '../../utils/recognition/slices';
import type { Clock } from './clock';
import type { Who } from './people';
import { readingOf, sayingOf, SLOTS, textOf, whollyOf } from './seen';
import type { Seen, Slot } from './seen';

export type Pane = 'main' | 'other' | 'both';

/** One reading that was made of the page: what it said, and what stood in the slots it was read from. */
export type Read = {
  readonly count: number;
  readonly at: number;
  readonly said: string;
  readonly from: Seen;
};

type Skeleton = {
  readonly top: readonly Element[];
  readonly slots: ReadonlyMap<Slot | 'noise', HTMLElement>;
  readonly frames: ShadowRoot;
};

/** The elements of every page: building them anew is what would cost most. */
let skeleton: Skeleton | null = null;

function build(): Skeleton {
  document.body.innerHTML =
    '<header><h1 data-slot="name"></h1></header><main><b data-slot="number"></b><i data-slot="born"></i>' +
    '<input data-slot="control"><div data-slot="frame"></div></main><aside data-slot="other"></aside><footer data-slot="noise"></footer>';
  const elements = [...document.body.querySelectorAll<HTMLElement>('[data-slot]')];
  const slots = new Map(elements.map((element) => [element.dataset.slot as Slot | 'noise', element]));
  const frame = slots.get('frame');
  if (!frame) throw new Error('no frame');
  return { top: [...document.body.children], slots, frames: frame.attachShadow({ mode: 'open' }) };
}

/**
 * A record page in jsdom: a banner with the name, a body with number and date of birth, a control, a frame, and a second pane that
 * can be shown instead of the first. What the page truly shows is known from the same slots. How a real page's markup is read is
 * no matter here, so the reader of these slots is the model's own; everything that watches, waits, compares and publishes is not.
 */
export class Page {
  readonly slots = new Map<Slot, Who>();
  pane: Pane = 'main';
  hidden = false;
  /** What one reading costs, in milliseconds. */
  cost = 1;
  reads: Read[] = [];
  /** Count of the readings made before the last thing that changed what had been read, in a way that leaves a trace. */
  touchedAt = 0;
  /** Ticks of the page's clock since something changed that leaves no trace; null where nothing did since the last reading. */
  untracedSince: number | null = null;
  untracedChanges = 0;
  /** Panes were swapped since the last frame of the screen: nobody has seen it yet. */
  swapped = false;
  #addressUntold = false;
  #count = 0;
  #frame: ShadowRoot | null = null;

  constructor(private readonly clock: Clock) {
    skeleton ??= build();
    document.body.replaceChildren(...skeleton.top);
    for (const slot of SLOTS) this.element(slot).textContent = '';
    (this.element('control') as HTMLInputElement).value = '';
    skeleton.frames.replaceChildren();
    document.documentElement.removeAttribute('data-pane');
    history.replaceState(null, '', '/clients/1');
  }

  element(slot: Slot | 'noise'): HTMLElement {
    const found = skeleton?.slots.get(slot);
    if (!found) throw new Error(`the page has lost its ${slot}`);
    return found;
  }

  isSeen(slot: Slot): boolean {
    return this.pane === 'both' || (slot === 'other') === (this.pane === 'other');
  }

  /** What can be seen at this moment. */
  seen(): Seen {
    return new Map([...this.slots].filter(([slot]) => this.isSeen(slot)));
  }

  /** The one client the page is wholly about, or null. */
  wholly(): Who | null {
    return whollyOf(this.seen());
  }

  /** What a reading made now would say. */
  says(): string {
    return sayingOf(readingOf(this.seen(), 0));
  }

  /** Writes one slot, or empties it. `quietly`: by a control's property or a frame's own document, with no event. */
  put(slot: Slot, who: Who | null, quietly = false): void {
    if (who) this.slots.set(slot, who);
    else this.slots.delete(slot);
    const text = textOf(slot, who);
    const element = this.element(slot);
    if (slot === 'control') {
      (element as HTMLInputElement).value = text;
      if (!quietly) element.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (slot === 'frame') {
      const inner = document.createElement('div');
      this.#frame = inner.attachShadow({ mode: 'open' });
      this.#frame.append(text);
      skeleton?.frames.replaceChildren(inner);
      if (!quietly) element.dispatchEvent(new Event('load'));
    } else {
      element.replaceChildren(...(text ? [text] : []));
    }
    if (quietly) this.#untraced();
  }

  /** Shows one pane. `quietly`: by a style sheet, with nothing of the tree touched. */
  show(pane: Pane, quietly = false): void {
    if (pane === this.pane) return;
    this.pane = pane;
    if (quietly) this.#untraced();
    else {
      document.documentElement.setAttribute('data-pane', pane);
      this.swapped = true;
    }
  }

  /** Another address, without another document. `quietly`: in a browser that has no event for it. */
  push(path: string, quietly = false): void {
    const isAnother = location.pathname !== path;
    history.pushState(null, '', path);
    this.#addressUntold ||= quietly;
    if (quietly) return;
    // Back at an address that the script never saw left, there is nothing to see.
    if (isAnother && !this.#addressUntold) this.touchedAt = this.#count;
    navigation.dispatchEvent(new Event('currententrychange'));
  }

  /** The page is seen again, and looked at: what has changed in a value is met at once, what is seen or not by its clock. */
  comesInFront(): void {
    if (this.isTouched()) this.touchedAt = this.#count;
    if (this.untracedSince !== null) this.untracedSince = this.#ticks();
  }

  /** Ticks since something changed without a trace that no reading has met yet. */
  ticksUntraced(): number | null {
    return this.untracedSince === null ? null : this.#ticks() - this.untracedSince;
  }

  #untraced(): void {
    this.untracedSince ??= this.#ticks();
    this.untracedChanges += 1;
  }

  #ticks(): number {
    return this.clock.fired.get(1_000) ?? 0;
  }

  /** Reads slot by slot, and can be set down between two of them: what it has read by then may have changed meanwhile. */
  begin = function* begin(this: Page): Slices<Recognition> {
    const untraced = this.untracedChanges;
    const seen = new Map<Slot, Who>();
    const anchors: Anchor[] = [];
    for (const slot of SLOTS) {
      this.clock.now += this.cost / SLOTS.length;
      const who = this.isSeen(slot) ? this.slots.get(slot) : undefined;
      if (who) {
        seen.set(slot, who);
        anchors.push(anchorOf(this.#nodeOf(slot)));
      }
      yield;
    }
    this.#count += 1;
    if (untraced === this.untracedChanges) this.untracedSince = null;
    const reading = readingOf(seen, this.#count);
    const isOne = reading.verdict === 'one';
    this.reads.push({
      count: this.#count,
      at: this.clock.now,
      said: sayingOf(reading),
      from: isOne ? seen : new Map(),
    });
    return { reading, anchors: isOne ? anchors : [], roots: this.#frame ? [this.#frame] : [] };
  };

  /** The slots that no longer say what the last reading read from them. */
  touched(): ReadonlySet<Slot> {
    const from = [...(this.reads.at(-1)?.from ?? [])];
    return new Set(
      from.flatMap(([slot, who]) => (textOf(slot, this.slots.get(slot)) === textOf(slot, who) ? [] : [slot])),
    );
  }

  isTouched(): boolean {
    return this.touched().size > 0;
  }

  get count(): number {
    return this.#count;
  }

  #nodeOf(slot: Slot): Node {
    if (slot === 'control') return this.element(slot);
    const node = (slot === 'frame' ? this.#frame : this.element(slot))?.firstChild;
    if (!node) throw new Error(`nothing stands in ${slot}`);
    return node;
  }
}

/** A whole record, as it stands once a page has loaded. */
export function fill(page: Page, one: Who): void {
  for (const each of ['name', 'number', 'born', 'control'] as const) page.put(each, one);
}

/** Another record in the place of whatever stood there. */
export function refill(page: Page, one: Who): void {
  page.show('main');
  for (const slot of SLOTS) page.put(slot, null);
  fill(page, one);
}

/** Who can be seen by CSS, as the model's panes have it: jsdom has no layout. */
export function seeBy(page: () => Page): void {
  Element.prototype.checkVisibility = function checkVisibility(this: Element) {
    const slot = this.closest('[data-slot]')?.getAttribute('data-slot');
    return slot && slot !== 'noise' ? page().isSeen(slot as Slot) : true;
  };
}
