import type { PageState } from '../../utils/messages/page';
import type { Anchor } from '../../utils/recognition/anchors';
import type { Reading } from '../../utils/recognition/reading';
import type { Recognition } from '../../utils/recognition/recognise';
import { atOnce } from '../../utils/recognition/slices';
import type { Slices } from '../../utils/recognition/slices';
import { Publisher, QUIET_MS } from './publisher';
import type { Reader } from './reader';

/** At least this long between two readings, and at most a twentieth of the time spent reading. */
const MIN_GAP_MS = 100;
/** Nobody waits longer than this for the second of two equal readings. */
const MOST_GAP_MS = 500;
const COST_SHARE = 20;
/** How often what makes no mutation is looked at: a control's value set by script, a pushed address. */
const TICK_MS = 1_000;
/** A reading that takes less than this is made at every tick, a dearer one at every `SELDOM`th. */
const CHEAP_MS = 8;
const SELDOM = 5;
/** The page has the thread back after this long, and a reading it keeps changing under is made at once the fourth time. */
const SLICE_MS = 8;
const PATIENCE = 3;

export type Watch = {
  /** What is published, after looking at anything that changed since. */
  state(): PageState;
  /** Reads the page anew, now; what is published is cleared where it no longer agrees. */
  readNow(): PageState;
  /** What was published no longer counts, for a reason this document does not show. */
  disturb(): void;
  /** Starts again as if the page had just been opened. */
  restart(): void;
};

/**
 * Watches the page until `signal` aborts. Mutations only set a flag and look whether the published client's own nodes
 * still stand; reading happens at most every `MIN_GAP_MS`, and never while the document is hidden.
 * @param reader reads this page
 * @param onChange called at once on every clearing and every publication
 */
export function watchPage(reader: Reader, onChange: (state: PageState) => void, signal: AbortSignal): Watch {
  const publisher = new Publisher(location.origin, onChange);
  let anchors: readonly Anchor[] = [];
  /** Those of them that could be seen when they were read. */
  let inView: readonly Anchor[] = [];
  let address = location.href;
  let dirty = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastRead = -Infinity;
  let cost = 0;
  /** A reading that is set down between two slices. `again`: how often the page has changed under it. */
  let begun: { readonly work: Slices<Recognition>; took: number; readonly again: number } | null = null;
  const observed = new WeakSet<Node>();

  const take = ({ reading, anchors: found, roots }: Recognition, took: number): Reading => {
    anchors = found;
    inView = found.filter(isInView);
    roots.forEach(observe);
    lastRead = performance.now();
    cost = took;
    publisher.take(reading, lastRead);
    if (!publisher.settled) schedule(QUIET_MS);
    return reading;
  };

  const readAtOnce = (): Reading => {
    clearTimeout(timer);
    timer = undefined;
    begun = null;
    dirty = false;
    const started = performance.now();
    const recognition = atOnce(reader.begin());
    return take(recognition, performance.now() - started);
  };

  /** Reads for a slice of time. Where the page has changed since the last slice the reading begins again. */
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || document.hidden) {
      begun = null;
      return;
    }
    look();
    clearTimeout(timer);
    timer = undefined;
    if (begun && dirty && begun.again === PATIENCE) {
      readAtOnce();
      return;
    }
    if (!begun || dirty) begun = { work: reader.begin(), took: 0, again: begun ? begun.again + 1 : 0 };
    dirty = false;
    const started = performance.now();
    const until = started + SLICE_MS;
    for (;;) {
      const { done, value } = begun.work.next();
      const now = performance.now();
      if (done) {
        const took = begun.took + now - started;
        begun = null;
        take(value, took);
        return;
      }
      if (now < until) continue;
      begun.took += now - started;
      timer = setTimeout(flush);
      return;
    }
  };

  const schedule = (after = 0) => {
    if (timer !== undefined || document.hidden || signal.aborted) return;
    const gap = Math.min(Math.max(MIN_GAP_MS, cost * COST_SHARE), publisher.settled ? Infinity : MOST_GAP_MS);
    timer = setTimeout(
      () => (document.hidden ? (timer = undefined) : flush()),
      Math.max(after, lastRead + gap - performance.now(), 0),
    );
  };

  /** Cheap enough for every batch of mutations: about eight nodes are compared with what was read from them. */
  const look = () => {
    if (location.href === address && reader.stillThere(anchors)) return;
    address = location.href;
    dirty = true;
    publisher.disturb();
    schedule();
  };

  /** Before the next frame is drawn: a record may have been hidden and another shown with no node of it touched. */
  let glancing = false;
  const glance = () => {
    if (glancing) return;
    glancing = true;
    requestAnimationFrame(() => {
      glancing = false;
      if (signal.aborted || inView.every(isInView)) return;
      dirty = true;
      publisher.disturb();
      schedule();
    });
  };

  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    dirty = true;
    look();
    glance();
    schedule();
  });

  function observe(root: Node): void {
    if (observed.has(root)) return;
    observed.add(root);
    // `load`: a frame shows another document, which changes nothing in the tree around it.
    for (const event of ['input', 'change', 'toggle', 'transitionend', 'load']) {
      root.addEventListener(event, changed, { capture: true, passive: true, signal });
    }
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      // Every one: a page may show and hide by any attribute its style sheet looks at.
      attributes: true,
    });
  }

  const changed = () => {
    dirty = true;
    look();
    schedule();
  };

  reader.whenLoaded?.(changed);
  observe(document);
  let ticks = 0;
  const tick = setInterval(() => {
    if (document.hidden) return;
    look();
    // What leaves no trace at all, such as a style sheet switched: read whole, the more seldom the more it costs.
    ticks += 1;
    if (cost < CHEAP_MS || ticks % SELDOM === 0) flush();
  }, TICK_MS);
  for (const event of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(event, changed, { signal });
  document.addEventListener('visibilitychange', changed, { signal });
  if ('navigation' in window) {
    (window.navigation as EventTarget).addEventListener('currententrychange', changed, { signal });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(tick);
    clearTimeout(timer);
  });
  schedule();

  return {
    state() {
      look();
      if (dirty || begun) readAtOnce();
      return withUnread(publisher.state);
    },
    readNow() {
      look();
      const reading = readAtOnce();
      const { epoch } = publisher.state;
      return withUnread({
        state: 'read',
        epoch,
        reading,
        readAt: new Date().toISOString(),
        origin: location.origin,
        unread: 0,
      });
    },
    disturb() {
      publisher.disturb();
      schedule();
    },
    restart() {
      publisher.restart();
      dirty = true;
      schedule();
    },
  };
}

/** With how many frames cannot be looked into. */
function withUnread(state: PageState): PageState {
  if (state.state === 'reading' || !state.reading.incomplete) return state;
  const frames = document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe,frame');
  const closed = [...frames].filter((frame) => !frame.contentDocument);
  return { ...state, unread: Math.max(1, closed.length) };
}

/** Whether the element a value was read from can still be seen. */
function isInView({ node }: Anchor): boolean {
  // By its type: a node of a frame is no instance of this window's Element.
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}

/** Mutations that Alongside makes itself: its host element, and the margin that makes room for it. */
function isOurs(record: MutationRecord): boolean {
  if (record.type === 'attributes')
    return record.target === document.documentElement && record.attributeName === 'style';
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => node instanceof Element && node.hasAttribute('data-alongside-host'));
}
