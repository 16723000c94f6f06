import { adversary, type Scene } from '../adversary';
import { esc, literal } from '../html';
import { plainName } from '../people/person';
import { mapRows } from '../sheet';
import { writeDate } from '../write';

/** The eye and the document disagree: seeing through it or abstaining are both right, the other person never is. */
const cautious = { verdicts: ['one', 'ambiguous', 'multiple', 'none'] as const };
const facts = ({ second, style }: Scene) =>
  `<p>Name: ${esc(plainName(second))}</p><p>Date of birth: ${writeDate(second.born, style.date)}</p><p>NHS number: ${second.nhs}</p><p>Mobile: ${second.mobile}</p>`;

/** "Client name" and "Next of kin" with their values swapped in the document and put right by style. */
const swapped = (name: string, about: string, css: readonly [string, string, string, string], box: string) =>
  adversary(name, about, ({ client, second, style }) => {
    const labels = ['Client name:', plainName(second), 'Next of kin:', plainName(client)] as const;
    const parts = labels.map((text, i) => `<span style="padding:0 6px;${css[i] ?? ''}">${esc(text)}</span>`);
    const rest = `<p>Date of birth: ${writeDate(client.born, '14-Mar-1981')}</p><p>NHS number: ${client.nhs}</p>`;
    const body = `<div class="${style.cls('o')}" style="${box}">${parts.join('')}</div>${rest}`;
    return {
      slots: () => ({ banner: '', body, script: '' }),
      expected: { ...cautious, subjects: [{ person: client, required: [] }] },
    };
  });

export const order = swapped(
  'css-order',
  'CSS order puts each name beside the other label',
  ['order:1', 'order:4', 'order:3', 'order:2'],
  'display:flex',
);
export const absolute = swapped(
  'css-absolute',
  'absolute places put each name beside the other label',
  [
    'position:absolute;left:0',
    'position:absolute;left:600px',
    'position:absolute;left:400px',
    'position:absolute;left:150px',
  ],
  'position:relative;height:24px',
);
export const gridPlaces = swapped(
  'css-grid-places',
  'grid places put each name beside the other label',
  ['grid-area:1/1', 'grid-area:2/2', 'grid-area:2/1', 'grid-area:1/2'],
  'display:grid;grid-template-columns:160px 300px;justify-content:start',
);

export const reverse = adversary(
  'row-reverse',
  'labels and values reversed in the document, put right by row-reverse',
  ({ client, second }) => {
    const texts = [plainName(second), 'Next of kin', plainName(client), 'Client name'];
    const body = `<div style="display:flex;flex-direction:row-reverse;justify-content:flex-end">${texts.map((text) => `<span style="padding:0 6px">${esc(text)}</span>`).join('')}</div><p>Date of birth: ${writeDate(client.born, '14-Mar-1981')}</p><p>NHS number: ${client.nhs}</p>`;
    return {
      slots: () => ({ banner: '', body, script: '' }),
      expected: { ...cautious, subjects: [{ person: client, required: [] }] },
    };
  },
);

export const before = adversary(
  'label-by-style',
  'a next of kin whose label is written by ::before',
  ({ second, style }) => ({
    slots: (_, { css }) => ({
      css: `${css}.nk::before{content:"Next of kin: "}.nkb::before{content:"Their date of birth: "}`,
      after: `<p class="nk">${esc(plainName(second))}</p><p class="nkb">${writeDate(second.born, style.date)}</p>`,
    }),
    expected: cautious,
  }),
);

const PLANTS: readonly (readonly [name: string, about: string, open: string])[] = [
  ['tiny-text', 'another client in letters of no size', '<div style="font-size:0">'],
  ['same-colour', 'another client in white on white', '<div style="color:#fff;background:#fff">'],
  ['transparent', 'another client in transparent letters', '<div style="color:transparent">'],
  [
    'recycled-rows',
    'rows of a virtual list left above the view',
    '<div style="height:1px;overflow:hidden;position:relative"><div style="transform:translateY(-9999px)">',
  ],
  [
    'behind',
    'another client behind the page',
    '<div style="position:absolute;top:0;left:0;z-index:-1;clip-path:inset(100%)">',
  ],
];
export const plants = PLANTS.map(([name, about, open]) =>
  adversary(name, about, (scene) => {
    const block = open + facts(scene) + '</div>'.repeat(open.split('<div').length - 1);
    return { slots: () => (scene.rng.chance(0.6) ? { before: block } : { after: block }), expected: cautious };
  }),
);

/** Not shown, and no text of the page at all: nothing to be cautious about. */
const UNSEEN: readonly (readonly [name: string, about: string, wrap: (facts: string, scene: Scene) => string])[] = [
  [
    'hidden-inputs',
    'hidden inputs with another client’s details',
    (_, { second }) =>
      `<input type="hidden" name="NHSNumber" value="${second.nhs}"><input type="hidden" name="Surname" value="${esc(second.family)}"><input type="hidden" name="DOB" value="${second.born}">`,
  ],
  ['template-element', 'another client in a template', (inside) => `<template>${inside}</template>`],
  [
    'script-data',
    'another client as data of a script',
    (_, { second }) =>
      `<script type="application/json">${literal({ name: plainName(second), nhsNumber: second.nhs, dateOfBirth: second.born })}</script>`,
  ],
  ['comment', 'another client in a comment', (inside) => `<!-- ${inside} -->`],
  ['noscript', 'another client in noscript', (inside) => `<noscript>${inside}</noscript>`],
  [
    'tooltip',
    'another client in a title attribute',
    (_, { second }) => `<span title="${esc(plainName(second))}, DOB ${second.born}, NHS ${second.nhs}">ⓘ</span>`,
  ],
];
export const unseen = UNSEEN.map(([name, about, wrap]) =>
  adversary(name, about, (scene) => ({ slots: () => ({ before: wrap(facts(scene), scene) }) })),
);

export const ownHost = adversary(
  'own-host',
  'the extension’s own interface, still showing the client before',
  (scene) => ({
    slots: (_, { overlay, script }) => ({
      overlay: `${overlay}<div data-alongside-host style="position:fixed;right:0;top:0;width:380px">${facts(scene)}</div>`,
      script: `${script}\nfor (const it of document.querySelectorAll('[data-alongside-host]')) document.documentElement.append(it);`,
    }),
  }),
);

export const oddSpaces = adversary(
  'odd-spaces',
  'no-break, thin and zero-width spaces in the values',
  ({ rng, sheet }) => {
    const space = rng.pick(['\u00a0', '\u2009', '\u202f', ' \u200b']);
    return {
      sheet: mapRows(sheet, (row) => ({ ...row, lines: row.lines.map((line) => line.replaceAll(' ', space)) })),
    };
  },
);

export const labelExtras = adversary(
  'label-extras',
  'labels with asterisks, hints and help marks',
  ({ rng, sheet }) => {
    const extra = rng.pick([' *', ' (required)', ' ⓘ', ' (optional)', ' ?']);
    return {
      sheet: mapRows(sheet, (row) => (row.states.length > 0 ? { ...row, label: `${row.label}${extra}` } : row)),
    };
  },
);

export const shouting = adversary('shouting', 'labels in capitals', ({ sheet }) => ({
  sheet: mapRows(sheet, (row) => ({ ...row, label: row.label.toUpperCase() })),
}));
