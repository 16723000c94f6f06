import { anchorOf, stillThere } from '../../utils/recognition/anchors';
import type { Anchor } from '../../utils/recognition/anchors';
import type { FieldReading, Reading } from '../../utils/recognition/reading';
import type { Clock } from './clock';
import { PEOPLE } from './people';
import type { Who } from './people';

/** Where a page says who it is about. Each is a node of its own, and can lag behind the others. */
export const SLOTS = ['name', 'number', 'born', 'control', 'frame', 'other'] as const;
export type Slot = (typeof SLOTS)[number];
export type Pane = 'main' | 'other' | 'both';

/** One reading that was made of the page: what it said, and what stood in the slots it was read from. */
export type Read = {
  readonly count: number;
  readonly at: number;
  readonly said: string;
  readonly from: ReadonlyMap<Slot, Who>;
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
  /** Whether parts that disagree are read as one client all the same: the worst reader there could be. */
  credulous = false;
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

  /** Whose details can be seen anywhere on the page. */
  shows(): ReadonlySet<Who> {
    return new Set([...this.slots].filter(([slot]) => this.isSeen(slot)).map(([, who]) => who));
  }

  /** The one client the page is wholly about, or null. */
  wholly(): Who | null {
    const [who, ...others] = this.shows();
    return who && others.length === 0 && this.#isEnough() ? who : null;
  }

  /** A name, and something else. */
  #isEnough(): boolean {
    const parts = this.#parts();
    return parts.length >= 2 && (parts.includes('name') || parts.includes('other'));
  }

  /** Writes one slot, or empties it. `quietly`: by a control's property or a frame's own document, with no event. */
  put(slot: Slot, who: Who | null, quietly = false): void {
    if (who) this.slots.set(slot, who);
    else this.slots.delete(slot);
    const person = who && PEOPLE[who];
    const element = this.element(slot);
    if (slot === 'control') {
      (element as HTMLInputElement).value = person?.nhsNumber ?? '';
      if (!quietly) element.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (slot === 'frame') {
      const inner = document.createElement('div');
      this.#frame = inner.attachShadow({ mode: 'open' });
      this.#frame.append(person?.nhsNumber ?? '');
      skeleton?.frames.replaceChildren(inner);
      if (!quietly) element.dispatchEvent(new Event('load'));
    } else {
      const text =
        person &&
        {
          name: `${person.familyName}, ${person.givenName}`,
          number: person.nhsNumber,
          born: person.dateOfBirth,
          other: JSON.stringify(person),
        }[slot];
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

  /** The model's reader, in the place of the recogniser. */
  read = () => {
    this.untracedSince = null;
    this.#count += 1;
    this.clock.now += this.cost;
    const reading = this.#reading();
    const isOne = reading.verdict === 'one';
    const from = new Map(isOne ? [...this.slots].filter(([slot]) => this.isSeen(slot)) : []);
    this.reads.push({ count: this.#count, at: this.clock.now, said: this.says(), from });
    return { reading, anchors: isOne ? this.#anchors() : [], roots: this.#frame ? [this.#frame] : [] };
  };

  /** Whether anything stands no more that the last reading was read from. */
  isTouched(): boolean {
    return [...(this.reads.at(-1)?.from ?? [])].some(([slot, who]) => this.slots.get(slot) !== who);
  }

  /** What a reading made now would say. */
  says(): string {
    return JSON.stringify(this.#reading(), (key, value: unknown) => (key === 'because' ? null : value));
  }

  stillThere = stillThere;

  get count(): number {
    return this.#count;
  }

  /** What can be seen, as text: equal texts are equal pages. */
  print(): string {
    return SLOTS.flatMap((slot) =>
      this.isSeen(slot) && this.slots.has(slot) ? `${slot}=${this.slots.get(slot)}` : [],
    ).join(' ');
  }

  #parts(): Slot[] {
    return SLOTS.filter((slot) => this.isSeen(slot) && this.slots.has(slot)).flatMap((slot) =>
      slot === 'other' ? [slot, slot] : [slot],
    );
  }

  #anchors(): Anchor[] {
    return this.#parts().map((slot) => {
      if (slot === 'control') return anchorOf(this.element(slot));
      const node = (slot === 'frame' ? this.#frame : this.element(slot))?.firstChild;
      if (!node) throw new Error(`nothing stands in ${slot}`);
      return anchorOf(node);
    });
  }

  #reading(): Reading {
    const shown = this.shows();
    if (!this.#isEnough()) return { verdict: 'none', incomplete: false };
    if (shown.size > 1 && this.pane === 'both') return { verdict: 'multiple', count: shown.size, incomplete: false };
    if (shown.size > 1 && !this.credulous)
      return { verdict: 'ambiguous', findings: [{ kind: 'too-little' }], incomplete: false };
    const because = `${this.#count} ${this.wholly() ?? 'mixture'}`;
    const field = (value: string): FieldReading => ({
      value,
      confidence: 'sure',
      evidence: { source: 'table-row', label: null, place: null, because },
    });
    const of = (slot: Slot) => {
      const who = this.isSeen(slot) ? this.slots.get(slot) : undefined;
      return who && PEOPLE[who];
    };
    const [name, born, number] = [
      of('name') ?? of('other'),
      of('born') ?? of('other'),
      of('number') ?? of('control') ?? of('frame') ?? of('other'),
    ];
    const fields = {
      ...(name && { familyName: field(name.familyName), givenName: field(name.givenName) }),
      ...(born && { dateOfBirth: field(born.dateOfBirth) }),
      ...(number && { nhsNumber: field(number.nhsNumber) }),
    };
    return { verdict: 'one', fields, findings: [], incomplete: false };
  }
}

/** A whole record, as it stands once a page has loaded. */
export function fill(page: Page, one: Who): void {
  for (const each of ['name', 'number', 'born'] as const) page.put(each, one);
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
