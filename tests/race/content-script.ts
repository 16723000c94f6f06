import record from '../../entrypoints/record.content/index';
import type { Platform } from './browser';

/**
 * The content script as it is, with launcher, panel and curtain, started in jsdom's one document and ended again as a navigation
 * ends it. Its closed shadow root is looked into, and its frame is an element that loads nothing.
 */
export class ContentScript {
  #root: ShadowRoot | null = null;
  #panes: readonly HTMLElement[] = [];
  #life: AbortController | null = null;

  /** @param onFrame the panel gave its frame an address */
  constructor(
    private readonly platform: Platform,
    private readonly onFrame: (element: HTMLElement, url: string) => void,
  ) {}

  /** Whether a person sees what stands in the frame: the panel is open, and its curtain up. */
  get isUncovered(): boolean {
    if (this.#root && this.#panes.length < 2) {
      this.#panes = ['panel', 'curtain'].flatMap((name) => [
        ...(this.#root?.querySelectorAll<HTMLElement>(`.${name}`) ?? []),
      ]);
    }
    const [panel, curtain] = this.#panes;
    return panel?.hidden === false && curtain?.hidden === true;
  }

  start(): void {
    Object.assign(globalThis, { chrome: this.platform.forPage });
    document.createElement = ((tag: string) => this.#make(tag)) as typeof document.createElement;
    const Controller = AbortController;
    const keep = (made: AbortController) => (this.#life ??= made);
    globalThis.AbortController = class extends Controller {
      constructor() {
        super();
        // The first that the script makes is its life: only the end of its document ends a script that still waits to start.
        keep(this);
      }
    };
    (record as { main: () => void }).main();
    globalThis.AbortController = Controller;
  }

  /** The document is gone, and the script with it. */
  end(): void {
    const { page } = this.platform;
    page.mute = true;
    this.#life?.abort();
    page.die();
    page.mute = false;
    delete (globalThis as { alongside?: true }).alongside;
    document.querySelector('[data-alongside-host]')?.remove();
    this.#life = null;
    this.#root = null;
    this.#panes = [];
  }

  #make(tag: string): HTMLElement {
    const element = Document.prototype.createElement.call(document, tag === 'iframe' ? 'x-frame' : tag);
    if (tag === 'iframe') {
      const { onFrame } = this;
      Object.defineProperty(element, 'src', {
        set(url: string) {
          onFrame(element, url);
        },
      });
    }
    element.attachShadow = (init) => {
      const root = Element.prototype.attachShadow.call(element, init);
      if (element.hasAttribute('data-alongside-host')) this.#root = root;
      return root;
    };
    return element;
  }
}
