import type { Browser } from 'puppeteer-core';

/** The connection under puppeteer's Firefox. Its types leave it out; what is asked here is WebDriver BiDi as it stands. */
type Connection = { send(method: string, params: object): Promise<{ result: unknown }> };
type Tree = { contexts: readonly { context: string }[] };
type Evaluated = { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
type Plain = string | number | boolean | null;

/**
 * Firefox's own window, in which its toolbar, its prompts and an extension's popup are: nothing of that can be reached from a
 * tab. Functions run in it with all of the browser's rights.
 */
export class BrowserWindow {
  private constructor(
    private readonly connection: Connection,
    private readonly context: string,
  ) {}

  /** The window of a browser that was started with `--remote-allow-system-access`. */
  static async of(browser: Browser): Promise<BrowserWindow> {
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const context = (result as Tree).contexts[0]?.context;
    if (!context) throw new Error('Firefox has no window');
    return new BrowserWindow(connection, context);
  }

  /** Runs a function there. It stands for itself: it sees its arguments and that window, nothing around it here. */
  async run<A extends readonly Plain[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const expression = `(async () => JSON.stringify((await (${String(work)})(...${JSON.stringify(args)})) ?? null))()`;
    const { result } = await this.connection.send('script.evaluate', {
      expression,
      awaitPromise: true,
      target: { context: this.context },
    });
    const { type, result: value, exceptionDetails } = result as Evaluated;
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'Firefox refused');
    return JSON.parse(value?.value ?? 'null') as T;
  }

  /** Runs a function inside what one of this window's `<browser>` elements shows: as `content`, shadow roots and all. */
  async inside<A extends readonly Plain[], T>(browser: string, work: (...args: A) => T, ...args: A): Promise<T | null> {
    const code = `sendAsyncMessage(NAME, (${String(work)})(...${JSON.stringify(args)}));`;
    const answer = await this.run(
      async (selector, source) => {
        const shown = [...document.querySelectorAll<MozBrowser>(selector)].find(({ isConnected }) => isConnected);
        if (!shown) return null;
        const name = `alongside-test-${Math.random()}`;
        const script = `data:,${encodeURIComponent(source.replace('NAME', JSON.stringify(name)))}`;
        return new Promise<string | null>((resolve) => {
          shown.messageManager.addMessageListener(name, ({ data }) => resolve(JSON.stringify(data ?? null)));
          // What it shows may go while it is asked.
          setTimeout(resolve, 1_000, null);
          shown.messageManager.loadFrameScript(script, false);
        });
      },
      browser,
      code,
    );
    return JSON.parse(answer ?? 'null') as T | null;
  }
}

type MozBrowser = HTMLElement & {
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
    loadFrameScript(url: string, delayed: boolean): void;
  };
};
