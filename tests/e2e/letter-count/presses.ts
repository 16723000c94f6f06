import type { Frame, Page } from 'playwright';

/** What a hand did in a view: presses of the pointer, and keys. A triple click is three presses; a chord is as many keys as it has. */
export type Presses = { readonly clicks: number; readonly keys: number };

export const NO_PRESSES: Presses = { clicks: 0, keys: 0 };

/**
 * Starts counting what the browser itself reports of a hand in this view. A letter that needs Shift counts as one key, and so does
 * one that no key of the keyboard in use gives.
 */
export async function countPresses(view: Frame | Page): Promise<void> {
  await view.evaluate(() => {
    const counted = { clicks: 0, keys: 0, typed: '' };
    let keyed = false;
    Object.assign(window, { counted });
    window.addEventListener('pointerdown', ({ isTrusted }) => (counted.clicks += Number(isTrusted)), true);
    window.addEventListener(
      'keydown',
      (event) => {
        counted.keys += Number(event.isTrusted);
        keyed = event.key.length === 1;
      },
      true,
    );
    window.addEventListener(
      'beforeinput',
      ({ isTrusted, inputType, data }) => {
        if (!isTrusted || inputType !== 'insertText') return;
        if (!keyed) counted.keys += 1;
        keyed = false;
        counted.typed += data ?? '';
      },
      true,
    );
  });
}

type Counted = Presses & { readonly typed: string };

/** What was pressed since the counting began, and the characters that were typed. */
export async function pressesIn(view: Frame | Page): Promise<Counted> {
  return view.evaluate(() => ({ ...(window as unknown as { counted: Counted }).counted }));
}

export function plus(a: Presses, b: Presses): Presses {
  return { clicks: a.clicks + b.clicks, keys: a.keys + b.keys };
}

export function minus(a: Presses, b: Presses): Presses {
  return { clicks: a.clicks - b.clicks, keys: a.keys - b.keys };
}
