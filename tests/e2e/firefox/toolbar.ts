import { vi } from 'vitest';
import type { BrowserWindow } from './browser-window';

const POPUP = 'browser.webextension-popup-browser';
const PATIENCE = { timeout: 15_000, interval: 50 } as const;

/** The extension's button in Firefox's toolbar, the popup it opens, and the prompt Firefox asks a person with. */
export class Toolbar {
  constructor(
    private readonly window: BrowserWindow,
    private readonly addon: string,
  ) {}

  /** Presses the button on the tab in front, and waits until its popup says this. */
  async press(says: string): Promise<void> {
    await this.window.run(async (id) => {
      const { ExtensionParent } = ChromeUtils.importESModule<Parent>('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }, this.addon);
    await vi.waitFor(async () => {
      const text = await this.window.inside(POPUP, () => content.document.body?.innerText ?? '');
      if (!text?.includes(says)) throw new Error(`the popup says ${text}`);
    }, PATIENCE);
  }

  /** How high the popup is, in CSS pixels. */
  async popupHeight(): Promise<number> {
    return this.window.run((selector) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0, POPUP);
  }

  /** Presses a button in the popup, as a person does: with it goes the right to ask for a permission. */
  async pressInPopup(label: string): Promise<void> {
    await vi.waitFor(async () => {
      const pressed = await this.window.inside(
        POPUP,
        (text) => {
          const button = [...content.document.querySelectorAll('button')].find(
            (one) => one.textContent.trim() === text,
          );
          if (!button) return false;
          const hand = content.windowUtils.setHandlingUserInput(true);
          button.click();
          hand.destruct();
          return true;
        },
        label,
      );
      if (!pressed) throw new Error(`no button ${label} in the popup`);
    }, PATIENCE);
  }

  /** Types into the field of the popup that has the focus; null where none has. @returns what its field is for */
  async typeInPopup(text: string): Promise<string | null> {
    return this.window.inside(
      POPUP,
      (typed) => {
        const field = content.document.activeElement;
        if (field?.localName !== 'input') return null;
        // The page's own setter, or the page would not hear of it.
        (field as HTMLInputElement).value = typed;
        const { Event } = content.document.defaultView ?? window;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return field.getAttribute('aria-label');
      },
      text,
    );
  }

  /** What the popup says. */
  async popupText(): Promise<string | null> {
    return this.window.inside(POPUP, () => content.document.body?.innerText ?? '');
  }

  /** Closes the popup, as a click beside it does. */
  async closePopup(): Promise<void> {
    await this.window.run((selector) => document.querySelector(selector)?.closest<Panel>('panel')?.hidePopup(), POPUP);
    await vi.waitFor(async () => {
      const isThere = await this.window.run((selector) => document.querySelector(selector) !== null, POPUP);
      if (isThere) throw new Error('the popup stays open');
    }, PATIENCE);
  }

  /** Answers Firefox's prompt for a permission with Allow. @returns what it asked */
  async allow(): Promise<string> {
    return vi.waitFor(async () => {
      const asked = await this.window.run(() => {
        const prompt = PopupNotifications.panel.querySelector('popupnotification');
        if (!prompt || !PopupNotifications.isPanelOpen) return null;
        const text = prompt.textContent;
        prompt.button.click();
        return text;
      });
      if (asked === null) throw new Error('Firefox asks nothing');
      return asked;
    }, PATIENCE);
  }
}

/** What is there only in the browser's own window, or in a script that runs beside a page. */
type Parent = {
  ExtensionParent: {
    apiManager: { global: { browserActionFor(extension: unknown): { triggerAction(window: unknown): Promise<void> } } };
  };
};
declare const ChromeUtils: { importESModule<T>(address: string): T };
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: unknown } };
type Panel = Element & { hidePopup(): void };
declare const PopupNotifications: {
  readonly isPanelOpen: boolean;
  readonly panel: { querySelector(name: string): (HTMLElement & { readonly button: HTMLElement }) | null };
};
declare const content: {
  readonly document: Document;
  readonly windowUtils: { setHandlingUserInput(on: boolean): { destruct(): void } };
};
