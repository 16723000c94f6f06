import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import type { Reading } from '../../utils/recognition/reading';
import { openLab } from './harness';
import type { Lab } from './harness';
import { expectOnlyShown, given, page, PLANTED, rows, SHOWN } from './planted';

/** Pages nobody meant to write: what is read of them is right or nothing, and reading them ends. */

const URL = 'https://casedesk.example.org/record';
let lab: Lab;
/** One for each test: a page that never comes back must not hold up the next. */
let tab: Page;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());
beforeEach(async () => {
  tab = await lab.browser.newPage();
});
afterEach(async () => {
  void tab.close();
});

async function read(html: string, change: () => void = () => {}): Promise<Reading> {
  await tab.setContent(html);
  await tab.evaluate(change);
  return lab.readNow(tab, URL);
}

describe('broken HTML', () => {
  it.each([
    [
      'rows that are never closed',
      `<table><tr><th>Name<td>${SHOWN.fullName}<tr><th>Date of birth<td>14 Mar 1981<tr><th>NHS number<td>999 418 2072`,
    ],
    [
      'rows without a table',
      `<tr><td>Name: <td>${SHOWN.fullName}</tr><p>Date of birth: 14 Mar 1981</td><p>NHS number: 999 418 2072</p></div></body></html>`,
    ],
    [
      'tables in tables and forms in forms',
      `<form><form><table><tr><td><table><form><tr><th>Name</th><td>${SHOWN.fullName}</td></tr></form></table><td><form><table><tr><th>NHS number<td>999 418 2072<tr><th>Date of birth<td>14 Mar 1981`,
    ],
    [
      'elements that end in the wrong order',
      `<b><p>Name: <i>${SHOWN.fullName}</b></p></i><a><div>Date of birth: 14 Mar 1981<a></div></a><p>NHS number: 999 418 2072<p></table>`,
    ],
    [
      'text in the wrong places',
      `<table>Name: ${SHOWN.fullName} <tr>NHS number: 999 418 2072 <td>Date of birth: 14 Mar 1981</table>`,
    ],
    ['attributes that never end', `<div title="NHS number: 999 771 0207>${rows(SHOWN)}<p class='x>"</p>${rows(SHOWN)}`],
    ['a comment that never ends', `${rows(SHOWN)}<!-- ${rows(PLANTED)}`],
    ['a frameset in the middle', `${rows(SHOWN)}<frameset><frame src="about:blank"></frameset>`],
    ['another page in the page', `${rows(SHOWN)}</body></html><!doctype html><html><body><title>Somebody</title>`],
    ['the same id everywhere', rows(SHOWN).replaceAll('<span>', '<span id="x" aria-labelledby="x">')],
    [
      'labels that are each other’s',
      `<label id="a" for="b" aria-labelledby="b">Name</label><label id="b" for="a" aria-labelledby="a">DOB</label>${rows(SHOWN)}`,
    ],
    [
      'cells that span everything',
      `<table><tr><th colspan="99999" rowspan="99999">Name<td rowspan="65534">${SHOWN.fullName}</table>${rows(SHOWN, /birth|NHS/)}`,
    ],
    ['nothing at all', ''],
  ])('%s', async (_, html) => {
    expectOnlyShown(await read(html));
  });

  it('is read where a browser mends it', async () => {
    const reading = await read(
      `<table><tr><th>Name<td>${SHOWN.fullName}<tr><th>Date of birth<td>14 Mar 1981<tr><th>NHS number<td>999 418 2072`,
    );
    expect(given(reading)).toMatchObject({ fullName: SHOWN.fullName, nhsNumber: SHOWN.nhsNumber });
  });

  it('a document without a root', async () => {
    expect((await read(page(rows(SHOWN)), () => document.documentElement.remove())).verdict).toBe('none');
  });

  it('null characters and halves of characters', async () => {
    const reading = await read(page(rows(SHOWN)), () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        walker.currentNode.nodeValue = `\u0000\uD83D${walker.currentNode.nodeValue}\uDC00\u0000`;
    });
    expectOnlyShown(reading);
  });
});

