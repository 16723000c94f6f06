import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLab } from './harness';
import type { Lab } from './harness';
import { expectOnlyShown, given, page, PLANTED, rows, SHOWN } from './planted';

/** Pages that show one client and plant another where no eye sees them. Abstaining is right, the planted client never. */

const URL = 'https://casedesk.example.org/record';
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

/** Not rendered, or outside of what can be seen. */
const HIDES: Readonly<Record<string, string>> = {
  'no opacity': 'opacity:0',
  'an indent off the page': 'text-indent:-9999px;overflow:hidden',
  'a place off the page': 'position:absolute;left:-9999px',
  'a box of no height': 'height:0;overflow:hidden',
  'content that is not rendered': 'content-visibility:hidden',
};
/** Rendered, and yet nothing to be read. */
const MISLEADS: Readonly<Record<string, string>> = {
  'hardly any opacity': 'opacity:.01',
  'a filter that takes the opacity': 'filter:opacity(0)',
  'the colour of the ground': 'color:#fff;background:#fff',
  'no colour': 'color:transparent',
  'no fill': '-webkit-text-fill-color:transparent',
  'letters of no size': 'font-size:0',
  'letters of one pixel': 'font-size:1px',
  'a clip path': 'clip-path:inset(100%)',
  'a scale of nothing': 'transform:scale(0)',
  'a place behind the page': 'position:absolute;top:0;z-index:-1;background:#fff;color:#fff',
  'a mask': 'mask-image:linear-gradient(transparent,transparent)',
  'a colour of hardly any strength': 'color:rgb(0 0 0/.05)',
  'the colour of the window': 'color:#fff',
  'almost the colour of the ground': 'background:#f4f4f4;color:#fafafa',
  'two faint boxes': 'opacity:.3;filter:opacity(.3)',
  'a circle of nothing': 'clip-path:circle(0)',
  'turned edge on': 'transform:rotateX(90deg)',
  'turned away in three dimensions': 'transform:rotateY(180deg);backface-visibility:hidden',
};

describe.each(Object.entries({ ...HIDES, ...MISLEADS }))('planted by %s', (_how, style) => {
  it.each([
    ['before', (planted: string) => planted + rows(SHOWN)],
    ['after', (planted: string) => rows(SHOWN) + planted],
  ])('a whole second client %s the record is not given', async (_place, laid) => {
    expectOnlyShown(await lab.read(page(laid(`<section style="${style}">${rows(PLANTED)}</section>`)), URL));
  });

  it.each(['NHS number', 'Name', 'Date of birth', 'Mobile'])(
    '%s of another is not taken for the client’s',
    async (label) => {
      const others = new RegExp(`^(?!${label})`);
      const body = `${rows(SHOWN, others)}<section style="${style}">${rows(PLANTED, new RegExp(label))}</section>`;
      expectOnlyShown(await lab.read(page(body), URL));
    },
  );
});

describe('planted by where things are put', () => {
  const swapped = (name: string, other: string) =>
    `<span>Name</span> <span>${name}</span> <span>Next of kin</span> <span>${other}</span>`;

  it.each([
    ['order of a flex box', 'display:flex', ['order:1', 'order:4', 'order:3', 'order:2']],
    ['order of a grid', 'display:grid;grid-template-columns:9rem 1fr', ['order:1', 'order:4', 'order:3', 'order:2']],
    [
      'places in a grid',
      'display:grid;grid-template-columns:9rem 1fr',
      ['grid-area:1/1', 'grid-area:2/2', 'grid-area:2/1', 'grid-area:1/2'],
    ],
  ])('%s', async (_, box, places) => {
    let at = 0;
    const row = swapped(PLANTED.fullName, SHOWN.fullName).replace(/<span>/g, () => `<span style="${places[at++]}">`);
    expectOnlyShown(await lab.read(page(`<div style="${box}">${row}</div>${rows(SHOWN, /birth|NHS/)}`), URL));
  });

  it('a box over the record that is no dialog', async () => {
    const over = `<div style="position:fixed;inset:0;background:#fff;z-index:9">${rows(SHOWN)}</div>`;
    expectOnlyShown(await lab.read(page(rows(PLANTED) + over), URL));
  });

  it('a box that covers one value with another', async () => {
    const number = `<div style="position:relative"><span>NHS number</span> <span style="position:relative">999 771 0207<b style="position:absolute;inset:0;background:#fff">999 418 2072</b></span></div>`;
    expectOnlyShown(await lab.read(page(rows(SHOWN, /Name|birth/) + number), URL));
  });

  it('a value written by the style sheet over another', async () => {
    const style = '<style>.v{font-size:0}.v::before{content:"999 418 2072";font-size:1rem}</style>';
    const number = '<div><span>NHS number</span> <span class="v">999 771 0207</span></div>';
    expectOnlyShown(await lab.read(page(rows(SHOWN, /Name|birth/) + number, style), URL));
  });

  it('a label written by the style sheet', async () => {
    const style = '<style>h2::before{content:"Next of "}</style>';
    expectOnlyShown(
      await lab.read(page(`<h2>Details</h2>${rows(SHOWN)}<section><h2>kin</h2>${rows(PLANTED)}</section>`, style), URL),
    );
  });
});

