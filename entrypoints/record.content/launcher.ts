import type { Verdict } from '../../utils/recognition/reading';
import { drawIcon } from './draw';
import type { Look } from '../../utils/messages/page';

/** What the tab at the page's edge says. It never holds a name. */
export type LauncherState = { verdict: Verdict | 'reading' | 'locked' | 'updated'; overdue: number | null };

const DRAG_PX = 4;

export type Launcher = { element: HTMLElement; show(state: LauncherState): void; place(top: number): void };

/**
 * The small tab at the right edge: opens the sidebar, can be dragged up and down.
 * @param onOpen pressed, by mouse, touch or keyboard
 * @param onMoved dragged to a new place, as a share of the window's height (0 to 1)
 */
export function makeLauncher(
  { icons, states }: Look,
  onOpen: () => void,
  onMoved: (top: number) => void,
  signal: AbortSignal,
): Launcher {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  const mark = document.createElement('span');
  mark.className = 'mark';
  mark.append(drawIcon(icons.mark ?? []));
  const verdict = document.createElement('span');
  const count = document.createElement('span');
  count.className = 'count';
  button.append(mark, verdict, count);

  const on = <Type extends keyof HTMLElementEventMap>(type: Type, react: (event: HTMLElementEventMap[Type]) => void) =>
    button.addEventListener(type, react, { signal });
  let moved = false;
  /** Where it was taken hold of: in the window, and below its own top. */
  let held: { readonly at: number; readonly below: number } | null = null;
  on('pointerdown', ({ clientY: at, pointerId }) => {
    moved = false;
    held = { at, below: at - button.getBoundingClientRect().top };
    button.setPointerCapture(pointerId);
  });
  on('pointermove', ({ clientY }) => {
    if (!held || (!moved && Math.abs(clientY - held.at) < DRAG_PX)) return;
    moved = true;
    place((clientY - held.below) / window.innerHeight);
  });
  on('pointerup', () => {
    if (held && moved) onMoved(Number(button.dataset.top));
    held = null;
  });
  on('pointercancel', () => {
    held = null;
  });
  on('click', ({ isTrusted }) => {
    // A click made by a page script is not the user's.
    if (isTrusted && !moved) onOpen();
  });

  function place(top: number): void {
    const share = Math.min(0.9, Math.max(0.02, top));
    button.dataset.top = String(share);
    button.style.top = `${share * 100}vh`;
  }

  return {
    element: button,
    place,
    show({ verdict: shown, overdue }) {
      verdict.replaceChildren(drawIcon(icons[shown] ?? []));
      count.hidden = !overdue;
      count.textContent = overdue ? String(overdue) : '';
      const late = overdue ? `, ${overdue} overdue` : '';
      button.setAttribute('aria-label', `Alongside: ${states[shown]}${late}. Open the sidebar`);
      button.title = `${states[shown]}${late}`;
    },
  };
}
