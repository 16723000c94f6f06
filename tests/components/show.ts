import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';

/** What jsdom has not, as far as the views need it: no width, nothing observed, a dialog that is simply open. */
Object.assign(globalThis, {
  matchMedia: () => ({ matches: true, addEventListener: () => undefined }),
  ResizeObserver: class {
    observe() {}
    disconnect() {}
  },
});
Element.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

let shown: HTMLElement | null = null;

/**
 * What is shown goes when its test ends, and with it what is still to come: a part that a view fetches late, and the effects Preact
 * keeps for the next frame. Either would otherwise meet a file whose browser has been taken away.
 */
afterEach(async () => {
  await vi.dynamicImportSettled();
  const root = shown;
  shown = null;
  if (root) await act(() => render(null, root));
  await new Promise(requestAnimationFrame);
});

export type Shown = {
  readonly root: HTMLElement;
  readonly text: () => string;
  /** Renders again in the same place. */
  readonly again: (node: ComponentChild) => Promise<void>;
  readonly press: (button: string | RegExp) => Promise<void>;
  readonly type: (label: string, value: string) => Promise<void>;
  readonly key: (selector: string, init: KeyboardEventInit) => Promise<void>;
};

/** Renders into the document and lets a test act as a person would: by what buttons and inputs are called. */
export async function show(node: ComponentChild): Promise<Shown> {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  shown = root;
  const again = (next: ComponentChild) => act(() => render(next, root));
  await again(node);
  const one = <E extends Element>(found: E | null | undefined, what: string): E => {
    if (!found) throw new Error(`There is no ${what} in: ${root.textContent}`);
    return found;
  };
  return {
    root,
    text: () => root.textContent ?? '',
    again,
    press: (button) => {
      const buttons = [...root.querySelectorAll('button')].toReversed();
      const found = buttons.find((element) =>
        typeof button === 'string' ? nameOf(element) === button : button.test(nameOf(element)),
      );
      return act(() => one(found, `button ${button}`).click());
    },
    type: (label, value) => {
      const found = [...root.querySelectorAll('label')].find((element) => element.textContent?.trim() === label);
      const input = one(document.getElementById(one(found, `label ${label}`).htmlFor), `input ${label}`);
      return act(() => {
        (input as HTMLInputElement).value = value;
        input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      });
    },
    key: (selector, init) =>
      act(() => {
        const target = one(root.querySelector(selector), selector);
        target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      }),
  };
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
}
