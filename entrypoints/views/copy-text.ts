import { ToldError } from '../../utils/errors';

/**
 * Copies plain text, and rich text beside it. By a `copy` listener and not by the clipboard interface, which a page around a
 * framed view may forbid.
 * @throws ToldError `copy-refused`
 */
export async function copyText(plain: string, html?: string): Promise<void> {
  let copied = false;
  const listener = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', listener, { capture: true, once: true });
  // The one way that works in a frame everywhere; `once` and the line below see to it that nothing is left listening.
  const done = document.execCommand('copy');
  document.removeEventListener('copy', listener, { capture: true });
  if (!done || !copied) throw new ToldError('copy-refused');
}
