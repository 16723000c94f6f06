import type { CDPSession, Page } from 'playwright';

const sessions = new WeakMap<Page, CDPSession>();

/**
 * Types into whatever holds the focus, key by key, without waiting for a picture after each: the browser takes them in order. A new
 * line is Enter.
 */
export async function typeKeys(page: Page, text: string): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const sent = [...text].flatMap((letter) => {
    const key =
      letter === '\n'
        ? { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
        : { key: letter, text: letter };
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key }),
    ];
  });
  await Promise.all(sent);
}
