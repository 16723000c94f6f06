import type { Field } from './mapping';

/** A header name as plain words: "DispLocationTelNo" and "DISP_LOCATION_TEL_NO" are "disp location tel no". */
export function headerWords(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What "Name" by itself scores: it may be of a person. */
export const BARE_NAME = 0.95;

type Rule = readonly [pattern: RegExp, score: number];

/** Of somebody else than the practice itself, or of something that no list of ours holds. */
const NOT_ITS_OWN =
  /\b(?:parent|commission(?:er|ing)?|icb|icbs|sicbl|stp|ccg|pct|pcn|lcg|lhb|hb|board|region|cluster|network|federation|ward|lsoa|msoa|zone|council|authority|constituency|country|grouping|geography|gor|hscp|trust|managers?|chair|nominated|previous|former|old|head office|qf|gss|ons|uprn|fax|company|charity|successor|inspection)\b/;

const TYPES =
  'practice|surgery|gp|gp practice|pharmacy|disp(?:enser)?|dentist|dental(?: practice)?|hospital|clinic|site|location|disp location|contractor|organisation|organization|org|service|provider|centre|center|venue|facility|unit|premises?|establishment|business|store|branch|agency|prac|ysbyty|meddygfa|practis|fferyllfa|clinig';

const RULES: Readonly<Record<Field, readonly Rule[]>> = {
  code: [
    [/^(?:ods|nhs ods|nacs) ?code$|\bods code\b|\bf code\b/, 1],
    [new RegExp(`^(?:nhs )?(?:${TYPES}) ?(?:ods )?(?:code|no|num|number)$`), 1],
    [/^prac(?:tice)? ?(?:code|no|number|id|ref)$|^cod(?:e)? practis$|^cod$/, 1],
    [/^code$/, 0.95],
    [/^cqc location id\b/, 0.8],
    [new RegExp(`^(?:${TYPES}) ?(?:id|ref|reference|identifier|key)$`), 0.7],
    [/^(?:id|ref|reference|unique id|identifier)$/, 0.5],
    [/\bcode$/, 0.3],
  ],
  name: [
    [/\btrading name\b/, 1.05],
    [new RegExp(`^(?:${TYPES}) ?name(?: \\(?english\\)?)?$|^english name$|^name \\(?english\\)?$`), 1],
    [/^name$/, BARE_NAME],
    [new RegExp(`^(?:name of )?(?:the )?(?:${TYPES})$`), 0.85],
    [/^(?:service|provider|organisation|org|practice) title$/, 0.5],
    [/\b(?:practice|surgery|pharmacy|hospital|clinic|service|organisation)\b.* name\b/, 0.6],
    [/\bname$/, 0.55],
    [/^(?:welsh name|enw(?: practis| r? ?(?:practis|meddygfa))?)\b/, 0.4],
  ],
  postcode: [[/\bpost ?code\b|\bpostal code\b|^pcd?[s2478]?$|^pc \d$|\bzip\b|\bcod post\b/, 1]],
  phone: [
    [/^(?:main |public )?(?:tele?phone|phone|tel|switchboard)\b/, 1],
    [/\b(?:tele?phone|phone|tel no|tel)\b|^contact ?(?:no|num|number|tel)\b|\bffon\b|\bswitchboard\b/, 0.9],
    [/\bmobile\b/, 0.4],
  ],
  email: [[/\be ?mail\b|\bebost\b/, 1]],
  website: [
    [/\bweb ?(?:site|page|address)?\b|^url$|\bwww\b|\bgwefan\b|^homepage$/, 1],
    [/\burl\b|\blink\b/, 0.4],
  ],
  address: [
    [/\baddre?ss?\b|\baddr\b|\bcyfeiriad\b/, 1],
    [
      /^(?:street|road|town|city|town city|post ?town|village|locality|county|district|building(?: name)?|house(?: name| number)?|premises name|line \d|area|place)$/,
      0.9,
    ],
  ],
  kind: [
    [new RegExp(`^(?:${TYPES}) ?(?:type|kind|category|sector|sub type|subtype)s?\\b`), 1],
    [
      /^(?:type|kind|category|sector|amenity|healthcare|service types?|contract type|pharmacy type|prescr(?:ibing)? ?set(?:ting)?|setting)s?$/,
      1,
    ],
    [/\b(?:primary |secondary |non primary )?roles?\b|\btype of\b|\btype$|\bcategory$/, 0.8],
  ],
  status: [[/\bstatus\b|^(?:is )?(?:active|open|closed|current)$|^open closed$/, 1]],
  opened: [
    [
      /\b(?:open(?:ed|ing)?|start|join(?:ed)?|registration|hsca start) date\b|\bdate (?:opened|open|started)\b|^opened$/,
      1,
    ],
  ],
  closed: [[/\b(?:clos(?:ed?|ing|ure)|end|inactive|left) date\b|\bdate (?:closed|ended)\b|^closed on$/, 1]],
};

/** Fields whose own words may hold what elsewhere speaks of somebody else ("NHS trust" as a column of kinds). */
const MAY_SAY_ANYTHING: ReadonlySet<Field> = new Set(['kind', 'status']);
/** An address column that is none. */
const NO_ADDRESS = /\be ?mail\b|\bweb\b|\bip\b|\burl\b/;

/** How much a header name speaks for a field, 0 to about 1. */
export function headerScore(name: string, field: Field): number {
  const words = headerWords(name);
  if (words === '') return 0;
  if (!MAY_SAY_ANYTHING.has(field) && NOT_ITS_OWN.test(words)) return 0;
  if (field === 'address' && NO_ADDRESS.test(words)) return 0;
  if (
    (field === 'code' || field === 'name') &&
    /\bpost ?code\b|\b(?:sur|fore|first|last|given|family|middle|also known|brand|group|contact|user|file|area)\b/.test(
      words,
    )
  )
    return 0;
  return RULES[field].find(([pattern]) => pattern.test(words))?.[1] ?? 0;
}

/** Whether a name speaks of a field at all: what a header row is told by. */
export function isHeaderWord(name: string): boolean {
  return (Object.keys(RULES) as Field[]).some((field) => headerScore(name, field) >= 0.5);
}
