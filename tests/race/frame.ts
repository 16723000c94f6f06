import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { ask } from '../../entrypoints/views/ask';
import { carryToken } from '../../utils/messages/ask';
import type { Platform } from './browser';
import type { Bus } from './bus';

/** The document in the sidebar's frame: started as `entrypoints/sidebar/main.tsx` starts it, and gone with its frame. */
export class Frame {
  /** Where the view stands: outside of the page's document, whose script must not see it. */
  root: HTMLElement | null = null;
  #element: HTMLElement | null = null;

  constructor(
    private readonly platform: Platform,
    private readonly bus: Bus,
    private readonly view: (tab: number) => ComponentChild,
  ) {}

  /** A frame was given an address: its document starts when the browser comes to it. */
  load(element: HTMLElement, url: string): void {
    this.drop();
    this.#element = element;
    const { view } = this.platform;
    const { life } = view;
    this.bus.post({
      to: 'view',
      label: 'its document',
      isMoot: () => view.life !== life,
      run: () => void this.#start(url.split('#')[1] ?? ''),
    });
  }

  /** Out of the page a frame loses its document. */
  dropIfGone(): void {
    if (this.#element && !this.#element.isConnected) this.drop();
  }

  drop(): void {
    const { view } = this.platform;
    if (this.root) {
      window.dispatchEvent(new Event('pagehide'));
      view.mute = true;
      render(null, this.root);
      view.mute = false;
    }
    view.die();
    this.root = null;
    this.#element = null;
  }

  async #start(ticket: string): Promise<void> {
    const { life } = this.platform.view;
    const root = document.createElement('section');
    this.root = root;
    carryToken('');
    try {
      const { token, tab } = await ask('view/open', { ticket });
      if (this.platform.view.life !== life) return;
      carryToken(token);
      render(this.view(tab), root);
    } catch {
      root.textContent = 'It says why it cannot start';
    }
  }
}
