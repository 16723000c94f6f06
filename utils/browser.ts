/** The one door to the browser's own interfaces (webextension-polyfill, through its WXT module). */
export { browser } from 'wxt/browser';
export type { Browser } from 'wxt/browser';
