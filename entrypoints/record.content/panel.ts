import type { Look } from '../../utils/messages/page';
import { issuedAddress } from './address';
import { isAlive } from './background';

/** Width of the sidebar in CSS pixels: what it may be dragged to. The widest holds a letter and its page side by side. */
const WIDTHS = { least: 320, most: 1_120, usual: 380 } as const;
const KEY_STEP_PX = 20;
/** How often it is checked that the extension behind the frame still exists (an update leaves it orphaned). */
const ALIVE_MS = 2_000;

export type Panel = {
  /** Puts a fresh frame in, behind the curtain. @throws Error where it cannot: then the panel is closed */
  open(): Promise<void>;
  close(): void;
  /** Hides what the frame shows, in this very frame of the screen, until `raise`. */
  drop(why: keyof Look['curtains']): void;
  raise(): void;
  readonly isOpen: boolean;
  readonly width: number;
};

/** What a panel stands in, and what it tells. */
export type PanelPlace = {
  readonly root: ShadowRoot;
  /** Out of sight while the panel is open. */
  readonly launcher: HTMLElement;
  readonly curtains: Look['curtains'];
  /** Of the sidebar in CSS pixels, 0 for the usual one. */
  readonly width: number;
  /** A person has made it wider or narrower. */
  onResized(): void;
};

/**
 * The framed sidebar with its grip and its curtain. The frame is an extension page: the page around it can neither read nor
 * reach it, because it hangs in a closed shadow root. The page is pushed aside while it is open, until `signal` aborts.
 */
export function makePanel(
  { root, launcher, curtains, width: wanted, onResized }: PanelPlace,
  signal: AbortSignal,
): Panel {
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.hidden = true;
  const grip = document.createElement('div');
  grip.className = 'grip';
  grip.tabIndex = 0;
  grip.setAttribute('role', 'separator');
  grip.setAttribute('aria-orientation', 'vertical');
  grip.setAttribute('aria-label', 'Sidebar width: arrow keys make it wider or narrower');
  const curtain = document.createElement('div');
  curtain.className = 'curtain';
  const title = document.createElement('b');
  const text = document.createElement('p');
  curtain.append(title, text);
  panel.append(grip, curtain);
  root.append(panel);
  let frame: HTMLIFrameElement | null = null;
  let isOpen = false;
  /** Counts openings and closings: only the last of them holds. */
  let turn = 0;
  let width = 0;

  /** The page is pushed aside, not covered: its root gets a margin as wide as the sidebar. */
  const makeRoom = () => {
    const { style } = document.documentElement;
    if (isOpen) style.setProperty('margin-inline-end', `${width}px`, 'important');
    else style.removeProperty('margin-inline-end');
  };
  const resize = (to: number) => {
    width = Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.min(to, window.innerWidth * 0.9))));
    panel.style.width = `${width}px`;
    grip.setAttribute('aria-valuenow', String(width));
    makeRoom();
  };
  resize(wanted || WIDTHS.usual);

  grip.addEventListener(
    'pointerdown',
    (down) => {
      down.preventDefault();
      grip.setPointerCapture(down.pointerId);
      const drag = new AbortController();
      const options = { signal: AbortSignal.any([drag.signal, signal]) };
      grip.addEventListener('pointermove', (move) => resize(window.innerWidth - move.clientX), options);
      const done = () => {
        drag.abort();
        onResized();
      };
      grip.addEventListener('pointerup', done, options);
      grip.addEventListener('pointercancel', done, options);
    },
    { signal },
  );
  grip.addEventListener(
    'keydown',
    (event) => {
      const step = { ArrowLeft: KEY_STEP_PX, ArrowRight: -KEY_STEP_PX }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      resize(width + step);
      onResized();
    },
    { signal },
  );
  let isOrphan = false;
  const alive = setInterval(() => {
    if (isAlive()) return;
    clearInterval(alive);
    drop('updated');
    isOrphan = true;
  }, ALIVE_MS);
  signal.addEventListener('abort', () => {
    clearInterval(alive);
    close();
  });

  function drop(why: keyof Look['curtains']): void {
    curtain.hidden = false;
    if (!isOrphan) [title.textContent, text.textContent] = curtains[why];
  }

  function close(): void {
    turn += 1;
    isOpen = false;
    frame?.remove();
    frame = null;
    panel.hidden = true;
    launcher.hidden = false;
    makeRoom();
  }

  return {
    async open() {
      const mine = ++turn;
      isOpen = true;
      launcher.hidden = true;
      drop('opening');
      makeRoom();
      try {
        const url = await issuedAddress();
        if (mine !== turn) return;
        frame?.remove();
        frame = document.createElement('iframe');
        frame.allow = 'clipboard-write';
        frame.title = 'Alongside';
        frame.src = url;
        panel.append(frame);
        panel.hidden = false;
      } catch (error) {
        if (mine === turn) close();
        throw error;
      }
    },
    close,
    drop,
    raise() {
      curtain.hidden = true;
    },
    get isOpen() {
      return isOpen;
    },
    get width() {
      return width;
    },
  };
}
