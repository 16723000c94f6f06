import { adversary, type Scene, subjectOf } from '../adversary';
import { esc } from '../html';
import { plainName, type Person } from '../people/person';
import { foreign } from '../state';
import { writeDate, writeName } from '../write';

const SHADE = '<div style="position:fixed;inset:0;background:rgba(0,0,0,.6);z-index:90"></div>';
const BOX =
  'position:fixed;top:4%;left:8%;width:80%;max-height:88%;overflow:auto;background:#fff;z-index:91;padding:16px';

/** Another client's record lies over this one: nothing may be said of the one below. */
const over = (scene: Scene) => ({
  verdicts: ['one', 'multiple', 'ambiguous', 'none'] as const,
  subjects: [subjectOf(scene.sheetFor(scene.second))],
  others: [foreign(scene.client)],
});
const cautious = { verdicts: ['one', 'multiple', 'ambiguous'] as const };

export const modal = adversary('modal-other', 'another client’s record in a modal over this one', (scene) => {
  const other = scene.family.draw(scene.sheetFor(scene.second), scene.rng);
  const dialog = `${SHADE}<div role="dialog" aria-modal="true" style="${BOX}"><button aria-label="Close">×</button>${other.banner}${other.body}</div>`;
  return {
    slots: (_, { script }) => ({ overlay: dialog, script: `${script}\n${other.script}` }),
    expected: over(scene),
  };
});

export const plainModal = adversary('modal-unmarked', 'the same without any role, by style alone', (scene) => {
  const other = scene.family.draw(scene.sheetFor(scene.second), scene.rng);
  return {
    slots: (_, { script }) => ({
      overlay: `${SHADE}<div style="${BOX}">${other.banner}${other.body}</div>`,
      script: `${script}\n${other.script}`,
    }),
    expected: over(scene),
  };
});

export const dialogElement = adversary(
  'modal-dialog',
  'the same in a dialog element that is shown as modal',
  (scene) => {
    const other = scene.family.draw(scene.sheetFor(scene.second), scene.rng);
    return {
      slots: (_, { script }) => ({
        overlay: `<dialog id="dlg">${other.banner}${other.body}</dialog>`,
        script: `${script}\n${other.script}\nfor (const it of [document, top.document, ...Array.from(frames, (one) => one.document)]) it.getElementById('dlg')?.showModal?.();`,
      }),
      expected: over(scene),
    };
  },
);

export const closedDialog = adversary(
  'closed-dialog',
  'a dialog element with another client that is not open',
  ({ family, sheetFor, second, rng }) => {
    const other = family.draw(sheetFor(second), rng);
    return {
      slots: (_, { script }) => ({
        overlay: `<dialog>${other.banner}${other.body}</dialog>`,
        script: `${script}\n${other.script}`,
      }),
    };
  },
);

export const confirm = adversary('modal-own', 'a question about this client over the record', ({ client, rng }) => ({
  slots: () => ({
    overlay: `${SHADE}<div role="alertdialog" aria-modal="true" style="${BOX.replace('80%', '30%')}"><h2>${rng.pick(['Discard changes?', 'Session about to end'])}</h2><p>Changes to the record of ${esc(plainName(client))} are not saved.</p><button>Keep</button></div>`,
  }),
  expected: { verdicts: ['one', 'ambiguous', 'none', 'multiple'] },
}));

const hit = ({ style }: Scene, person: Person, more: boolean) =>
  `<li role="option"><b>${esc(writeName(person, style.name))}</b>${more ? ` <span>${writeDate(person.born, style.date)}</span> <span>${person.nhs}</span>` : ''}</li>`;
const dropdown = (scene: Scene, more: boolean, shown = true) =>
  `<ul role="listbox" style="position:absolute;top:30px;right:20px;background:#fff;border:1px solid;z-index:50${shown ? '' : ';display:none'}">${[scene.second, scene.third].map((person) => hit(scene, person, more)).join('')}</ul>`;

export const recentClosed = adversary('recent-closed', 'a menu of recent clients that is not open', (scene) => ({
  slots: (_, { header }) => ({
    header: `${header}<nav><button aria-expanded="false">Recent clients</button>${dropdown(scene, true, false)}</nav>`,
  }),
}));

export const recentOpen = adversary(
  'recent-open',
  'an open menu of recent clients with their dates of birth',
  (scene) => ({
    slots: (_, { header }) => ({
      header: `${header}<nav><button aria-expanded="true">Recent clients</button>${dropdown(scene, true)}</nav>`,
    }),
    expected: cautious,
  }),
);

export const autocomplete = adversary('autocomplete', 'a search box with suggestions open', (scene) => ({
  slots: (_, { header }) => ({
    header: `${header}<div role="search"><label>Find client <input role="combobox" aria-expanded="true" value="${esc(scene.second.family.slice(0, 3))}"></label>${dropdown(scene, true)}</div>`,
  }),
  expected: cautious,
}));

export const hoverCard = adversary(
  'hover-card',
  'a small card of another client, shown while pointing at a link',
  ({ second, style }) => ({
    slots: () => ({
      overlay: `<div role="tooltip" style="position:absolute;top:120px;left:500px;background:#ffd;border:1px solid;padding:8px;z-index:40"><b>${esc(writeName(second, style.name))}</b><br>DOB: ${writeDate(second.born, style.date)}<br>NHS No: ${second.nhs}</div>`,
    }),
    expected: cautious,
  }),
);

export const openRecords = adversary(
  'open-records',
  'tabs of several open records, by name; this one is the active',
  (scene) => {
    const { client, second, third, style } = scene;
    const tab = (person: Person) =>
      `<button role="tab" aria-selected="${person === client}">${esc(writeName(person, style.name))} <i aria-label="Close">×</i></button>`;
    return {
      slots: (_, { header }) => ({
        header: `${header}<div role="tablist">${scene.rng.shuffle([client, second, third]).map(tab).join('')}</div>`,
      }),
    };
  },
);

export const recentList = adversary(
  'recent-list',
  'a list of recent clients at the side, names only',
  ({ second, third, rng }) => {
    const list = `<aside><h5>${rng.pick(['Recently viewed', 'My favourites', 'Pinned'])}</h5><ul>${[second, third].map((person) => `<li><a href="#">${esc(plainName(person))}</a></li>`).join('')}</ul></aside>`;
    return { slots: () => (rng.chance(0.5) ? { before: list } : { after: list }) };
  },
);

export const diary = adversary(
  'diary',
  'today’s clinic at the side: times and other clients',
  ({ second, third, client }) => ({
    slots: () => ({
      after: `<aside><h4>Today</h4><table><tr><td>09:00</td><td>${esc(plainName(second))}</td></tr><tr><td>10:00</td><td>${esc(plainName(client))}</td></tr><tr><td>11:30</td><td>${esc(plainName(third))}</td></tr></table></aside>`,
    }),
  }),
);

export const neighbours = adversary(
  'next-and-previous',
  'links to the previous and next client of a list',
  ({ second, third, rng }) => {
    const links = `<p><a href="#">‹ ${esc(plainName(second))}</a> <a href="#">${esc(plainName(third))} ›</a></p>`;
    return { slots: () => (rng.chance(0.5) ? { before: links } : { after: links }) };
  },
);

export const toast = adversary('toast', 'a notice about another client', ({ second, rng }) => ({
  slots: () => ({
    overlay: `<div role="status" aria-live="polite" style="position:fixed;bottom:8px;right:8px">${rng.pick(['Saved record of', 'New message about', 'You closed'])} ${esc(plainName(second))}</div>`,
  }),
}));
