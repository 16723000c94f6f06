import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { escapeXml, listenToOmnibox } from '../../entrypoints/background/omnibox';
import type { Listed } from '../../utils/directory/lookup/listed';
import { practice } from '../directory/practices';
import { service } from '../directory/lookup/services';

type Suggestion = { content: string; description: string };
type Heard = (text: string, suggest: (suggestions: Suggestion[]) => void) => void;
const world = vi.hoisted(() => ({
  scheme: 'chrome-extension:',
  changed: [] as Heard[],
  entered: [] as ((text: string) => void)[],
  session: {} as Record<string, unknown>,
}));
vi.mock('../../utils/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `${world.scheme}//id/${path}` },
    storage: {
      session: {
        set: async (items: object) => void Object.assign(world.session, items),
      },
    },
    omnibox: {
      setDefaultSuggestion: () => undefined,
      onInputChanged: { addListener: (heard: Heard) => void world.changed.push(heard) },
      onInputEntered: { addListener: (heard: (text: string) => void) => void world.entered.push(heard) },
    },
  },
}));

const HOSTILE = '<script>alert("1")</script> & \'O’Neill\' ]]>\u0000\uFFFF</match><url>';
const opened: string[] = [];
let answers: (query: string) => Promise<Listed[]>;
beforeEach(() => {
  Object.assign(world, { scheme: 'chrome-extension:', changed: [], entered: [], session: {} });
  opened.length = 0;
  answers = async () => [
    { of: 'practice', practice: practice({ code: 'Z99101', name: 'Baker & Row <Surgery>' }) },
    { of: 'service', service: service({ id: 'own:[1]', name: HOSTILE }) },
  ];
});
const listen = () =>
  listenToOmnibox({ search: (query) => answers(query), openDashboard: async (place) => void opened.push(place) });
const type = (text: string) => new Promise<Suggestion[]>((resolve) => world.changed[0]?.(text, resolve));
const enter = (text: string) => world.entered[0]?.(text);
const parse = (description: string) =>
  new new JSDOM('').window.DOMParser().parseFromString(`<d>${description}</d>`, 'text/xml').documentElement;

describe('The address bar', () => {
  it('suggests what is found, and opens the dashboard at the one chosen', async () => {
    listen();
    const [first] = await type('baker');
    expect(first?.content).toBe('Baker & Row <Surgery> [practice:Z99101]');
    enter(first?.content ?? '');
    expect(opened).toEqual(['look-up/practice%3AZ99101']);
  });

  it('in Chromium says it as XML that no name can break or add to', async () => {
    listen();
    for (const { description } of await type('x')) {
      const read = parse(description);
      expect(read.querySelector('parsererror')).toBeNull();
      expect([...read.children].map(({ tagName }) => tagName)).toEqual(['match', 'url', 'dim']);
    }
    const [, hostile] = await type('x');
    expect(parse(hostile?.description ?? '').textContent).toContain('<script>alert("1")</script> & ');
  });

  it('in Firefox says it in plain words', async () => {
    world.scheme = 'moz-extension:';
    listen();
    const [first] = await type('baker');
    expect(first?.description).toBe('Baker & Row <Surgery>, 01632 960901, GP practice, Tidewell, ZZ99 1AA');
  });

  it('looks up what was typed where none was chosen, and leaves it in no address', async () => {
    listen();
    enter('needle exchange near LS9');
    await vi.waitFor(() => expect(opened[0]).toMatch(/^look-up\/asked-\d+$/));
    expect(Object.values(world.session)).toEqual(['needle exchange near LS9']);
  });

  it('never shows an answer to what is no longer typed', async () => {
    const waiting: (() => void)[] = [];
    answers = (query) =>
      new Promise((resolve) => {
        waiting.push(() => resolve([{ of: 'practice', practice: practice({ name: query }) }]));
      });
    listen();
    const suggested: string[] = [];
    const hear = (suggestions: Suggestion[]) => suggested.push(...suggestions.map(({ content }) => content));
    world.changed[0]?.('bak', hear);
    world.changed[0]?.('baker', hear);
    for (const go of waiting.toReversed()) go();
    await vi.waitFor(() => expect(suggested).toHaveLength(1));
    expect(suggested[0]).toMatch(/^baker /);
  });

  it('stays quiet where the lists cannot be read', async () => {
    answers = () => Promise.reject(new Error('no database'));
    listen();
    const suggest = vi.fn();
    world.changed[0]?.('baker', suggest);
    await new Promise((resolve) => setImmediate(resolve));
    expect(suggest).not.toHaveBeenCalled();
  });
});

it('any text survives being written as XML, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = parse(escapeXml(text));
      expect(read.children).toHaveLength(0);
      expect(read.textContent).toBe(text.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' '));
    }),
    { numRuns: 300 },
  );
});
