/**
 * Stands in for WXT's context of a content script (see `wxt.config.ts`). WXT's own announces the script to the page by an event,
 * polls the address and brings the polyfill along, 12 kB in all; this script ends by its own AbortSignal instead.
 */
// oxlint-disable-next-line typescript/no-extraneous-class -- WXT constructs it
export class ContentScriptContext {}
