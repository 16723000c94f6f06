import polyfill from 'webextension-polyfill';
import type { browser as typed, Browser } from 'wxt/browser';

/**
 * The one door to the browser's own interfaces. Imported straight from the polyfill: its WXT module would put it into the
 * content script too, which does without. The polyfill's own types end where manifest version 3 begins, so WXT's are used.
 */
export const browser = polyfill as unknown as typeof typed;
export type { Browser };
