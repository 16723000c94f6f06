import { LABEL_WORDS } from './labels';
import { readName } from './values/name';
import type { NameReading } from './values/name';

/** Words of labels that people are called too. */
const NAMES_TOO = 'christian chi rio day post nurse child friend guardian'.split(' ');
/** Words of screens, services and places, besides those of labels. */
const SCREEN_WORDS = new Set(
  'about access account active add admin administration alert all allergy app area assessment audit avenue back banner board calendar cases caseload cell change charity child chart check clinical closed court create dashboard data demo demographic department desk detail diary directory discharge duplicate edit event female filter find form gp healthcare help history housing hub id identifiers important inbox info information intervention journal lane letter link list loading log login logout male manage management menu merge message my new no not number of open options overview page panel past plan portal prescribing prescription previous print profile progress public reference registration report result road safeguarding save screen search section select session settings show sign suite summary tab table task telephone template test the timeline today tools treatment trust update use view visit wellbeing workflow workspace your'
    .split(' ')
    .concat(LABEL_WORDS.filter((word) => word.length > 2 && !NAMES_TOO.includes(word))),
);

/** Whether a text holds a word of the interface, in singular or plural, and so is not taken for somebody's name. */
export function isOfScreen(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.some((word) =>
    [word, word.replace(/s$/, ''), word.replace(/es$/, '')].some((form) => SCREEN_WORDS.has(form)),
  );
}

/** The name a text may be: two words of name or more, none of them a word of the interface. */
export function nameLike(text: string): NameReading | null {
  if (text.length > 70 || isOfScreen(text)) return null;
  const name = readName(text.replace(/[’']s (?:record|details|summary|profile|file|notes)$/i, ''));
  // Prose that begins with capitals ("Alcohol Brief Advice") has no other sign; three words at most without a comma.
  return name && (name.family !== undefined || name.full.split(' ').length <= 4) ? name : null;
}
