import { family, type Part } from '../family';
import { broken, esc } from '../html';
import { rowIn, split, textOf, wholeName } from '../prepare';
import type { Row } from '../sheet';
import type { Key } from '../words';
import { ageOf } from '../write';

const table = ({ title, rows }: Part) =>
  `<h3>${title}</h3><table>${rows.map((row) => `<tr><th scope="row">${esc(row.label)}</th><td>${broken(row.lines)}</td></tr>`).join('')}</table>`;
const pairs = ({ title, rows }: Part) =>
  `<section><h3>${title}</h3>${rows.map((row) => `<div class="pr"><span class="l">${esc(row.label)}</span> <span class="v">${broken(row.lines)}</span></div>`).join('')}</section>`;

export const cui = family(
  'cui-banner',
  'the NHS Common User Interface patient banner',
  (sheet, rng) => {
    const { person, style } = sheet;
    const { taken, rest } = split(sheet, [
      'fullName',
      'preferred',
      'born',
      'age',
      'sex',
      'nhs',
      'address',
      'mobile',
      'home',
      'email',
      'allergies',
    ]);
    const item = (row: Row | undefined, label: string, text = textOf(row)) =>
      row
        ? `<span class="${style.cls('i')}"><span class="${style.cls('l')}">${label}</span> <span class="${style.cls('d')}">${esc(text)}</span></span> `
        : '';
    const born = rowIn(taken, 'born');
    const zoneTwo = [
      ['address', 'Usual address'],
      ['home', 'Home'],
      ['mobile', 'Mobile'],
      ['email', 'Email'],
    ] as const;
    const allergies = rowIn(taken, 'allergies');
    const banner = `<div class="${style.cls('pb')}" role="banner"><div class="z1"><b>${esc(textOf(rowIn(taken, 'fullName')))}</b> ${item(rowIn(taken, 'preferred'), 'Preferred name')}${item(born, 'Born', `${textOf(born)} (${ageOf(person.born)}y)`)}${item(rowIn(taken, 'sex'), 'Gender')}${item(rowIn(taken, 'nhs'), 'NHS No.')}</div>
<div class="z2"><div><h5>Address</h5>${item(rowIn(taken, 'address'), 'Usual address')}</div><div><h5>Phone and email</h5>${zoneTwo
      .slice(1)
      .map(([key, label]) => item(rowIn(taken, key), label))
      .join(
        '',
      )}</div>${allergies ? `<div><h5>Allergies</h5>${person.allergies.length > 0 ? `<span>Known allergies</span> ${esc(textOf(allergies))}` : 'No known allergies'}</div>` : ''}</div></div>`;
    const part = rng.chance(0.5) ? table : pairs;
    return {
      css: '.z1>*{margin-right:20px}.z2>div{display:inline-block;vertical-align:top;margin-right:24px}',
      banner,
      part,
      body: rest.map(part).join(''),
    };
  },
  {
    prepare: (sheet) =>
      wholeName({ ...sheet, style: { ...sheet.style, date: '14-Mar-1981', nhs: '3-3-4' } }, 'FAMILY, Given (Title)'),
  },
);

export const profile = family(
  'profile-panel',
  'a CRM’s profile: initials, name, chips and facts at the side',
  (sheet, rng) => {
    const { person, style } = sheet;
    const side: readonly Key[] = ['fullName', 'localId', 'born', 'sex', 'mobile', 'email'];
    const { taken, rest } = split(sheet, rng.chance(0.5) ? side : side.slice(0, 4));
    const facts = taken
      .filter(({ key }) => key !== 'fullName')
      .map(
        (row) =>
          `<li><div class="${style.cls('k')}">${esc(row.label)}</div><div class="${style.cls('v')}">${esc(textOf(row))}</div></li>`,
      );
    const initials = `${person.given.slice(0, 1)}${person.family.slice(0, 1)}`.toUpperCase();
    const banner = `<aside class="${style.cls('aside')}"><div class="av" aria-hidden="true">${initials}</div><h2>${esc(textOf(rowIn(taken, 'fullName')))}</h2><span class="chip">Active</span> <span class="chip">OST</span><ul>${facts.join('')}</ul></aside>`;
    return {
      css: '.av{border-radius:50%;width:48px;height:48px;background:#9cf}aside{float:left;width:260px}',
      banner,
      part: pairs,
      body: `<div style="margin-left:280px">${rest.map(pairs).join('')}</div>`,
    };
  },
  { prepare: wholeName },
);
