import { adversary } from '../adversary';

/** Tricks of style, which a page may use to plant text: caution is as right as seeing through them. */
const TRICKS = new Set(['see-through', 'off-screen', 'clipped', 'collapsed']);

const HIDDEN: readonly (readonly [name: string, about: string, open: string])[] = [
  [
    'hidden-tab',
    'a tab that is not shown holds another client, and comes first',
    '<div role="tabpanel" style="display:none">',
  ],
  ['hidden-attribute', 'another client under the hidden attribute', '<div hidden>'],
  [
    'visibility-hidden',
    'another client under visibility: hidden',
    '<div style="visibility:hidden;height:0;overflow:hidden">',
  ],
  ['see-through', 'another client at opacity 0', '<div style="opacity:0;position:absolute;pointer-events:none">'],
  [
    'off-screen',
    'another client far to the left, for screen readers',
    '<div style="position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden">',
  ],
  [
    'clipped',
    'another client clipped to nothing',
    '<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">',
  ],
  ['closed-details', 'another client in a closed details element', '<details><summary>More</summary>'],
  ['collapsed', 'another client in a part folded to no height', '<div style="height:0;overflow:hidden">'],
];

/** Another client whom nobody sees: the one on screen is the one. */
export const hidden = HIDDEN.map(([name, about, open]) =>
  adversary(name, about, ({ family, sheetFor, second, rng }) => {
    const other = family.draw(sheetFor(second), rng);
    const close = open.startsWith('<details') ? '</details>' : '</div>';
    const block = `${open}${other.banner}${other.body}${close}`;
    const first = rng.chance(0.7);
    return {
      slots: (_, { script }) => ({
        ...(first ? { before: block } : { after: block }),
        script: `${script}\n${other.script}`,
      }),
      ...(TRICKS.has(name) && { expected: { verdicts: ['one', 'multiple', 'ambiguous'] } }),
    };
  }),
);
