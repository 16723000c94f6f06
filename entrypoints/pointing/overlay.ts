import { HOST_ATTRIBUTE } from '../../utils/recognition/elements';
import { frameOffset } from './roots';

const STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; background: none !important; height: 100vh !important; overflow: clip !important; z-index: 2147483646 !important; }
:host(.idle) { pointer-events: none !important; }
.box { position: absolute; box-sizing: border-box; border: 2px solid #0b5a6b; outline: 2px solid #ffffff; background: rgb(11 90 107 / .12); pointer-events: none; border-radius: 2px; }
.tag { position: absolute; max-width: 320px; padding: 2px 8px; font: 14px/20px system-ui, sans-serif; color: #ffffff; background: #0b5a6b; border-radius: 2px;
  pointer-events: none; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.bar { position: absolute; left: 50%; bottom: 16px; transform: translateX(-50%); padding: 8px 16px; font: 14px/20px system-ui, sans-serif; color: #14212a;
  background: #ffffff; border: 1px solid #6b7881; border-radius: 6px; box-shadow: 0 8px 28px rgb(16 32 40 / .18); pointer-events: none; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) { .box { border-color: Highlight; } .tag, .bar { border: 1px solid CanvasText; } }
`;

export type Overlay = {
  readonly host: HTMLElement;
  /** Boxes around elements; `tag`: what is written at the first. Never anything of the client. */
  outline(elements: readonly Element[], tag?: string): void;
  /** Whether it lies between the pointer and the page. */
  cover(on: boolean): void;
  /** While it covers the page: whether the pointer reaches through it all the same, to a frame with a cover of its own. */
  openUp(on: boolean): void;
  /** Said to screen readers, and shown at the foot of the page; nothing takes it away. */
  say(words: string): void;
};

/**
 * What teaching draws: its own element over the page, with a closed shadow root. It takes the pointer, so that nothing of the page
 * is pressed or hovered; the sidebar beside the page stays free. Goes when `signal` aborts.
 */
export function makeOverlay(page: Document, signal: AbortSignal): Overlay {
  const host = page.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  host.className = 'idle';
  host.tabIndex = -1;
  // Above dialogs of the page, which are in the top layer.
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  // A sheet of its own, after the other: what is set on the element itself would not outrank a sheet in here.
  const room = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, room];
  const bar = part('bar');
  bar.hidden = true;
  const live = part('live');
  live.setAttribute('aria-live', 'assertive');
  const boxes = part('boxes');
  root.append(boxes, bar, live);
  page.documentElement.append(host);
  host.showPopover();
  makeRoom();

  function part(name: string): HTMLElement {
    const element = page.createElement('div');
    element.className = name;
    return element;
  }

  /** The sidebar pushes the page aside by a margin: what lies there is not covered. */
  function makeRoom(): void {
    const margin = page.documentElement.style.getPropertyValue('margin-inline-end');
    room.replaceSync(`:host { width: calc(100vw - ${margin || '0px'}) !important; }`);
  }

  const observer = new MutationObserver(makeRoom);
  observer.observe(page.documentElement, { attributes: true, attributeFilter: ['style'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });

  return {
    host,
    outline(elements, tag) {
      boxes.replaceChildren();
      for (const [i, element] of elements.slice(0, 100).entries()) {
        const { left, top, width, height } = element.getBoundingClientRect();
        const offset = frameOffset(element);
        const box = part('box');
        box.style.cssText = `left:${left + offset.left - 3}px;top:${top + offset.top - 3}px;width:${width + 6}px;height:${height + 6}px`;
        boxes.append(box);
        if (i > 0 || !tag) continue;
        const label = part('tag');
        label.textContent = tag;
        const above = top + offset.top > 30;
        label.style.cssText = `left:${Math.max(0, left + offset.left - 3)}px;top:${above ? top + offset.top - 28 : top + offset.top + height + 5}px`;
        boxes.append(label);
      }
    },
    cover(on) {
      host.classList.toggle('idle', !on);
      if (!on) bar.hidden = true;
    },
    openUp(on) {
      host.classList.toggle('idle', on);
    },
    say(words) {
      bar.hidden = words === '';
      bar.textContent = words;
      live.textContent = words;
    },
  };
}
