import { sheetOf } from './draw';
import { makeLauncher } from './launcher';
import type { LauncherState } from './launcher';
import type { Look } from '../../utils/messages/page';
import { makePanel, WIDTHS } from './panel';

/** A page that takes our element away more often than this within `PATIENCE_MS` does not want it there. */
const PATIENCE = 5;
const PATIENCE_MS = 10_000;

export type Mount = {
  open(): Promise<void>;
  close(): void;
  readonly isOpen: boolean;
  /** The page keeps removing our element, so nothing is shown on it any more. */
  readonly removed: boolean;
  readonly top: number;
  readonly width: number;
  show(state: LauncherState): void;
  drop(why: keyof Look['curtains']): void;
  raise(): void;
};

export type MountOptions = {
  look: Look;
  width: number;
  top: number;
  /** A fresh address for a frame: it holds a ticket that is good once. */
  frameUrl(): Promise<string>;
  onRemember(): void;
};

/**
 * Mounts launcher and sidebar on the page: a host element on `documentElement`, a closed shadow root in it. Put back where the
 * page removes it. Everything goes when `signal` aborts.
 */
export function mount({ look, width, top, frameUrl, onRemember }: MountOptions, signal: AbortSignal): Mount {
  const host = document.createElement('div');
  host.setAttribute('data-alongside-host', '');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(look.css)];
  let isOpen = false;
  let removals: number[] = [];
  let removed = false;

  const launcher = makeLauncher(look, () => void openByHand(), onRemember, signal);
  const panel = makePanel(onRemember, makeRoom, signal);
  root.append(launcher.element, panel.element);
  launcher.place(top);
  panel.resize(width || WIDTHS.usual);
  holdInView(host, look, signal);
  document.documentElement.append(host);

  const observer = new MutationObserver(() => {
    if (host.isConnected || signal.aborted || removed) return;
    const now = Date.now();
    removals = [...removals.filter((at) => now - at < PATIENCE_MS), now];
    if (removals.length > PATIENCE) {
      removed = true;
      isOpen = false;
      panel.unload();
      makeRoom();
      return;
    }
    document.documentElement.append(host);
    // Out of the document a frame loses its content: it starts again with a ticket of its own.
    if (isOpen) void open();
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    isOpen = false;
    makeRoom();
    host.remove();
  });

  async function open(): Promise<void> {
    if (removed) return;
    isOpen = true;
    launcher.element.hidden = true;
    panel.drop(...look.curtains.opening);
    makeRoom();
    const url = await frameUrl();
    if (isOpen && !signal.aborted) panel.load(url);
  }

  function close(): void {
    isOpen = false;
    launcher.element.hidden = false;
    panel.unload();
    makeRoom();
    launcher.element.focus();
  }

  /** The page is pushed aside, not covered: its root gets a margin as wide as the sidebar. */
  function makeRoom(): void {
    const { style } = document.documentElement;
    if (isOpen) style.setProperty('margin-inline-end', `${panel.width}px`, 'important');
    else style.removeProperty('margin-inline-end');
  }

  async function openByHand(): Promise<void> {
    await open();
    onRemember();
  }

  return {
    open: openByHand,
    close() {
      close();
      onRemember();
    },
    get isOpen() {
      return isOpen;
    },
    get removed() {
      return removed;
    },
    get top() {
      return Number(launcher.element.dataset.top);
    },
    get width() {
      return panel.width;
    },
    show: launcher.show,
    drop: (why) => panel.drop(...look.curtains[why]),
    raise: panel.raise,
  };
}

/** Sets the styles on the element itself, where they outrank any sheet of the page, and again whenever the page takes them away. */
function holdInView(host: HTMLElement, { held }: Look, signal: AbortSignal): void {
  const hold = () => {
    for (const [name, value] of Object.entries(held)) {
      if (host.style.getPropertyPriority(name) !== 'important' || host.style.getPropertyValue(name) !== value) {
        host.style.setProperty(name, value, 'important');
      }
    }
  };
  hold();
  const settled = host.style.cssText;
  const observer = new MutationObserver(() => {
    for (const name of ['inert', 'hidden', 'popover']) host.removeAttribute(name);
    if (host.style.cssText === settled) return;
    host.style.cssText = '';
    hold();
  });
  observer.observe(host, { attributes: true, attributeFilter: ['style', 'hidden', 'inert', 'popover'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
