import { options } from 'preact';
import type { ComponentChild } from 'preact';
import { Platform } from './browser';
import type { Message } from './browser';
import { Bus } from './bus';
import { Clock } from './clock';
import { ContentScript } from './content-script';
import { Frame } from './frame';
import { Watchman } from './invariants';
import type { Ledger } from './ledger';
import { fill, Page } from './page';
import type { Who } from './people';
import type { Shown } from './shown';
import { use } from './stand-in';

/** The parts of a run that a light and a full one have in different sizes. */
export type Parts = {
  /** Registers the background's listeners: what runs when it is started. */
  readonly startBackground: () => void;
  readonly view: (tab: number) => ComponentChild;
  /** Whom the view shows, by what stands in it. */
  readonly shown: (root: HTMLElement) => Shown | null;
  /** Whether the view says why it shows nobody: locked, or a sentence with a button. */
  readonly saysWhy?: (root: HTMLElement) => boolean;
  /** Whether the database has something to do. */
  readonly isBusy?: () => boolean;
  readonly stopBackground?: () => void;
  readonly session?: unknown;
};

/** The world the parts live in at this moment. */
let current: World | null = null;
export const clock = new Clock();
export const thePage = (): Page => {
  if (!current) throw new Error('no page');
  return current.page;
};

/** A page that is left alone is shown for what it is within ten seconds. */
const ROUNDS = 40;

export const currentWorld = (): World | null => current;

const immediate = setImmediate;
let viewFrames: (() => void)[] = [];
options.requestAnimationFrame = (fn) => viewFrames.push(fn as () => void);

/** A page with its content script, the background, and the view in the frame beside the record. */
export class World {
  readonly bus = new Bus();
  readonly platform: Platform;
  readonly watchman: Watchman;
  page: Page;
  /** What a person meant, in runs with a log. */
  ledger: Ledger | null = null;
  readonly #script: ContentScript;
  readonly #frame: Frame;

