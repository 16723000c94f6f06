/** Width of the sidebar in CSS pixels: what it may be dragged to. */
export const WIDTHS = { least: 320, most: 640, usual: 380 } as const;
const KEY_STEP_PX = 20;

export type Panel = {
  element: HTMLElement;
  /** Puts a fresh frame in, behind the curtain. */
  load(url: string): void;
  unload(): void;
  /** Hides what the frame shows, in this very frame of the screen, until `raise`. */
  drop(title: string, text: string): void;
  raise(): void;
  readonly width: number;
  resize(width: number): void;
};

/**
 * The framed sidebar with its grip and its curtain. The frame is an extension page: the page around it can neither read nor
 * reach it, because it hangs in a closed shadow root.
 */
export function makePanel(
  onResized: (width: number) => void,
  onWidth: (width: number) => void,
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
  let frame: HTMLIFrameElement | null = null;
  let width: number = WIDTHS.usual;

  const resize = (wanted: number) => {
    width = Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.min(wanted, window.innerWidth * 0.9))));
    panel.style.width = `${width}px`;
    grip.setAttribute('aria-valuenow', String(width));
    onWidth(width);
  };

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
        onResized(width);
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
      onResized(width);
    },
    { signal },
  );

  return {
    element: panel,
    load(url) {
      frame?.remove();
      frame = document.createElement('iframe');
      frame.allow = 'clipboard-write';
      frame.title = 'Alongside';
      frame.src = url;
      panel.append(frame);
      panel.hidden = false;
    },
    unload() {
      frame?.remove();
      frame = null;
      panel.hidden = true;
    },
    drop(heading, words) {
      title.textContent = heading;
      text.textContent = words;
      curtain.hidden = false;
    },
    raise() {
      curtain.hidden = true;
    },
    get width() {
      return width;
    },
    resize,
  };
}
