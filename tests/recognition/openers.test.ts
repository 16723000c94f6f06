import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLab } from './harness';
import type { Lab } from './harness';
import { expectOnlyShown, given, page, PLANTED, rows, SHOWN } from './planted';

/**
 * What is pressed to open a part of the page heads that part: a menu's button, an accordion's, a tab. Where its words are
 * somebody's, what it opens is theirs, whatever of ARIA it carries. One field at a time is planted, which nothing of the
 * client's contradicts.
 */

const URL = 'https://casedesk.example.org/record';
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

type Opener = (words: string, inside: string) => string;
const under =
  (opener: (words: string) => string): Opener =>
  (words, inside) =>
    `<section>${opener(words)}<div>${inside}</div></section>`;
const button = (attributes: string): Opener => under((words) => `<button ${attributes}>${words}</button>`);
const tabs = (opener: (words: string) => string): Opener => under((words) => opener(words));

/** Ways to open a part of the page, all of them open. */
const OPENERS: Readonly<Record<string, Opener>> = {
  'a button of a menu, open': button('aria-haspopup="true" aria-expanded="true"'),
  'a button of a menu, not said to be open': button('aria-haspopup="true"'),
  'a button of a menu that says it is shut': button('aria-haspopup="menu" aria-expanded="false"'),
  'a button that opens a dialog in place': button('aria-haspopup="dialog" aria-expanded="true"'),
  'a button that opens a tree': button('aria-haspopup="tree" aria-expanded="true"'),
  'a button that opens a grid': button('aria-haspopup="grid"'),
  'a button that opens nothing': button('aria-haspopup="false" aria-expanded="true"'),
  'a disclosure': button('aria-expanded="true"'),
  'a disclosure that points at its part': button('aria-expanded="true" aria-controls="part"'),
  'a button that points at its part': button('aria-controls="part"'),
  'a button of a style sheet’s accordion': button('class="accordion active"'),
  'a button of a script’s accordion': button(
    'class="accordion-button" data-bs-toggle="collapse" data-bs-target="#part"',
  ),
  'a button and no more': button(''),
  'a button with the state of its part': button('data-state="open"'),
  'a pressed button': button('aria-pressed="true"'),
  'a current button': button('aria-current="true"'),
  'a button with an arrow': under((words) => `<button>${words} ▾</button>`),
  'a button with its words in boxes': under((words) => `<button><svg></svg><span><b>${words}</b></span></button>`),
  'a button that is named by an attribute': under(
    (words) => `<button aria-label="${words}" aria-expanded="true">▾</button>`,
  ),
  'a button in a bar of its own': under((words) => `<div><div><button>${words}</button></div></div>`),
  'a button beside one that edits': under((words) => `<div><button>${words}</button><button>Edit</button></div>`),
  'a box with the role of a button': under((words) => `<div role="button" tabindex="0">${words}</div>`),
  'a box with the role of a button, open': under((words) => `<div role="button" aria-expanded="true">${words}</div>`),
  'a link with the role of a button': under(
    (words) => `<a href="#part" role="button" aria-haspopup="true">${words}</a>`,
  ),
  'a summary': (words, inside) => `<details open><summary>${words}</summary>${inside}</details>`,
  'a summary with the role of a button': (words, inside) =>
    `<details open><summary role="button">${words}</summary>${inside}</details>`,
  'a button in a summary': (words, inside) =>
    `<details open><summary><button>${words}</button></summary>${inside}</details>`,
  'a disclosure after what it opens belongs to': (words, inside) =>
    `<section><p>Contacts of the client</p><button aria-haspopup="true" aria-expanded="true">${words}</button>${inside}</section>`,
  'a chosen tab': tabs(
    (words) =>
      `<div role="tablist"><button role="tab" aria-selected="false">Summary</button><button role="tab" aria-selected="true">${words}</button></div>`,
  ),
  'a chosen tab without its role': tabs(
    (words) =>
      `<div><button aria-selected="false">Summary</button><button aria-selected="true">${words}</button></div>`,
  ),
  'a tab chosen by its class': tabs(
    (words) => `<div><button class="tab">Summary</button><button class="tab active">${words}</button></div>`,
  ),
  'a button chosen by its class': tabs(
    (words) => `<div><button class="seg">Summary</button><button class="seg is-active">${words}</button></div>`,
  ),
  'a pressed button of several': tabs(
    (words) => `<div><button aria-pressed="false">Summary</button><button aria-pressed="true">${words}</button></div>`,
  ),
  'a link of several that is the current': tabs(
    (words) => `<ul><li><a href="#a">Summary</a></li><li><a href="#b" aria-current="true">${words}</a></li></ul>`,
  ),
  'a link of several chosen by its class': tabs(
    (words) =>
      `<ul class="nav nav-tabs"><li><a class="nav-link" href="#a">Summary</a></li><li><a class="nav-link active" href="#b">${words}</a></li></ul>`,
  ),
  'the item of a list chosen by its class': tabs(
    (words) => `<ul class="tabs"><li>Summary</li><li class="selected">${words}</li></ul>`,
  ),
  'a chosen tab, its part elsewhere': (words, inside) =>
    `<div><div role="tablist"><button role="tab" aria-selected="true">${words}</button></div></div><div role="tabpanel">${inside}</div>`,
  'a chosen tab before another': tabs(
    (words) =>
      `<div role="tablist"><button role="tab" aria-selected="true">${words}</button><button role="tab" aria-selected="false">Summary</button></div>`,
  ),
  'a chosen radio button': tabs(
    (words) =>
      `<div><input type="radio" name="v" id="v1"><label for="v1">Summary</label><input type="radio" name="v" id="v2" checked><label for="v2">${words}</label></div>`,
  ),
  'the first radio button, chosen': tabs(
    (words) =>
      `<div><input type="radio" name="v" id="v1" checked><label for="v1">${words}</label><input type="radio" name="v" id="v2"><label for="v2">Summary</label></div>`,
  ),
  'a list of views': tabs((words) => `<select><option>Summary</option><option selected>${words}</option></select>`),
};

