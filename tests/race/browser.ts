import panel from '../../entrypoints/panel';
import type { Bus } from './bus';

type Respond = (reply: unknown) => void;
type Listener = (message: unknown, sender: unknown, respond: Respond) => unknown;
type Asking = {
  readonly from: Process;
  readonly life: number;
  readonly label: string;
  readonly fail: (error: Error) => void;
};

const ROOT = 'chrome-extension://alongside';
export const LOST = 'The message port closed before a response was received.';

/** A process that can die: whatever was on its way to an earlier life of it is lost. */
export class Process {
  life = 0;
  listeners = new Set<Listener>();
  /** In its last moment: nothing it still sends leaves. */
  mute = false;
  constructor(readonly name: 'page' | 'worker' | 'view' | 'print') {}
  die(): void {
    this.life += 1;
    this.listeners.clear();
  }
}

/**
 * What the parts see of the browser, over a bus: messages, session and local storage, tabs. The background is started by whatever
 * is sent to it, and can be killed at any moment; what it had not answered by then fails at the asker, as in Chromium.
 */
export class Platform {
  readonly page = new Process('page');
  readonly worker = new Process('worker');
  readonly view = new Process('view');
  readonly print = new Process('print');
  readonly session = new Map<string, unknown>();
  readonly local = new Map<string, unknown>();
  /** Addresses of tabs that were opened. */
  readonly opened: string[] = [];
  /** Questions that were lost with the background, and who asked. */
  readonly lost: string[] = [];
  isUp = false;
  #starting = false;
  #unanswered = new Set<Asking>();
  #onTheWay = new Set<Asking>();

  constructor(
    readonly bus: Bus,
    private readonly background: { readonly startBackground: () => void; readonly stopBackground?: () => void },
    private readonly hears: (message: Message) => void,
  ) {}

  /** The background dies. `withItsPost`: and whatever had been sent to it, but not been taken in. */
  kill(withItsPost = false): void {
    if (!this.isUp) return;
    if (withItsPost) for (const asking of this.#onTheWay) this.#unanswered.add(asking);
    this.bus.say('the background dies');
    this.isUp = false;
    this.worker.die();
    this.background.stopBackground?.();
    for (const asking of this.#unanswered) {
      this.lost.push(`${asking.from.name}: ${asking.label}`);
      this.#post(asking.from, asking.life, `${asking.label} lost`, () => asking.fail(new Error(LOST)));
    }
    this.#unanswered.clear();
    if (withItsPost) this.#onTheWay.clear();
  }

  ask(from: Process, message: Message): Promise<unknown> {
    if (from.mute) return new Promise(() => undefined);
    this.hears(message);
    const { life } = from;
    return new Promise((resolve, reject) => {
      const asking: Asking = { from, life, label: message.name, fail: reject };
      this.#onTheWay.add(asking);
      this.bus.post({
        to: 'worker',
        isMoot: () => !this.#onTheWay.has(asking),
        label: `${message.name} ${from.name === 'page' ? JSON.stringify(message.data) : ''}`,
        run: () => {
          this.#wake();
          this.#onTheWay.delete(asking);
          this.#unanswered.add(asking);
          const up = this.worker.life;
          const respond = (reply: unknown) => {
            if (up !== this.worker.life) return;
            this.#unanswered.delete(asking);
            this.#post(from, life, `answer to ${message.name}`, () => resolve(structuredClone(reply)));
          };
          for (const listener of this.worker.listeners) listener(structuredClone(message), this.#sender(from), respond);
        },
      });
    });
  }

  #askPage(message: Message): Promise<unknown> {
    const up = this.worker.life;
    return new Promise((resolve, reject) => {
      const back = (label: string, run: () => void) => this.#post(this.worker, up, label, run);
      this.bus.post({
        to: 'page',
        label: `${message.name} ${JSON.stringify(message)}`,
        run: () => {
          this.hears(message);
          if (this.page.listeners.size === 0)
            return back('nobody there', () => reject(new Error('Receiving end does not exist.')));
          for (const listener of this.page.listeners) {
            listener(message, {}, (reply) =>
              back(`page’s answer to ${message.name}`, () => resolve(structuredClone(reply))),
            );
          }
        },
      });
    });
  }

  /** Whether the sidebar could not be opened: its question was lost, and lost again when it was asked once more. */
  get isLeftClosed(): boolean {
    return this.lost.filter((lost) => /^page: (page\/panel|frame\/ticket)$/.test(lost)).length > 1;
  }

  /** A person opens the sidebar from the toolbar; one that is open stays as it is. */
  openSidebar(): void {
    this.#askPage({ to: 'page', name: 'sidebar', do: 'open' }).catch(() => undefined);
  }

  /** The one script the background puts into the page of a run is the panel’s. */
  #runInPage(): Promise<unknown> {
    const up = this.worker.life;
    return new Promise((resolve) => {
      this.bus.post({
        to: 'page',
        label: 'the panel’s script',
        run: () => {
          (panel as { main: () => void }).main();
          this.#post(this.worker, up, 'the panel’s script has run', () => resolve([]));
        },
      });
    });
  }

