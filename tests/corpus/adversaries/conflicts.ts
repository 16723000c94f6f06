import { adversary, type Scene } from '../adversary';
import { esc } from '../html';
import { OTHER_ORIGIN } from '../open-pages';
import { plainName } from '../people/person';
import type { Person } from '../people/person';
import { writeDate, writeName, writeNhs } from '../write';

const strip = ({ style }: Scene, person: Person) =>
  `<div class="${style.cls('strip')}"><b>${esc(writeName(person, style.name))}</b> <span>Born</span> <span>${writeDate(person.born, '14-Mar-1981')}</span> <span>NHS No.</span> <span>${writeNhs(person.nhs, '3-3-4')}</span></div>`;

/** Parts of the page show different people, and nobody can say which is stale. */
const conflict = { verdicts: ['ambiguous', 'multiple'] as const, subjects: [] };
const cautious = { verdicts: ['one', 'ambiguous', 'multiple'] as const };

export const staleBody = adversary('stale-body', 'a new client’s banner over the old client’s record', (scene) => ({
  slots: (_, { banner }) => ({ banner: strip(scene, scene.second) + banner }),
  expected: conflict,
}));

export const urlFirst = adversary(
  'url-first',
  'the address has the next client’s id already',
  ({ client, second, style }) => ({
    path: style.path(client.localId).replaceAll(encodeURIComponent(client.localId), encodeURIComponent(second.localId)),
    expected: cautious,
  }),
);

export const titleFirst = adversary('title-first', 'the title has another client’s name', ({ second, style }) => ({
  slots: () => ({ title: `${esc(writeName(second, style.name))} - ${style.system}` }),
  expected: cautious,
}));

export const titleOwn = adversary(
  'title-own',
  'the title and a breadcrumb have the client’s name',
  ({ client, style }) => ({
    slots: (_, { header }) => ({
      title: `${esc(writeName(client, style.name))} | ${style.system}`,
      header: `${header}<ol class="crumbs"><li>Home</li><li>Clients</li><li>${esc(plainName(client))}</li></ol>`,
    }),
  }),
);

const recordDocument = (scene: Scene, person: Person) => {
  const { banner, body, css, script } = scene.family.draw(scene.sheetFor(person), scene.rng);
  return `<style>${css}</style>${banner}${body}<script>${script}</script>`;
};

export const frameOther = adversary(
  'frame-other',
  'a frame of the same origin that still shows another client',
  (scene) => ({
    slots: () => ({
      after: `<iframe width="900" height="400" srcdoc="${esc(`<!doctype html>${recordDocument(scene, scene.second)}`)}"></iframe>`,
    }),
    expected: conflict,
  }),
);

export const frameHidden = adversary('frame-hidden', 'a hidden frame with another client', (scene) => ({
  slots: () => ({
    after: `<iframe style="display:none" srcdoc="${esc(`<!doctype html>${recordDocument(scene, scene.second)}`)}"></iframe>`,
  }),
}));

const elsewhere = (text: string) => `${OTHER_ORIGIN}/frame?text=${encodeURIComponent(text)}`;

export const crossOther = adversary(
  'cross-origin-other',
  'a frame of another origin that shows another client',
  (scene) => ({
    crossOrigin: true,
    slots: () => ({
      after: `<iframe width="900" height="400" src="${elsewhere(strip(scene, scene.second) + recordDocument(scene, scene.second))}"></iframe>`,
    }),
    expected: conflict,
  }),
);

export const crossHelp = adversary('cross-origin-help', 'a frame of another origin with nothing of clients', () => ({
  crossOrigin: true,
  slots: () => ({
    after: `<iframe width="300" height="250" src="${elsewhere('<h3>Help</h3><p>Chat with the service desk on 01632 960500.</p>')}"></iframe>`,
  }),
}));

export const twoBanners = adversary(
  'banner-repeated',
  'the client’s banner at the top and again at the foot',
  (scene) => ({
    slots: (_, { banner }) => ({ banner: strip(scene, scene.client) + banner, after: strip(scene, scene.client) }),
  }),
);

export const duplicateAlert = adversary(
  'duplicate-alert',
  'a warning that somebody else may be the same person',
  ({ second, style }) => ({
    slots: () => ({
      before: `<div role="alert">Possible duplicate: ${esc(writeName(second, style.name))}, DOB ${writeDate(second.born, style.date)}, NHS ${second.nhs}. <a href="#">Compare</a></div>`,
    }),
    expected: cautious,
  }),
);