const WORDS = ['Next of kin', 'Keyworker', 'GP', 'Emergency contact', 'Mother', 'Previous address'];
const contact = (person: typeof SHOWN) =>
  `${rows(person, /Mobile/)}<div><span>Email</span> <span>${person.givenName.toLowerCase()}@example.org</span></div>`;

const read = async (opener: Opener, words: string, own: string, inside: string) =>
  lab.read(page(`<main><section>${own}</section>${opener(words, inside)}</main>`), URL);

describe.each(Object.entries(OPENERS))('%s', (_how, opener) => {
  it.each(WORDS)('%s: what it opens is not the client’s', async (words) => {
    const contacts = await read(opener, words, rows(SHOWN, /Name|birth|NHS/), contact(PLANTED));
    expectOnlyShown(contacts);
    const born = await read(opener, words, rows(SHOWN, /Name|NHS|Mobile/), rows(PLANTED, /birth/));
    expectOnlyShown(born);
  });
});
/** What is pressed around the client's own contact details, and takes nothing from them. */
const KEEPS: Readonly<Record<string, (inside: string) => string>> = {
  'a command for somebody else': (inside) => `<section><button>Add next of kin</button><div>${inside}</div></section>`,
  'a command to reach somebody else': (inside) => `<section><button>Contact keyworker</button>${inside}</section>`,
  'a row of commands': (inside) =>
    `<section><div><button>Letters</button><button>GP</button><button>Print</button></div>${inside}</section>`,
  'a row of commands in a list': (inside) =>
    `<section><ul><li><button>Letters</button></li><li><button>GP</button></li></ul>${inside}</section>`,
  'a disclosure of their own': (inside) =>
    `<section><button aria-expanded="true">Contact details</button><div>${inside}</div></section>`,
  'a tab of their own, before that of somebody else': (inside) =>
    `<section><div role="tablist"><button role="tab" aria-selected="true">Contact details</button><button role="tab" aria-selected="false">Next of kin</button></div>${inside}</section>`,
  'tabs told by their class': (inside) =>
    `<section><div><button class="tab active">Contact details</button><button class="tab inactive">Next of kin</button></div>${inside}</section>`,
  'links told by their class': (inside) =>
    `<ul><li class="active"><a href="#a">Details</a></li><li><a href="#b">Next of kin</a></li></ul><div>${inside}</div>`,
  'an open menu of commands': (inside) =>
    `<section><button aria-haspopup="menu" aria-expanded="true">Actions</button><div>${inside}</div></section>`,
  'a menu of the person at work': (inside) =>
    `<div><span>Casedesk</span><button aria-haspopup="menu">Grace Nurse</button></div><section>${inside}</section>`,
  'the account of the person at work': (inside) =>
    `<div><span>Casedesk</span><div><button aria-haspopup="menu">My account</button></div></div><section>${inside}</section>`,
  'a part of somebody else before their own': (inside) =>
    `<section><div><button aria-expanded="true">Next of kin</button><div>${contact(PLANTED)}</div></div><div><button aria-expanded="true">Contact details</button><div>${inside}</div></div></section>`,
  'a part of somebody else under a heading of its own': (inside) =>
    `<section><h2>Contacts</h2><button>Next of kin</button><div>${contact(PLANTED)}</div></section><section><h2>Contact details</h2>${inside}</section>`,
  'where one is on the way through the product': (inside) =>
    `<nav><a href="/c" aria-current="page">My team</a></nav><section><h2>Contact details</h2>${inside}</section>`,
  'a list of what to show': (inside) => `<section><select><option>All details</option></select>${inside}</section>`,
  'a radio button': (inside) =>
    `<section><div><input type="radio" name="v" id="v1" checked><label for="v1">Details</label><input type="radio" name="v" id="v2"><label for="v2">Next of kin</label></div>${inside}</section>`,
};

it.each(Object.entries(KEEPS))('%s takes nothing from the client', async (_what, around) => {
  const body = `<main><section>${rows(SHOWN, /Name|birth|NHS/)}</section>${around(rows(SHOWN, /Mobile/))}</main>`;
  expect(given(await lab.read(page(body), URL))).toEqual(SHOWN);
});