describe('more than any record has', () => {
  it('eighteen hundred deep (three thousand, and Chromium itself gives up): what lies too deep is told, and nothing is mixed', async () => {
    await tab.setContent(page(`<main>${rows(SHOWN)}</main><template>${rows(PLANTED)}</template>`));
    const reading = await lab.readNow(tab, URL);
    expect(reading).toMatchObject({ verdict: 'one', incomplete: false });
    await tab.evaluate(() => {
      let at: Element = document.body;
      for (let depth = 0; depth < 1_800; depth += 1) at = at.appendChild(document.createElement('div'));
      at.append(document.querySelector('template')?.content ?? '');
    });
    const deep = await lab.readNow(tab, URL);
    expectOnlyShown(deep);
    expect(deep.incomplete).toBe(true);
  });

  it.each(['text', 'value', 'label', 'control', 'title', 'spaces', 'digits', 'words'])(
    'five megabytes in one %s',
    async (where) => {
      await tab.setContent(page(`<main>${rows(SHOWN)}</main><p id="big"></p><input id="in">`));
      await tab.evaluate((what) => {
        const long = (text: string) => text.repeat(Math.ceil(5_000_000 / text.length));
        const [big, input, value] = ['#big', '#in', '.row span:last-child'].map((one) => document.querySelector(one));
        const [label] = document.querySelectorAll('.row span');
        if (!big || !value || !label || !(input instanceof HTMLInputElement)) throw new Error('not this page');
        if (what === 'text') big.textContent = long('lorem ipsum: dolor | sit ');
        if (what === 'value') value.textContent = long('Marged ');
        if (what === 'label') label.textContent = long('Name ');
        if (what === 'control') input.value = long('9');
        if (what === 'title') document.title = long('Somebody, Else - ');
        if (what === 'spaces') big.textContent = `DOB${long(' \n')}:`;
        if (what === 'digits') big.textContent = long('999 418 207 14/03/1981 ZZ99 3W ');
        if (what === 'words') big.textContent = long('A');
      }, where);
      expectOnlyShown(await lab.readNow(tab, URL));
    },
  );

  it('ten thousand attributes, and one of a megabyte', async () => {
    const reading = await read(page(rows(SHOWN)), () => {
      for (const element of document.querySelectorAll('span')) {
        for (let i = 0; i < 10_000; i += 1) element.setAttribute(`data-a${i}`, 'NHS number');
        element.setAttribute('class', 'active tab '.repeat(100_000));
        element.setAttribute('id', 'x'.repeat(1_000_000));
      }
    });
    expectOnlyShown(reading);
  });

  it('200,000 nodes, with the thread given back often', async () => {
    await tab.setContent(page(`<main>${rows(SHOWN)}</main><table id="events"></table>`));
    const nodes = await tab.evaluate(() => {
      const row = '<tr><td>1/03/2026</td><td>Key work</td><td>JH</td><td>Attended. Talked about housing.</td></tr>';
      const events = document.querySelector('#events');
      if (events) events.innerHTML = row.repeat(22_300);
      const walker = document.createTreeWalker(document);
      let count = 0;
      while (walker.nextNode()) count += 1;
      return count;
    });
    expect(nodes).toBeGreaterThanOrEqual(200_000);
    await tab.evaluate(await slicesBundle());
    const { slices, verdict } = await tab.evaluate(() =>
      (
        globalThis as unknown as { AlongsideSlices: { readInSlices(): { slices: number; verdict: string } } }
      ).AlongsideSlices.readInSlices(),
    );
    expect(slices).toBeGreaterThanOrEqual(nodes / 1024);
    expect(verdict).toBe('one');
  });
});

let slicesCode: Promise<string> | undefined;
function slicesBundle(): Promise<string> {
  return (slicesCode ??= build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, 'slices-in-page.ts'), formats: ['iife'], name: 'AlongsideSlices' },
    },
  }).then((built) => {
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
    const chunk = outputs.find((one) => one.type === 'chunk');
    if (!chunk) throw new Error('The slices could not be bundled');
    return chunk.code;
  }));
}
