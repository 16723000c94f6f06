import type { CDPSession } from 'playwright';

/** A page that Playwright does not list (the toolbar popup, the side panel), driven by hand over the browser's own protocol. */
export class RawTarget {
  #next = 1;
  readonly #waiting = new Map<number, (message: { result?: unknown; error?: { message: string } }) => void>();

  readonly #cdp: CDPSession;
  readonly #session: string;

  private constructor(cdp: CDPSession, session: string) {
    this.#cdp = cdp;
    this.#session = session;
    cdp.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== session) return;
      const parsed = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
      if (parsed.id !== undefined) this.#waiting.get(parsed.id)?.(parsed);
    });
  }

  /** Attaches to the first target whose address ends so, once it is there. */
  static async attach(cdp: CDPSession, ending: string): Promise<RawTarget> {
    for (;;) {
      const { targetInfos } = await cdp.send('Target.getTargets', {});
      const target = targetInfos.find(({ type, url }) => type === 'page' && url.endsWith(ending));
      if (target) {
        const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
        return new RawTarget(cdp, sessionId);
      }
    }
  }

  async send(method: string, params: object = {}): Promise<unknown> {
    const id = this.#next;
    this.#next += 1;
    const reply = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) => {
      this.#waiting.set(id, resolve);
    });
    await this.#cdp.send('Target.sendMessageToTarget', {
      sessionId: this.#session,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await reply;
    this.#waiting.delete(id);
    if (error) throw new Error(error.message);
    return result;
  }

  /** The value of an expression in the page. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  /** Waits until the expression is true. */
  async until(expression: string): Promise<void> {
    while (!(await this.evaluate<boolean>(`Boolean(${expression})`).catch(() => false))) {
      // Asked again at once: each question is a round trip to the browser.
    }
  }

  /** Clicks the middle of an element as a mouse does: a real user gesture. */
  async click(selector: string): Promise<void> {
    await this.#clickAt(`document.querySelector(${JSON.stringify(selector)})`);
  }

  /** Clicks the button with this text. */
  async clickText(text: string): Promise<void> {
    await this.#clickAt(
      `[...document.querySelectorAll('button, a')].find((one) => one.textContent.trim() === ${JSON.stringify(text)})`,
    );
  }

  async #clickAt(found: string): Promise<void> {
    await this.until(found);
    const { x, y } = await this.evaluate<{ x: number; y: number }>(
      `(() => { const b = ${found}.getBoundingClientRect(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })()`,
    );
    const mouse = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = (await this.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
    return Buffer.from(data, 'base64');
  }
}
