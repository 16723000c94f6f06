import type { Profile } from '../../../utils/recognition/profiles/profile';
import { RECORD_PROFILE } from './pages';
import type { Person } from './pages';

export type Layout = { readonly name: string; readonly html: (person: Person) => string; readonly profile: Profile };

type Fields = Profile['fields'];
const shadow = (inner: string) => `<template shadowrootmode="open">${inner}</template>`;
const layout = (
  name: string,
  html: (person: Person) => string,
  fields: Fields,
  more: Partial<Profile> = {},
): Layout => ({
  name,
  html: (person) => `<!doctype html><title>Records</title><header>Signed in: Jo Hargreaves</header>${html(person)}`,
  profile: { ...RECORD_PROFILE, assertions: [], excludes: [], fields, ...more },
});
const before = (text: string) => ({ text, at: 'before' as const });

/** Layouts of records, each with the profile that a person would have taught for it. All read name, date of birth and number. */
export const LAYOUTS: readonly Layout[] = [
  layout(
    'header row over value row',
    (p) =>
      `<table class="record"><tr><th>Name</th><th>Born</th><th>NHS No</th></tr><tr class="v"><td>${p.given} ${p.family}</td><td>${p.born}</td><td>${p.nhs}</td></tr></table>`,
    {
      fullName: { select: '.v td:nth-child(1)', label: { text: 'Name', at: 'column' } },
      dateOfBirth: { select: '.v td:nth-child(2)', label: { text: 'Born', at: 'column' } },
      nhsNumber: { select: '.v td:nth-child(3)', label: { text: 'NHS No', at: 'column' } },
    },
  ),
  layout(
    'four cells a row',
    (p) =>
      `<table class="record"><tr><td>Name</td><td class="n">${p.given} ${p.family}</td><td>NHS No:</td><td class="h">${p.nhs}</td></tr><tr><td>D.O.B.</td><td class="b">${p.born}</td><td>Ref</td><td class="r">${p.id}</td></tr></table>`,
    {
      fullName: { select: '.n', label: { text: 'Name', at: 'row' } },
      dateOfBirth: { select: '.b', label: before('D.O.B.') },
      nhsNumber: { select: '.h', label: before('NHS No') },
      localId: { select: '.r', label: before('Ref') },
    },
  ),
  layout(
    'definition list',
    (p) =>
      `<dl class="record"><dt>Client name</dt><dd id="a">${p.family}, ${p.given} (Ms)</dd><dt>Date of birth</dt><dd id="b"><time datetime="x">${p.born}</time></dd><dt>NHS number</dt><dd id="c">${p.nhs}</dd></dl>`,
    {
      fullName: { select: '#a', label: before('Client name') },
      dateOfBirth: { select: '#b > time', label: before('Date of birth') },
      nhsNumber: { select: '#c', label: before('NHS number') },
    },
  ),
  layout(
    'spans side by side',
    (p) =>
      `<div class="record"><p><span>Name</span> <span class="n">${p.given} ${p.family}</span></p><p><span>DOB</span><span class="b">${p.born}</span></p><p><span>NHS</span><span class="h">${p.nhs}</span></p></div>`,
    {
      fullName: { select: '.n', label: before('Name') },
      dateOfBirth: { select: '.b', label: before('DOB') },
      nhsNumber: { select: '.h', label: before('NHS') },
    },
  ),
  layout(
    'value above its label',
    (p) =>
      `<div class="record"><div><b class="n">${p.given} ${p.family}</b><small>Name</small></div><div><b class="b">${p.born}</b><small>Born</small></div><div><b class="h">${p.nhs}</b><small>NHS number</small></div></div>`,
    {
      fullName: { select: '.n', label: { text: 'Name', at: 'after' } },
      dateOfBirth: { select: '.b', label: { text: 'Born', at: 'after' } },
      nhsNumber: { select: '.h', label: { text: 'NHS number', at: 'after' } },
    },
  ),
  layout(
    'one text with bars',
    (p) =>
      `<div class="record"><h1>${p.given} ${p.family}</h1><p class="strip">DOB: ${p.born} | NHS No: ${p.nhs} | Ref: ${p.id}</p></div>`,
    {
      fullName: { select: 'h1', label: null },
      dateOfBirth: { select: '.strip', label: { text: 'DOB', at: 'inside' } },
      nhsNumber: { select: '.strip', label: { text: 'NHS No', at: 'inside' } },
      localId: { select: '.strip', label: { text: 'Ref', at: 'inside' } },
    },
  ),
  layout(
    'bold labels and loose texts',
    (p) =>
      `<div class="record"><b>Name:</b> ${p.given} ${p.family}<br><b>Born:</b> ${p.born}<br><b>NHS number:</b> ${p.nhs}</div>`,
    {
      fullName: { select: ':scope', label: { text: 'Name', at: 'inside' } },
      dateOfBirth: { select: ':scope', label: { text: 'Born', at: 'inside' } },
      nhsNumber: { select: ':scope', label: { text: 'NHS number', at: 'inside' } },
    },
  ),
  layout(
    'form with label elements',
    (p) =>
      `<form class="record"><label for="f">Forename</label><input id="f" value="${p.given}"><label for="s">Surname</label><input id="s" value="${p.family}"><label for="d">Date of birth</label><input id="d" readonly value="${p.born}"><label>NHS number <input id="h" disabled value="${p.nhs}"></label></form>`,
    {
      givenName: { select: '#f', label: { text: 'Forename', at: 'own' } },
      familyName: { select: '#s', label: { text: 'Surname', at: 'own' } },
      dateOfBirth: { select: '#d', label: before('Date of birth') },
      nhsNumber: { select: '#h', label: { text: 'NHS number', at: 'own' } },
    },
  ),
  layout(
    'labels in aria and data',
    (p) =>
      `<section class="record"><span class="n" aria-label="Name">${p.given} ${p.family}</span><span class="b" data-label="Born">${p.born}</span><span id="l1">NHS number</span><em class="h" aria-labelledby="l1">${p.nhs}</em></section>`,
    {
      fullName: { select: '.n', label: { text: 'Name', at: 'own' } },
      dateOfBirth: { select: '.b', label: { text: 'Born', at: 'own' } },
      nhsNumber: { select: '.h', label: { text: 'NHS number', at: 'own' } },
    },
  ),
  layout(
    'icons for labels',
    (p) =>
      `<div class="record"><h2>${p.given} ${p.family}</h2><div><svg aria-label="Born"></svg><span class="b">${p.born}</span></div><div><img alt="NHS number" src="data:,"><span class="h">${p.nhs}</span></div></div>`,
    {
      fullName: { select: 'h2', label: null },
      dateOfBirth: { select: '.b', label: before('Born') },
      nhsNumber: { select: '.h', label: before('NHS number') },
    },
  ),
  layout(
    'open shadow root',
    (p) =>
      `<app-record>${shadow(`<div class="record"><app-line>${shadow(`<i>Name</i><b>${p.given} ${p.family}</b>`)}</app-line><p>Born</p><p class="b">${p.born}</p><p>NHS number</p><p class="h">${p.nhs}</p></div>`)}</app-record>`,
    {
      fullName: { select: ['app-line', 'b'], label: before('Name') },
      dateOfBirth: { select: '.b', label: before('Born') },
      nhsNumber: { select: '.h', label: before('NHS number') },
    },
    { container: ['app-record', '.record'] },
  ),
  layout(
    'slotted value',
    (p) =>
      `<div class="record"><h3>${p.given} ${p.family}</h3><app-field>${shadow('<label>Born</label><slot></slot>')}<span class="b">${p.born}</span></app-field><app-field>${shadow('<label>NHS number</label><slot></slot>')}<span class="h">${p.nhs}</span></app-field></div>`,
    {
      fullName: { select: 'h3', label: null },
      dateOfBirth: { select: '.b', label: before('Born') },
      nhsNumber: { select: '.h', label: before('NHS number') },
    },
  ),
  layout(
    'frame of the same origin',
    (p) =>
      `<iframe id="rec" width="600" height="300" srcdoc="${`<div class='record'><p>Name</p><p id='n'>${p.given} ${p.family}</p><p>Born</p><p id='b'>${p.born}</p><p>NHS number</p><p id='h'>${p.nhs}</p></div>`}"></iframe>`,
    {
      fullName: { select: '#n', label: before('Name') },
      dateOfBirth: { select: '#b', label: before('Born') },
      nhsNumber: { select: '#h', label: before('NHS number') },
    },
    { container: ['#rec', '.record'] },
  ),
  layout(
    'date over three controls',
    (p) => {
      const [d, m, y] = p.born.split('/');
      return `<div class="record"><h2>${p.given} ${p.family}</h2><div><span>Born</span><span class="b"><input value="${d}" size="2"><input value="${m}" size="2"><input value="${y}" size="4"></span></div><div><span>NHS number</span><span class="h">${p.nhs}</span></div></div>`;
    },
    {
      fullName: { select: 'h2', label: null },
      dateOfBirth: { select: '.b', label: before('Born') },
      nhsNumber: { select: '.h', label: before('NHS number') },
    },
  ),
  layout(
    'number in pieces, name in pieces',
    (p) =>
      `<div class="record"><h2><span>${p.family.toUpperCase()}</span>, <span>${p.given}</span></h2><p>Born</p><p class="b">${p.born}</p><p>NHS number</p><p class="h">${p.nhs
        .split(' ')
        .map((part) => `<i>${part}</i>`)
        .join('')}</p></div>`,
    {
      fullName: { select: 'h2', label: null },
      dateOfBirth: { select: '.b', label: before('Born') },
      nhsNumber: { select: '.h', label: before('NHS number') },
    },
  ),
  layout(
    'a hidden record of the client before',
    (p) =>
      `<div class="record" hidden><p>Name</p><p class="n">Old Client</p><p>Born</p><p class="b">01/01/1950</p><p>NHS number</p><p class="h">999 000 0018</p></div><div class="record"><p>Name</p><p class="n">${p.given} ${p.family}</p><p>Born</p><p class="b">${p.born}</p><p>NHS number</p><p class="h">${p.nhs}</p></div>`,
    {
      fullName: { select: '.n', label: before('Name') },
      dateOfBirth: { select: '.b', label: before('Born') },
      nhsNumber: { select: '.h', label: before('NHS number') },
    },
  ),
  layout(
    'select and radio beside',
    (p) =>
      `<div class="record"><h2>${p.given} ${p.family}</h2><p>Born</p><p class="b">${p.born}</p><label>Gender <select class="g"><option>Male<option selected>Female</select></label><p>NHS number</p><p class="h">${p.nhs}</p></div>`,
    {
      fullName: { select: 'h2', label: null },
      dateOfBirth: { select: '.b', label: before('Born') },
      nhsNumber: { select: '.h', label: before('NHS number') },
      sex: { select: '.g', label: before('Gender') },
    },
  ),
  layout(
    'Welsh labels',
    (p) =>
      `<div class="record"><p>Enw</p><p class="n">${p.given} ${p.family}</p><p>Dyddiad geni</p><p class="b">${p.born}</p><p>Rhif GIG</p><p class="h">${p.nhs}</p></div>`,
    {
      fullName: { select: '.n', label: before('Enw') },
      dateOfBirth: { select: '.b', label: before('Dyddiad geni') },
      nhsNumber: { select: '.h', label: before('Rhif GIG') },
    },
  ),
  layout(
    'labels nobody could guess',
    (p) =>
      `<div class="record"><p>F1</p><p class="n">${p.given} ${p.family}</p><p>F2</p><p class="b">${p.born}</p><p>F3</p><p class="h">${p.nhs}</p></div>`,
    {
      fullName: { select: '.n', label: before('F1') },
      dateOfBirth: { select: '.b', label: before('F2') },
      nhsNumber: { select: '.h', label: before('F3') },
    },
  ),
  layout(
    'address and postcode from one box',
    (p) =>
      `<div class="record"><h2>${p.given} ${p.family}</h2><p>Born</p><p class="b">${p.born}</p><p>Address</p><p class="a">Flat 2<br>18 Quarry Bank<br>Tidewell<br>BZ4 2TT</p><p>NHS number</p><p class="h">${p.nhs}</p></div>`,
    {
      fullName: { select: 'h2', label: null },
      dateOfBirth: { select: '.b', label: before('Born') },
      nhsNumber: { select: '.h', label: before('NHS number') },
      address: { select: '.a', label: before('Address') },
    },
  ),
];
