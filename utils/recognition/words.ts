import { readName } from './values/name';
import type { NameReading } from './values/name';

/** Words of screens, services and places: a text that holds one of them is not taken for somebody's name. */
export const NOT_A_NAME = new RegExp(
  `\\b(?:${'about access account actions? active add address(?:es)? admin(?:istration)? agency alcohol alerts? all allerg(?:y|ies) and app appointments? area assessments? audit avenue back banner birth board calendar care case(?:s|load)? cell centre change charity child chart checks? city clients? clin(?:ic|ical) closed? code community consent contacts? county court create current dashboard data date demo(?:graphics?)? department desk details? diary directory discharge district doctor documents? drugs? duplicates? edit email emergency episodes? events? family female files? filter find forms? full gender group gp health(?:care)? help history home hospital hostel house housing hub id(?:entity|entifiers)? important inbox info(?:rmation)? intervention journal key keyworker kin known landline lane last letters? links? list loading local log(?:in|out)? main male manage(?:ment|r)? medical medications? menu merge messages? mobile my names? new next nhs no not notes? numbers? of open options other our overview page panel past patients? persons? personal pharmacy phone plans? portal postcode practice preferred prescri(?:bing|ptions?) previous primary print profile progress public records? recovery refs? references? referrals? registered registration relationships? reports? results? reviews? risks? road safeguarding save screen search section select services? sessions? settings sex show sign social staff start status street substance suite summary support surgery surname systems? tab table tasks? teams? telephone template tests? the timeline today tools treatment trust type unit update use users? usual view visits? wellbeing welcome with workers? workflow workspace your'.replaceAll(' ', '|')})\\b`,
  'i',
);

/** The name a text may be: two words of name or more, none of them a word of the interface. */
export function nameLike(text: string): NameReading | null {
  if (text.length > 70 || NOT_A_NAME.test(text)) return null;
  const name = readName(text.replace(/[’']s (?:record|details|summary|profile|file|notes)$/i, ''));
  // Prose that begins with capitals ("Alcohol Brief Advice") has no other sign; three words at most without a comma.
  return name && (name.family !== undefined || name.full.split(' ').length <= 4) ? name : null;
}
