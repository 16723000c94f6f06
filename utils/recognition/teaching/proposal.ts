import type { IsoDate } from '../../client/date';
import { FIELDS } from '../../client/fields';
import type { Field } from '../../client/fields';
import { labelOf } from '../labels';
import type { Lexicon } from '../lexicon';
import { behindLabel } from '../profiles/read-field';
import type { DateFormat, LabelPlace, Steps } from '../profiles/profile';
import { piecesOf, textOf, tidy } from '../profiles/said';
import { valueOf } from '../profiles/value';
import { flatParent, isElement } from '../tree';
import { isBritishPhone } from '../values/contact';
import { findGrouped } from '../values/nhs-number';
import { Sight } from '../visibility';
import { alikeOf } from './alike';
import { labelsAround } from './around';
import type { Around } from './around';
import { selectorFor } from './selector';
import { secretsOf } from './stable-name';
import type { Warning } from './words';

/** What a picked value would become. `text` is the client's: it is shown to the person who teaches and never kept. */
export type Proposal = {
  readonly field: Field | null;
  /** Every field its text can be read as, the likeliest first. */
  readonly readable: readonly Field[];
  readonly text: string;
  /** From the page's own document; null where none can be kept. */
  readonly select: Steps | null;
  readonly matches: number;
  readonly label: { readonly text: string; readonly at: LabelPlace } | null;
  /** Other labels around it that may be meant. */
  readonly labels: readonly { readonly text: string; readonly at: LabelPlace }[];
  /** Of a part of the page: the boxes around it, the smallest first, each of which may be meant instead. */
  readonly around: readonly Steps[];
  readonly warnings: readonly Warning[];
};

/** What a text is by its shape, most telling first. Short texts, titles and allergies have none. */
const SHAPED: readonly Field[] = [
  'nhsNumber',
  'dateOfBirth',
  'email',
  'postcode',
  'phone',
  'sex',
  'fullName',
  'address',
  'localId',
];
const TELLING = SHAPED.slice(0, 7);
const NAMES: readonly Field[] = ['fullName', 'familyName', 'givenName', 'title', 'preferredName'];
const FORMATS: readonly DateFormat[] = ['day-first', 'month-first', 'year-first'];
/** A value may be written in pieces: the whole of it is at most this far above what was pointed at. */
const WIDEN = 3;
const LONGEST = 300;

export type Teaching = { readonly lexicon: Lexicon; readonly today: IsoDate };

/**
 * What a node that was pointed at would become: the smallest element around it that reads as a field beside its label.
 * @param node of the page, one of its frames, or an open shadow root
 */
export function proposeFor(node: Node, page: Document, teaching: Teaching): Proposal | null {
  const sight = new Sight();
  const look = lookFor(node, page, teaching, sight);
  return look && proposalOf(look, page, teaching.lexicon, sight);
}

/** The same without a selector, which is what costs: for what is only pointed at so far. */
export function lookFor(
  node: Node,
  page: Document,
  { lexicon, today }: Teaching,
  sight: Sight = new Sight(),
): Look | null {
  const seen: Look[] = [];
  // A choice of a list is said by its control.
  const start = (isElement(node) ? node : node.parentElement)?.closest('select') ?? node;
  const pointed = textOf(start, sight);
  for (let at: Node | null = start; at && seen.length <= WIDEN; at = flatParent(at)) {
    if (!isElement(at)) continue;
    const lines = piecesOf(at, sight).map(({ text }) => text);
    const text = tidy(lines.join(' '));
    if (seen.length > 0 && (text.length > LONGEST || at.contains(page.body))) break;
    const look = lookAt(at, lines, pointed, { lexicon, today }, sight);
    // A label is what it is, however well its surroundings read.
    if (seen.length === 0 && (pointed === '' || labelOf(text, lexicon))) return look;
    seen.push(look);
  }
  return seen.reduce<Look | null>((found, look) => (!found || look.worth > found.worth ? look : found), null);
}

