import type { Whose } from '../zones';
import { RELATIVES, STAFF } from './people';

const any = (list: string) => list.replaceAll(',', '|');

const OWN = /^(?:client|patient|service user)(?:'s|’s)? (?:details|information|record|summary|overview|profile)$/;
const KIN = new RegExp(
  `\\b(?:${any(RELATIVES)}|emergency|relations?|family(?! name)|dependents?|power of attorney|(?:other|personal|linked|associated|related|key|important|additional|known|alternative) (?:contacts|people|persons|individuals)|associates|contact persons?|social network)s?\\b|^contacts$|next-of-kin`,
);
const PHARMACY = /pharmac|chemist|dispens/;
const GP =
  /\bgps?\b|general practi|surgery|\bgp practice|registered practice|^practice\b|medical practice|practice details|primary care|doctor's details/;
const KEYWORKER =
  /key ?worker|recovery (?:worker|co)|care co-?ordinator|(?:allocated|lead|named|assigned|case|current) (?:worker|practitioner|professional)|case ?(?:manager|worker)/;
const AT_WORK = new RegExp(
  `\\b(?:${any(STAFF)})(?:s|ment)?\\b|professional|clinic|worker|practitioner|prescrib|probation|offender|agencies|referr(?:ed by|ing|al source|al made)|making (?:the|this|a) referral|(?:complet|submitt)(?:ed by|ing)|signed in|logged (?:in|on)|my (?:account|profile|details|team)|employ`,
);
const FORMER =
  /previous|former|\bpast\b|\bold\b|temporary|histor(?:y|ic)|alias|also known|maiden|superseded|inactive|archived?|deleted|alternative (?:name|address)|address types|work address|correspondence|billing|delivery/;
const LIST =
  /recent(?:ly)?\b|caseload|my clients|my patients|search results|suggest|pinned|favourites?|also viewed|waiting list|possible match|similar (?:clients|patients|records)|results? for|quick (?:find|search)|find a|search|filter|today's|linked records|other (?:clients|patients)/;
const NOTES =
  /\bnotes?\b|comments?\b|journal|timeline|\bevents?\b|correspondence|messages?\b|activity|activities|audit|progress|\blog\b|documents?\b|letters?\b|appointments?|incidents?|observations|\btasks?\b|reminders?/;
const CLIENTS =
  /client|patient|service user|person|demograph|detail|contact|identi|summary|overview|record|profile|about|address|\bname|general|basic|information|registration|header|banner|phone|e-?mail|communication|mobile|home|\bdata\b|number|birth|sex|gender|health|medical|allerg|equality|main|primary|core|file|case|snapshot|at a glance|essential/;

/** Patterns of headings, whatever their case, in the order they are tried: whose details stand under one that matches. */
export const HEADINGS: readonly (readonly [Whose, RegExp])[] = [
  ['client', OWN],
  ['list', LIST],
  ['kin', KIN],
  ['pharmacy', PHARMACY],
  ['gp', GP],
  ['keyworker', KEYWORKER],
  ['former', FORMER],
  ['staff', AT_WORK],
  ['notes', NOTES],
  ['client', CLIENTS],
];
