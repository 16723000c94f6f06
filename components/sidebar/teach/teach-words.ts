import type { Field } from '../../../utils/client/fields';
import type { LabelPlace, Steps } from '../../../utils/recognition/profiles/profile';
import type { Pick, Standing, Standings } from '../../../utils/recognition/teaching';
import type { DraftProblem } from '../../../utils/recognition/teaching/words';

/** The steps of teaching, in the order in which they are gone through. */
export const TEACH_STEPS = ['point', 'parts', 'pages', 'second', 'list', 'save'] as const;
export type TeachStep = (typeof TEACH_STEPS)[number];

export const STEP_NAMES: Readonly<Record<TeachStep, string>> = {
  point: 'Point at the details',
  parts: 'Leave parts of the page out',
  pages: 'Say which pages',
  second: 'Try a second client',
  list: 'Try a list of clients',
  save: 'Save',
};

const PLACES: Readonly<Record<LabelPlace, string>> = {
  before: 'before it',
  after: 'after it',
  row: 'at the start of its row',
  column: 'at the head of its column',
  own: 'on the value itself',
  inside: 'in the same text',
};

/** `“D.O.B.”, before it` */
export function labelWords(label: Pick['label']): string {
  return label ? `“${label.text}”, ${PLACES[label.at]}` : 'No label';
}

/** One step a line: into a frame or a shadow root it goes on in the next. */
export function selectorLines(select: Steps): readonly string[] {
  return typeof select === 'string' ? [select] : select;
}

export function matchWords(matches: number): string {
  return matches === 1 ? 'Finds one place on this page' : `Finds ${matches} places on this page`;
}

const NAMES: readonly Field[] = ['fullName', 'familyName'];
const NUMBERS: readonly Field[] = ['dateOfBirth', 'nhsNumber', 'localId'];

/** What still has to be pointed at before a page can be read, in words; empty where nothing has. */
export function stillNeeded(picks: readonly Pick[]): readonly string[] {
  const has = (fields: readonly Field[]) => picks.some(({ field, optional }) => fields.includes(field) && !optional);
  return [
    ...(has(NAMES) ? [] : ['The client’s name']),
    ...(has(NUMBERS) ? [] : ['A date of birth, an NHS number or a client ID']),
  ];
}

/** Those of the picks that were taught before and no longer hold on the page. */
export function brokenOf(picks: readonly Pick[], standings: Standings | null): readonly Field[] {
  return picks.filter((pick) => pick.kept && isBroken(standingOf(pick.field, standings))).map(({ field }) => field);
}

export function standingOf(field: Field, standings: Standings | null): Standing | null {
  return standings?.fields.find((one) => one.field === field)?.standing ?? null;
}

export function isBroken(standing: Standing | null): boolean {
  return standing !== null && !/^(?:found|empty|not-here)$/.test(standing);
}

/** Every record has these: they are never left out. */
export function isAlwaysThere(field: Field): boolean {
  return /^(?:fullName|familyName|givenName|dateOfBirth)$/.test(field);
}

/** Whether a value may stand without a label: a name has its own shape, and an ID may be in the address. */
export function needsLabel(field: Field): boolean {
  return !/^(?:fullName|familyName|givenName|title|preferredName|localId)$/.test(field);
}

/** What does not keep a profile from being made, but should be known. */
export function isAdvice(problem: DraftProblem): boolean {
  return problem === 'whole-page' || problem === 'nothing-ties';
}
