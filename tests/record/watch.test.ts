// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Reader } from '../../entrypoints/record.content/reader';
import { watchPage } from '../../entrypoints/record.content/watch';

/** A page whose frames the reader could not look into. */
const reader: Reader = {
  // oxlint-disable-next-line require-yield -- read in one slice
  *begin() {
    return { reading: { verdict: 'none', incomplete: true }, anchors: [], roots: [] };
  },
  stillThere: () => true,
};
let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
});

/** One more frame, of the page's own origin or closed to it. */
function addFrame(into: Element, tag: 'iframe' | 'frame', isClosed: boolean): void {
  const frame = document.createElement(tag);
  Object.defineProperty(frame, 'contentDocument', { get: () => (isClosed ? null : document) });
  into.append(frame);
}

describe('How many frames could not be looked into', () => {
  const unread = () => {
    const state = watchPage(reader, () => undefined, life.signal).readNow();
    return state.state === 'read' ? state.unread : null;
  };

  it('counts those of a frameset too, and only those that are closed', () => {
    const set = document.createElement('frameset');
    document.body.replaceWith(set);
    addFrame(set, 'frame', true);
    addFrame(set, 'frame', true);
    addFrame(set, 'frame', false);
    expect(unread()).toBe(2);
  });

  it('counts frames within a page', () => {
    addFrame(document.body, 'iframe', true);
    addFrame(document.body, 'iframe', true);
    addFrame(document.body, 'iframe', true);
    addFrame(document.body, 'iframe', false);
    expect(unread()).toBe(3);
  });

  it('is one where the reading is incomplete and no closed frame is found', () => {
    expect(unread()).toBe(1);
  });
});