  constructor(private readonly parts: Parts) {
    clock.reset();
    viewFrames = [];
    // jsdom has one document, and so there is one world at a time.
    // oxlint-disable-next-line typescript/no-this-alias
    current = this;
    this.page = new Page(clock);
    this.platform = new Platform(this.bus, parts, (message) => this.#hear(message));
    if (parts.session) {
      this.platform.session.set('vault', parts.session);
      this.platform.session.set('active', clock.wall);
    }
    this.platform.local.set(`sites`, [{ origin: location.origin, on: true, changedOn: '2026-11-01' }]);
    this.platform.local.set(`launcher:${location.origin}`, { open: true, width: 380, top: 0.1 });
    use(this.platform);
    this.watchman = new Watchman(this);
    this.#frame = new Frame(this.platform, this.bus, parts.view);
    this.#script = new ContentScript(this.platform, (element, url) => this.#frame.load(element, url));
    this.#startPage();
  }

  /** Whom a person sees beside the page at this moment: nobody where the frame is closed, or behind its curtain. */
  seen(): Shown | null {
    return this.#script.isUncovered ? this.held() : null;
  }

  /** Whom the view holds, behind its curtain or not. */
  held(): Shown | null {
    const { root } = this.#frame;
    return root && this.parts.shown(root);
  }

  /** Whether a person is told why nobody is shown, and can see it. */
  saysWhy(): boolean {
    const { root } = this.#frame;
    return root !== null && this.#script.isUncovered && this.parts.saysWhy?.(root) === true;
  }

  /** What the view holds, for a person who reads a failure. */
  get markup(): string {
    return this.#frame.root?.innerHTML ?? 'none';
  }

  /** Lets everything that needs no time and no message happen. */
  async settle(): Promise<void> {
    do {
      const frames = viewFrames;
      viewFrames = [];
      for (const frame of frames) frame();
      await new Promise((resolve) => immediate(resolve));
    } while (viewFrames.length > 0 || this.parts.isBusy?.());
    this.#frame.dropIfGone();
    this.watchman.rest();
  }

  /** Draws a frame of the screen, where the page can be seen. */
  async paint(): Promise<void> {
    if (this.page.hidden) return;
    clock.runFrames();
    await this.settle();
    this.page.swapped = false;
    this.watchman.painted();
  }

  /** Time passes. `busy`: nothing runs before it has. */
  async pass(ms: number, picks: readonly number[], busy = false): Promise<void> {
    const end = clock.now + ms;
    if (busy) clock.now = end;
    for (let fired = 0; fired < 200;) {
      const due = clock.nextDue();
      if (due === null || due > end) break;
      clock.now = Math.max(clock.now, due);
      if (!clock.fireOne(picks[fired % picks.length] ?? 0)) break;
      fired += 1;
      await this.settle();
      await this.paint();
    }
    clock.now = Math.max(clock.now, end);
    await this.paint();
  }

  /** Delivers messages, as they come. */
  async deliver(picks: readonly number[]): Promise<void> {
    for (const pick of picks) {
      if (!this.bus.deliver(pick)) return;
      await this.settle();
    }
  }

  /** Everything that is on its way arrives, and what that sets off. */
  async deliverAll(picks: readonly number[]): Promise<void> {
    await this.settle();
    for (let count = 0; count < 100 && this.bus.deliver(picks[count % picks.length] ?? 0); count += 1)
      await this.settle();
  }

  /** Nobody does anything for half a second. */
  async pause(order: number): Promise<void> {
    for (let part = 0; part < 3; part += 1) {
      await this.deliverAll([order]);
      await this.pass(170, [order]);
    }
    await this.deliverAll([order]);
  }

  /** The record of one client, recognised and shown. */
  async open(who: Who): Promise<void> {
    this.touch((page) => fill(page, who));
    for (let round = 0; round < ROUNDS && !this.watchman.isAtRest(); round += 1) {
      await this.deliverAll([0]);
      await this.pass(100, [0]);
    }
    if (!process.env.RACE_STORY) this.bus.story.length = 0;
    this.bus.say(`(${who} is shown)`);
  }

  /** The page changes. What had been read of it and does not stand any more, counts as touched. */
  touch(change: (page: Page) => void): void {
    const { page } = this;
    const [untraced, touched] = [page.untracedChanges, page.touched()];
    change(page);
    const isNew = [...page.touched()].some((slot) => !touched.has(slot));
    if (isNew && untraced === page.untracedChanges) page.touchedAt = page.count;
  }

  /** Everything arrives, and nothing changes any more: the view shows whom the page shows. */
  async converge(): Promise<void> {
    this.bus.say('# everything comes to rest');
    if (this.page.hidden) this.setHidden(false);
    await this.#comesToRest();
    if (!this.watchman.isAtRest() && this.platform.isLeftClosed) {
      this.bus.say('# a person opens the sidebar');
      this.platform.openSidebar();
      await this.#comesToRest();
    }
    this.watchman.atRest();
    this.watchman.report();
  }

  async #comesToRest(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      await this.deliverAll([0]);
      if (this.watchman.isAtRest()) return;
      await this.pass(250, [0]);
    }
  }

  /** The tab goes to another page: script and frame of this one are gone, what they had sent is not. */
  navigate(load: (page: Page) => void): void {
    this.#endPage();
    this.page = new Page(clock);
    load(this.page);
    this.#startPage();
  }

  setHidden(hidden: boolean): void {
    this.page.hidden = hidden;
    if (!hidden) this.page.comesInFront();
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => this.page.hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** The page takes our element away. */
  removeHost(): void {
    this.#frame.drop();
    document.querySelector('[data-alongside-host]')?.remove();
  }

  /** The browser opens the tab that a letter is to be printed in. */
  async openPrint(): Promise<void> {
    const release = this.platform.opened.pop()?.split('#')[1];
    if (!release) return;
    const asked = this.platform.ask(this.platform.print, { to: 'background', name: 'print/letter', data: { release } });
    const reply = (await asked.catch(() => null)) as { ok: boolean; data: { html: string } } | null;
    if (reply?.ok) this.ledger?.left('printed', reply.data.html);
  }

  end(): void {
    this.#endPage();
    this.setHidden(false);
    document.body.replaceChildren();
    current = null;
  }

  #startPage(): void {
    this.watchman.pageStarts();
    this.#script.start();
  }

  #endPage(): void {
    this.#frame.drop();
    this.#script.end();
    clock.clear();
  }

  #hear(message: Message): void {
    if (message.name === 'page/changed')
      this.watchman.changed(message.data as { epoch: number; verdict: string | null });
    if (message.to === 'page' && message.name === 'read') this.ledger?.read(this.page.wholly());
  }
}