describe('drawn unusually, and to be read', () => {
  it.each([
    ['faint, as what cannot be changed is', 'opacity:.38'],
    ['grey on white', 'color:#767676;background:#fff'],
    ['white on dark', 'color:#fff;background:#005eb8'],
    ['white on a picture', 'color:#fff;background:linear-gradient(#005eb8,#003087)'],
    [
      'letters filled with a gradient',
      'color:transparent;background:linear-gradient(#005eb8,#003087);background-clip:text',
    ],
    ['rounded corners', 'clip-path:inset(0 round 8px)'],
    ['an edge that fades', 'mask-image:linear-gradient(#000 95%,transparent)'],
    ['small', 'font-size:9px'],
    ['moved, scaled and turned a little', 'transform:translate3d(0,4px,0) scale(.9) rotate(1deg)'],
    ['with a pointer going through', 'pointer-events:none'],
    ['from right to left by its language', 'direction:rtl'],
    ['white on a dark window', 'color:#fff', '<style>:root{color-scheme:dark}</style>'],
    [
      'white on a picture laid under it',
      'color:#fff;position:relative',
      '<style>section::after{content:none}i{position:absolute;inset:0;background:#003087;z-index:-1}</style>',
    ],
    [
      'under a bar that stays on top while the page goes',
      '',
      '<style>body::before{content:"Case system";position:fixed;inset:0 0 auto;height:4rem;background:#fff}</style>',
    ],
  ])('%s', async (_, style, head = '') => {
    const reading = await lab.read(page(`<section style="${style}"><i></i>${rows(SHOWN)}</section>`, head), URL);
    expect(given(reading)).toMatchObject(SHOWN);
  });
});

describe('planted in shadow roots and frames', () => {
  it('what no slot takes up', async () => {
    const host = `<div><template shadowrootmode="open">${rows(SHOWN)}</template>${rows(PLANTED)}</div>`;
    expectOnlyShown(await lab.read(page(host), URL));
  });

  it('under a root that is closed', async () => {
    const host = `<div><template shadowrootmode="closed">${rows(SHOWN)}</template>${rows(PLANTED)}</div>`;
    expectOnlyShown(await lab.read(page(host), URL));
  });

  it('slots that put each name beside the other label', async () => {
    const host = `<div><template shadowrootmode="open"><p>Name <slot name="b"></slot></p><p>Next of kin <slot name="a"></slot></p></template>
      <b slot="a">${PLANTED.fullName}</b><b slot="b">${SHOWN.fullName}</b></div>`;
    expectOnlyShown(await lab.read(page(host + rows(SHOWN, /birth|NHS/)), URL));
  });

  it.each([
    ['beside the record', 'width:600px;height:300px'],
    ['of no size', 'width:0;height:0;border:0'],
    ['that nobody sees', 'display:none'],
    ['see-through, over the record', 'position:fixed;inset:0;opacity:.01'],
  ])('a frame %s', async (_, style) => {
    const inner = rows(PLANTED).replaceAll('"', '&quot;');
    await lab.page.setContent(page(`${rows(SHOWN)}<iframe style="${style}" srcdoc="${inner}"></iframe>`));
    await lab.page.frames().at(-1)?.waitForLoadState();
    expectOnlyShown(await lab.readNow(lab.page, URL));
  });

  it('a frame of another origin over the whole record is told', async () => {
    const frame =
      '<iframe style="position:fixed;inset:0;width:100%;height:100%" src="data:text/html,Somebody"></iframe>';
    const reading = await lab.read(page(rows(SHOWN) + frame), URL);
    expectOnlyShown(reading);
    expect(reading.incomplete).toBe(true);
  });
});

describe('letters that show otherwise than they are kept', () => {
  // Shown from right to left, the digits are another right number.
  const turned = async (number: string, head = '') => {
    const body = `${rows(SHOWN, /Name|birth/)}<div><span>NHS number</span> ${number}</div>`;
    expect(given(await lab.read(page(body, head), URL)).nhsNumber).not.toBe('7020177999');
  };
  it('a mark that turns the direction', () => turned('<span>\u202E7020177999\u202C</span>'));
  it('an element that turns the direction', () => turned('<bdo dir="rtl">7020177999</bdo>'));
  it('a style sheet that turns the direction', () =>
    turned('<span class="t">7020177999</span>', '<style>.t{direction:rtl;unicode-bidi:bidi-override}</style>'));

  it.each(['\u200B', '\u00AD', '\u2060', '\uFEFF', '\u00A0'])(
    'a character without width in the middle: %j',
    async (none) => {
      const number = `<div><span>NHS number</span> <span>999${none}418${none}2072</span></div>`;
      expectOnlyShown(await lab.read(page(rows(SHOWN, /Name|birth/) + number), URL));
    },
  );

  it('digits of other scripts', async () => {
    const number = '<div><span>NHS number</span> <span>٩٩٩ ٤١٨ ٢٠٧٢</span></div>';
    expectOnlyShown(await lab.read(page(rows(SHOWN, /Name|birth/) + number), URL));
  });
});
