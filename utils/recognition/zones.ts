import { RELATIVES, STAFF } from './people';
import { nameLike } from './words';

/** Whose details a part of the page holds. `unknown`: a heading that says nothing either way. */
export type Whose =
  'client' | 'kin' | 'gp' | 'staff' | 'keyworker' | 'pharmacy' | 'former' | 'list' | 'notes' | 'unknown';

const KIN = new RegExp(
  `\\b(?:${RELATIVES.replaceAll(',', '|')}|emergency|relations?|family(?! name)|dependents?|power of attorney|(?:other|personal|linked|associated|related|key|important|additional|known|alternative) (?:contacts|people|persons|individuals)|associates|contact persons?|social network)s?\\b|^contacts$|next-of-kin`,
  'i',
);
const PHARMACY = /pharmac|chemist|dispens/i;
const GP =
  /\bgps?\b|general practi|surgery|\bgp practice|registered practice|^practice\b|medical practice|practice details|primary care|doctor's details/i;
const KEYWORKER =
  /key ?worker|recovery (?:worker|co)|care co-?ordinator|(?:allocated|lead|named|assigned|case|current) (?:worker|practitioner|professional)|case ?(?:manager|worker)/i;
const AT_WORK = new RegExp(
  `\\b(?:${STAFF.replaceAll(',', '|')})(?:s|ment)?\\b|professional|clinic|worker|practitioner|prescrib|probation|offender|agencies|referr(?:ed by|ing|al source|al made)|signed in|logged (?:in|on)|my (?:account|profile)|employ`,
  'i',
);
const FORMER =
  /previous|former|\bpast\b|\bold\b|temporary|histor(?:y|ic)|alias|also known|maiden|superseded|inactive|archived?|deleted|alternative (?:name|address)|address types|merged|duplicates?|work address|correspondence|billing|delivery/i;
const LIST =
  /recent(?:ly)?\b|caseload|my clients|my patients|search results|suggest|pinned|favourites?|also viewed|waiting list|possible match|similar (?:clients|patients|records)|results? for|quick (?:find|search)|find a|search|filter|today's|linked records|other (?:clients|patients)/i;
const NOTES =
  /\bnotes?\b|comments?\b|journal|timeline|\bevents?\b|correspondence|messages?\b|activity|activities|audit|progress|\blog\b|documents?\b|letters?\b|appointments?|incidents?|observations|\btasks?\b|reminders?/i;
const CLIENTS =
  /client|patient|service user|person|demograph|detail|contact|identi|summary|overview|record|profile|about|address|\bname|general|basic|information|registration|header|banner|phone|e-?mail|communication|mobile|home|\bdata\b|number|birth|sex|gender|health|medical|allerg|equality|main|primary|core|file|case|snapshot|at a glance|essential/i;

/** Reads a heading, a caption, a legend or the name of a region. */
export function whoseHeading(text: string): Whose {
  const trimmed = text.slice(0, 80);
  if (
    /^(?:client|patient|service user)(?:'s|’s)? (?:details|information|record|summary|overview|profile)$/i.test(trimmed)
  )
    return 'client';
  if (LIST.test(trimmed)) return 'list';
  if (KIN.test(trimmed)) return 'kin';
  if (PHARMACY.test(trimmed)) return 'pharmacy';
  if (GP.test(trimmed)) return 'gp';
  if (KEYWORKER.test(trimmed)) return 'keyworker';
  if (FORMER.test(trimmed)) return 'former';
  if (AT_WORK.test(trimmed)) return 'staff';
  if (NOTES.test(trimmed)) return 'notes';
  if (CLIENTS.test(trimmed)) return 'client';
  return nameLike(trimmed) ? 'client' : 'unknown';
}
