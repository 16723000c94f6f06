import { isAlive, quietly } from './background';
import { sheetOf } from './draw';
import { makeLauncher } from './launcher';
import type { LauncherState } from './launcher';
import type { Look } from '../../utils/messages/page';
import type { makePanel, Panel } from './panel';

/** A page that takes our element away more often than this within `PATIENCE_MS` does not want it there. */
const PATIENCE = 5;
const PATIENCE_MS = 10_000;

/** In this script's own world, once `panel.js` has run. */
const world = globalThis as unknown as { readonly alongsidePanel: typeof makePanel };

export type Mount = {
  /** @throws Error where it cannot be opened: the launcher is still there to try again */
  open(): Promise<void>;
  close(): void;
  readonly isOpen: boolean;
  /** The page keeps removing our element, so nothing is shown on it any more. */
  readonly removed: boolean;
  readonly top: number;
  readonly width: number;
  show(state: LauncherState): void;
  /** The record changed: hides what the sidebar shows, in this very frame of the screen. */
  drop(): void;
  raise(): void;
};

export type MountOptions = {
  look: Look;
  width: number;
  top: number;
  /** Has `panel.js` run in this page. Most pages are left without anybody opening the sidebar. */
  loadPanel(): Promise<unknown>;
  onRemember(): void;
};

/**
 * Mounts launcher and sidebar on the page: a host element on `documentElement`, a closed shadow root in it. Put back where the
 * page removes it. Everything goes when `signal` aborts.
 */
export function mount({ look, width, top, loadPanel, onRemember }: MountOptions, signal: AbortSignal): Mount {
  const host = document.createElement('div');
  host.setAttribute('data-alongside-host', '');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(look.css)];
  let panel: Panel | null = null;
  let removals: number[] = [];
  let removed = false;

  const launcher = makeLauncher(look, openByHand, onRemember, signal);
  root.append(launcher.element);
  launcher.place(top);
  holdInView(host, look, signal);
  document.documentElement.append(host);

  const observer = new MutationObserver(() => {
    if (host.isConnected || signal.aborted || removed) return;
    const now = Date.now();
    removals = [...removals.filter((at) => now - at < PATIENCE_MS), now];
    if (removals.length > PATIENCE) {
      removed = true;
      panel?.close();
      return;
    }
    document.documentElement.append(host);
    // Out of the document a frame loses its content: it starts again with a ticket of its own.
    if (panel?.isOpen) quietly(panel.open());
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });

  async function open(): Promise<void> {
    if (!panel) {
      await loadPanel();
      if (signal.aborted) return;
      // Asked for twice, it comes once.
      panel ??= world.alongsidePanel(
        { root, launcher: launcher.element, curtains: look.curtains, width, onResized: onRemember },
        signal,
      );
    }
    if (removed || signal.aborted) return;
    await panel.open();
    onRemember();
  }

  function openByHand(): void {
    open().catch((error: unknown) => {
      if (isAlive()) throw error;
      // Nothing can be put into the page any more: the launcher says so itself.
      launcher.show({ verdict: 'updated', overdue: null });
    });
  }

  return {
    open,
    close() {
      panel?.close();
      launcher.element.focus();
      onRemember();
    },
    get isOpen() {
      return panel?.isOpen ?? false;
    },
    get removed() {
      return removed;
    },
    get top() {
      return Number(launcher.element.dataset.top);
    },
    get width() {
      return panel?.width ?? width;
    },
    show: launcher.show,
    drop: () => panel?.drop('changed'),
    raise: () => panel?.raise(),
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