/** One element as a value. */
export type Look = {
  readonly element: Element;
  readonly lines: readonly string[];
  readonly labels: readonly Around[];
  readonly label: Around | null;
  readonly field: Field | null;
  readonly readable: readonly Field[];
  /** How much speaks for it; 4 and more where it reads as its field. */
  readonly worth: number;
};

function lookAt(
  element: Element,
  lines: readonly string[],
  pointed: string,
  { lexicon, today }: Teaching,
  sight: Sight,
): Look {
  const stop = element.ownerDocument.documentElement;
  const all = labelsAround(element, lines, stop, sight, lexicon, []);
  // Of several labels in one text, the one before what was pointed at.
  const held = ({ at, text }: Around) => at !== 'inside' || (behindLabel(lines, text) ?? '').includes(pointed);
  const labels = [...all.filter(held), ...(tidy(lines.join(' ')) === pointed ? all.filter((one) => !held(one)) : [])];
  const read = (one: Around | undefined) =>
    readableAs(one?.at === 'inside' ? [behindLabel(lines, one.text) ?? ''] : lines, lexicon, today);
  const means = (one: Around | undefined) => (isField(one?.known?.meaning) ? one.known.meaning : null);
  const fits = (one: Around) => read(one).some((field) => field === means(one));
  // A label that the value does not fit may still be its own, unless it stands where another's would.
  const told = labels.find(fits) ?? labels.find((one) => means(one) && !/after|column/.test(one.at));
  const readable = read(told);
  const [likely] = readable;
  const field = means(told) ?? likely ?? null;
  const reads = field !== null && readable.includes(field);
  const meant = reads && field === means(told);
  const isUsed = ({ at, known }: Around) => !known && at !== 'inside';
  const label = told ?? (likely && NAMES.includes(likely) ? null : (labels.find(isUsed) ?? null));
  return {
    element,
    lines,
    labels,
    label,
    field,
    readable,
    worth: (reads ? 4 : 0) + (meant ? 3 : 0) + (reads && TELLING.includes(field) ? 1 : 0),
  };
}

function proposalOf(look: Look, page: Document, lexicon: Lexicon, sight: Sight): Proposal {
  const { element, lines, labels, label, field, readable } = look;
  const values = label?.at === 'inside' ? [behindLabel(lines, label.text) ?? ''] : lines;
  const found = selectorFor(element, page, secretsOf(values), sight);
  const warnings: Warning[] = [];
  const text = tidy(values.join(' '));
  if (!found) warnings.push('no-selector');
  else if (found.byPosition && !alikeOf(found.select, label, element, page, page.documentElement, sight))
    warnings.push('by-position');
  if (found && found.matches > 1) warnings.push('several-matches');
  if (!sight.sees(element)) warnings.push('hidden');
  if (label?.at !== 'inside' && lines.length === 1 && labelOf(text, lexicon)) warnings.push('is-label');
  if (!label && !(field && NAMES.includes(field))) warnings.push('no-label');
  if (label && !label.known) warnings.push('unknown-label');
  if (!field || !readable.includes(field)) warnings.push('unreadable');
  return {
    field,
    readable,
    text,
    select: found?.select ?? null,
    matches: found?.matches ?? 0,
    label: label && { text: label.text, at: label.at },
    labels: labels.map(({ text: words, at }) => ({ text: words, at })),
    around: [],
    warnings,
  };
}

/** Every field that some lines can be read as, by shape first. */
export function readableAs(lines: readonly string[], lexicon: Lexicon, today: IsoDate): readonly Field[] {
  const text = tidy(lines.join(' '));
  if (text === '' || labelOf(text, lexicon)) return [];
  const reads = (field: Field) => FORMATS.some((format) => valueOf(field, lines, format, lexicon, today) !== null);
  const unlikely = (field: Field) =>
    (field === 'phone' && !isBritishPhone(text)) ||
    (field === 'localId' && (findGrouped(text) !== null || /^\d{1,3}$/.test(text)));
  const shaped = SHAPED.filter((field) => reads(field) && !unlikely(field));
  return [...new Set([...shaped, ...FIELDS.filter(reads)])];
}

function isField(meaning: string | undefined): meaning is Field {
  return (FIELDS as readonly (string | undefined)[]).includes(meaning);
}
