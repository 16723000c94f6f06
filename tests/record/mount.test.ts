// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOOK } from '../../entrypoints/record.content/look';
import { mount } from '../../entrypoints/record.content/mount';
import { makePanel } from '../../entrypoints/record.content/panel';

/** How the background answers at this moment. */
const background = { hasPanel: true, tickets: 0, givesTickets: true, isThere: true };
let life: AbortController;
let root: ShadowRoot;
let remembered: number;

function mounted() {
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attachShadow.call(this, init);
    return root;
  });
  return mount(
    {
      look: LOOK,
      width: 400,
      top: 0.2,
      loadPanel: async () => {
        if (!background.hasPanel) throw new Error('no answer to page/panel');
        Object.assign(globalThis, { alongsidePanel: makePanel });
      },
      onRemember: () => (remembered += 1),
    },
    life.signal,
  );
}

const part = (name: string) => root.querySelector<HTMLElement>(name);
const room = () => document.documentElement.style.getPropertyValue('margin-inline-end');
/** Pressed by a person, which nothing in a test can be: its listener asks for no more than that. */
function press(): void {
  const event = new MouseEvent('click');
  const trusted = new Proxy(event, { get: (_, name) => name === 'isTrusted' });
  for (const listener of pressed) listener(trusted);
}
let pressed: ((event: Event) => void)[] = [];

beforeEach(() => {
  Object.assign(background, { hasPanel: true, tickets: 0, givesTickets: true, isThere: true });
  life = new AbortController();
  remembered = 0;
  pressed = [];
  vi.stubGlobal('innerWidth', 1_200);
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  vi.stubGlobal('chrome', {
    runtime: {
      get id() {
        return background.isThere ? 'alongside' : undefined;
      },
      getURL: (file: string) => `about:blank?${file}`,
      sendMessage: async ({ name }: { name: string }) => {
        if (name !== 'frame/ticket' || !background.givesTickets) return { ok: false, code: 'unexpected' };
        background.tickets += 1;
        return { ok: true, data: { ticket: `ticket-${background.tickets}` } };
      },
    },
  });
  const { addEventListener } = HTMLButtonElement.prototype;
  vi.spyOn(HTMLButtonElement.prototype, 'addEventListener').mockImplementation(function (
    this: HTMLButtonElement,
    ...[kind, listener, options]: Parameters<typeof addEventListener>
  ) {
    if (kind === 'click') pressed.push(listener as (event: Event) => void);
    addEventListener.call(this, kind, listener, options);
  });
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'alongsidePanel');
});

describe('The sidebar on a page where nobody has opened it', () => {
  it('is not there, and whatever is asked of it is harmless', () => {
    const one = mounted();
    one.drop();
    one.raise();
    expect(part('.panel')).toBeNull();
    expect([one.isOpen, one.width, room()]).toEqual([false, 400, '']);
    expect(part('.launcher')?.hidden).toBe(false);
    one.close();
    expect(part('.launcher')?.hidden).toBe(false);
  });

  it('leaves the page’s own margin alone', () => {
    document.documentElement.style.setProperty('margin-inline-end', '7px');
    mounted();
    life.abort();
    expect(room()).toBe('7px');
    document.documentElement.style.removeProperty('margin-inline-end');
  });
});

describe('Opening the sidebar', () => {
  it('puts a frame with a ticket behind the curtain, and makes room beside the page', async () => {
    const one = mounted();
    await one.open();
    expect(part('iframe')?.getAttribute('src')).toBe('about:blank?/sidebar.html#ticket-1');
    expect([part('.panel')?.hidden, part('.curtain')?.hidden, part('.launcher')?.hidden]).toEqual([false, false, true]);
    expect([one.isOpen, room(), remembered]).toEqual([true, '400px', 1]);
  });

  it('falls behind the curtain within the same turn once the record changes', async () => {
    const one = mounted();
    await one.open();
    one.raise();
    expect(part('.curtain')?.hidden).toBe(true);
    one.drop();
    expect([part('.curtain')?.hidden, part('.curtain b')?.textContent]).toEqual([false, LOOK.curtains.changed[0]]);
  });

  it('twice at once, leaves one panel with one frame: the last', async () => {
    const one = mounted();
    await Promise.all([one.open(), one.open()]);
    expect(root.querySelectorAll('.panel')).toHaveLength(1);
    expect([...root.querySelectorAll('iframe')].map(({ src }) => src)).toEqual(['about:blank?/sidebar.html#ticket-2']);
  });

  it('and closing it again before its ticket has come, leaves it closed', async () => {
    const one = mounted();
    await one.open();
    one.close();
    const again = one.open();
    one.close();
    await again;
    expect([one.isOpen, part('.panel')?.hidden, part('iframe'), room()]).toEqual([false, true, null, '']);
    expect(part('.launcher')?.hidden).toBe(false);
  });

  it.each([
    ['the panel', { hasPanel: false }],
    ['a ticket', { givesTickets: false }],
  ])('where %s cannot be had, leaves the launcher to try again', async (_, trouble) => {
    const one = mounted();
    Object.assign(background, trouble);
    await expect(one.open()).rejects.toThrow('no answer to');
    expect([one.isOpen, part('.launcher')?.hidden, room(), remembered]).toEqual([false, false, '', 0]);
    Object.assign(background, { hasPanel: true, givesTickets: true });
    await one.open();
    expect([one.isOpen, part('.panel')?.hidden, part('.launcher')?.hidden]).toEqual([true, false, true]);
  });

  it('goes with the script: no panel, no room', async () => {
    await mounted().open();
    life.abort();
    expect([document.querySelector('[data-alongside-host]'), room()]).toEqual([null, '']);
  });
});

describe('Where the extension was updated under the page', () => {
  it('the launcher says so when it is pressed', async () => {
    mounted();
    Object.assign(background, { hasPanel: false, isThere: false });
    press();
    await vi.waitFor(() => expect(part('.launcher')?.title).toBe(LOOK.states.updated));
  });

  it('the open sidebar says so, and goes on saying it when the record changes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const one = mounted();
    await one.open();
    one.raise();
    background.isThere = false;
    vi.advanceTimersByTime(2_000);
    one.drop();
    expect([part('.curtain')?.hidden, part('.curtain b')?.textContent]).toEqual([false, LOOK.curtains.updated[0]]);
  });
});
