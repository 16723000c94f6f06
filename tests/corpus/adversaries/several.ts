import { adversary, type Scene } from '../adversary';
import { broken, esc } from '../html';
import { nameOf } from '../people/names';
import { type Person, personOf, plainName } from '../people/person';
import { foreign } from '../state';
import { planOf, sheetOf } from '../sheet';
import { writeDate, writeName, writeNhs } from '../write';

/** A page on which there is no one client. */
export const severalOnly = { verdicts: ['multiple', 'ambiguous'] as const, subjects: [] };

export const crowd = ({ rng, client, second, third, style }: Scene, more: number): Person[] =>
  rng.shuffle([client, second, third, ...Array.from({ length: more }, () => personOf(rng, style.id))]);

export const line = (scene: Scene, person: Person) => {
  const { style } = scene;
  return [
    writeName(person, style.name),
    writeDate(person.born, style.date),
    writeNhs(person.nhs, style.nhs),
    person.localId,
  ];
};

export const list = adversary('list', 'a caseload instead of a record', (scene) => {
  const { rng } = scene;
  const people = crowd(scene, rng.whole(0, 9));
  const table = `<h1>${rng.pick(['My caseload', 'Clients', 'Search results', 'Waiting list'])}</h1><table><thead><tr><th>Name</th><th>DOB</th><th>NHS No.</th><th>ID</th><th>Status</th></tr></thead><tbody>${people
    .map(
      (person) =>
        `<tr>${line(scene, person)
          .map((it, i) => `<td>${i === 0 ? `<a href="#">${esc(it)}</a>` : esc(it)}</td>`)
          .join('')}<td>Open</td></tr>`,
    )
    .join('')}</tbody></table>`;
  return {
    path: '/clients',
    slots: () => ({ banner: '', body: table, script: '' }),
    expected: { ...severalOnly, others: people.map(foreign) },
  };
});

export const cards = adversary('search-cards', 'search results that use the record’s own look for each', (scene) => {
  const { rng, family, sheetFor, style } = scene;
  const people = crowd(scene, rng.whole(0, 2));
  const drawn = people.map((person) => family.draw(sheetFor(person), rng));
  const all = drawn
    .map(
      ({ banner, body }) =>
        `<article class="${style.cls('hit')}">${banner}${body}<a href="#">Open record</a></article>`,
    )
    .join('');
  return {
    path: '/search',
    slots: () => ({ banner: '', body: all, script: drawn.map(({ script }) => script).join('\n') }),
    expected: { ...severalOnly, others: people.map(foreign) },
  };
});

export const sideBySide = adversary(
  'side-by-side',
  'two clients’ records next to each other',
  ({ family, sheetFor, second, rng }) => {
    const other = family.draw(sheetFor(second), rng);
    return {
      slots: (drawn, { css, script }) => ({
        css: `${css}.half{float:left;width:49%}`,
        banner: '',
        body: `<div class="half">${drawn.banner}${drawn.body}</div><div class="half">${other.banner}${other.body}</div>`,
        script: `${script}\n${other.script}`,
      }),
      expected: severalOnly,
    };
  },
);

export const duplicates = adversary(
  'duplicates',
  'a merge screen: the same person twice, under two numbers',
  (scene) => {
    const { client, second, rng } = scene;
    const twin = { ...client, nhs: second.nhs, localId: second.localId, address: second.address };
    const column = (person: Person, title: string) =>
      `<td><h3>${title}</h3>${broken(line(scene, person))}<br>${broken([...person.address.lines, person.address.postcode])}<br><input type="radio" name="keep"> Keep this record</td>`;
    return {
      slots: () => ({
        banner: `<h1>${rng.pick(['Possible duplicate records', 'Merge clients'])}</h1>`,
        body: `<table><tr>${column(client, 'Record A')}${column(twin, 'Record B')}</tr></table>`,
        script: '',
      }),
      expected: severalOnly,
    };
  },
);

export const register = adversary('register', 'a group register instead of a record', (scene) => {
  const { rng } = scene;
  const people = crowd(scene, 4);
  const items = people.map(
    (person) =>
      `<li><label><input type="checkbox"> ${esc(writeName(person, scene.style.name))}</label> <span>${writeDate(person.born, scene.style.date)}</span> <select><option>Attended<option>DNA</select></li>`,
  );
  return {
    path: '/groups/12',
    slots: () => ({
      banner: `<h2>${rng.pick(['Relapse prevention group', 'SMART recovery'])} register</h2>`,
      body: `<p>Facilitator: ${esc(plainName(nameOf(rng)))}</p><ul>${items.join('')}</ul>`,
      script: '',
    }),
    expected: { ...severalOnly, others: people.map(foreign) },
  };
});

export const family = adversary(
  'household-file',
  'two records of equal rank, one under the other',
  ({ family: layout, sheetFor, second, rng }) => {
    const other = layout.draw(sheetFor(second), rng);
    return {
      slots: (drawn, { script }) => ({
        body: `${drawn.body}<hr>${other.banner}${other.body}`,
        script: `${script}\n${other.script}`,
      }),
      expected: severalOnly,
    };
  },
);

export const differentSystems = adversary(
  'linked-record',
  'a record of another client of another look under this one, under a plain heading',
  (scene) => {
    const { rng, second, style, family: layout } = scene;
    const other = layout.draw(sheetOf(planOf(rng), second, style), rng);
    return {
      slots: (drawn, { script }) => ({
        body: `${drawn.body}<h2>${rng.pick(['Linked client', 'Co-defendant', 'Second client in this case'])}</h2>${other.banner}${other.body}`,
        script: `${script}\n${other.script}`,
      }),
      expected: { verdicts: ['one', 'multiple', 'ambiguous'] },
    };
  },
);