  #tell(message: Message): void {
    const { life } = this.view;
    this.#post(this.view, life, `tell ${JSON.stringify(message)}`, () => {
      for (const listener of this.view.listeners) listener(message, {}, () => undefined);
    });
  }

  #post(to: Process, life: number, label: string, run: () => void): void {
    this.bus.post({ to: to.name, label, run, isMoot: () => to.life !== life });
  }

  #wake(): void {
    if (this.isUp) return;
    this.isUp = true;
    this.#starting = true;
    this.bus.say('the background starts');
    this.background.startBackground();
    this.#starting = false;
  }

  #sender(from: Process): unknown {
    if (from === this.page) return { id: 'alongside', url: location.href, tab: { id: 1 }, frameId: 0 };
    if (from === this.view) return { id: 'alongside', url: `${ROOT}/sidebar.html`, tab: { id: 1 }, frameId: 7 };
    return { id: 'alongside', url: `${ROOT}/print.html`, tab: { id: 9 }, frameId: 0 };
  }

  #events(process: Process) {
    return {
      addListener: (listener: Listener) => process.listeners.add(listener),
      removeListener: (listener: Listener) => process.listeners.delete(listener),
    };
  }

  /** The content script’s `chrome`. */
  get forPage() {
    return {
      runtime: {
        id: 'alongside',
        getURL: (path: string) => ROOT + path,
        sendMessage: (message: Message) => this.ask(this.page, message),
        onMessage: this.#events(this.page),
      },
    };
  }

  /** `utils/browser` of background and view. */
  get forExtension() {
    const listening = () => this.#events(this.#starting ? this.worker : this.view);
    return {
      runtime: {
        id: 'alongside',
        getURL: (path: string) => ROOT + path,
        sendMessage: async (message: Message) =>
          message.to === 'views' ? this.#tell(message) : this.ask(this.view, message),
        onMessage: {
          addListener: (listener: Listener) => void listening().addListener(listener),
          removeListener: (listener: Listener) => void this.view.listeners.delete(listener),
        },
      },
      storage: { session: area(this.session), local: area(this.local), managed: area(new Map()) },
      tabs: {
        sendMessage: (_tab: number, message: Message) => this.#askPage(message),
        query: async () => [{ id: 1, url: location.href }],
        create: async ({ url }: { url: string }) => void this.opened.push(url),
      },
      permissions: { contains: async () => true },
      scripting: { executeScript: () => this.#runInPage() },
      commands: { getAll: async () => [] },
    };
  }
}

export type Message = { readonly to: string; readonly name: string; readonly data?: unknown; readonly do?: string };

function area(kept: Map<string, unknown>) {
  const pick = (keys: string | readonly string[] | null) => (keys === null ? [...kept.keys()] : [keys].flat());
  return {
    get: async (keys: string | readonly string[] | null) =>
      Object.fromEntries(
        pick(keys as string).flatMap((key) => (kept.has(key) ? [[key, structuredClone(kept.get(key))]] : [])),
      ),
    set: async (items: Readonly<Record<string, unknown>>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
    },
    remove: async (keys: string | readonly string[]) => {
      for (const key of [keys].flat()) kept.delete(key);
    },
  };
}
