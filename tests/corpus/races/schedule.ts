import type { Random } from '../random';

/** Where a part of the page stands while it changes from the old client to the new one. */
export type Phase = 'old' | 'blank' | 'loading' | 'new';

/** The parts of a page that a system fills one by one. */
export const PIECES = ['path', 'title', 'banner', 'identity', 'contact', 'care', 'other'] as const;
export type Piece = (typeof PIECES)[number];
export type Moment = Readonly<Record<Piece, Phase>>;

export type Mode = { readonly name: string; readonly about: string; readonly moments: (rng: Random) => Moment[] };

const all = (phase: Phase): Moment => Object.fromEntries(PIECES.map((piece) => [piece, phase])) as Moment;

/** Each step moves some pieces on, from the old client's page to the new one's. */
function steps(...moves: readonly (readonly [pieces: readonly Piece[], to: Phase])[]): Moment[] {
  const moments = [all('old')];
  for (const [pieces, to] of moves) {
    const before = moments.at(-1) ?? all('old');
    moments.push({ ...before, ...Object.fromEntries(pieces.map((piece) => [piece, to])) });
  }
  return [...moments, all('new')];
}

const BODY: readonly Piece[] = ['identity', 'contact', 'care', 'other'];
const one = (pieces: readonly Piece[], to: Phase) => pieces.map((piece) => [[piece], to] as const);

export const MODES: readonly Mode[] = [
  {
    name: 'banner-first',
    about: 'the banner changes, then the record part by part',
    moments: () => steps([['banner'], 'new'], [['title'], 'new'], ...one(BODY, 'new'), [['path'], 'new']),
  },
  {
    name: 'body-first',
    about: 'the record changes, the banner last',
    moments: (rng) => steps(...one(rng.shuffle(BODY), 'new'), [['banner'], 'new'], [['title', 'path'], 'new']),
  },
  {
    name: 'address-first',
    about: 'the address and title change long before the page',
    moments: () => steps([['path'], 'new'], [['title'], 'new'], [['banner'], 'new'], ...one(BODY, 'new')),
  },
  {
    name: 'skeleton',
    about: 'everything is emptied to a skeleton, then filled',
    moments: (rng) =>
      steps([['path'], 'new'], [['banner', ...BODY], 'loading'], ...one(rng.shuffle(['banner', ...BODY]), 'new'), [
        ['title'],
        'new',
      ]),
  },
  {
    name: 'partial-blank',
    about: 'parts are emptied and filled each at its own time',
    moments: (rng) =>
      rng
        .shuffle(['banner', ...BODY] as const)
        .reduce<(readonly [readonly Piece[], Phase])[]>(
          (moves, piece) => [...moves, [[piece], 'blank'], [[piece], 'new']],
          [],
        )
        .reduce<Moment[]>(
          (moments, [pieces, to]) => [
            ...moments,
            { ...(moments.at(-1) ?? all('old')), ...Object.fromEntries(pieces.map((it) => [it, to])) },
          ],
          [all('old')],
        ),
  },
  {
    name: 'frame-reload',
    about: 'the record reloads as a whole under the old banner',
    moments: () =>
      steps([BODY, 'blank'], [BODY, 'loading'], [BODY, 'new'], [['banner'], 'new'], [['path', 'title'], 'new']),
  },
  {
    name: 'back-forward',
    about: 'the address goes back and on again while the page lags behind',
    moments: () => [
      all('old'),
      { ...all('old'), path: 'new' },
      { ...all('old'), path: 'new', title: 'new' },
      { ...all('old'), path: 'old', title: 'new', banner: 'new' },
      { ...all('new'), path: 'old' },
      { ...all('new'), path: 'old', banner: 'old' },
      all('new'),
    ],
  },
  {
    name: 'streaming',
    about: 'the new record comes in pieces from the top, the rest not there yet',
    moments: () => [
      all('old'),
      { ...all('blank'), path: 'new' },
      { ...all('blank'), path: 'new', title: 'new' },
      { ...all('new'), identity: 'blank', contact: 'blank', care: 'blank', other: 'blank' },
      { ...all('new'), contact: 'blank', care: 'blank', other: 'blank' },
      { ...all('new'), care: 'blank', other: 'blank' },
      all('new'),
    ],
  },
  {
    name: 'identity-last',
    about: 'contact and care of the new client under the old one’s name',
    moments: () =>
      steps(
        [['contact'], 'new'],
        [['care'], 'new'],
        [['other'], 'new'],
        [['identity'], 'new'],
        [['banner'], 'new'],
        [['path', 'title'], 'new'],
      ),
  },
  {
    name: 'any-order',
    about: 'every part at a time of its own',
    moments: (rng) => steps(...one(rng.shuffle(PIECES), 'new')),
  },
];
