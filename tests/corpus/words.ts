import type { Random } from './random';

/** What a row of a record says of the client; more than the fields that are looked for. */
export type Key =
  | 'title'
  | 'fullName'
  | 'given'
  | 'family'
  | 'preferred'
  | 'born'
  | 'age'
  | 'sex'
  | 'nhs'
  | 'localId'
  | 'ndtms'
  | 'address'
  | 'postcode'
  | 'mobile'
  | 'home'
  | 'email'
  | 'gpName'
  | 'practice'
  | 'practiceCode'
  | 'gpPhone'
  | 'gpAddress'
  | 'keyworker'
  | 'allergies'
  | 'ethnicity'
  | 'language'
  | 'marital'
  | 'referred'
  | 'review'
  | 'status'
  | 'source'
  | 'substance'
  | 'risk';

/** How British health, care, probation, housing and general-purpose systems word each label. */
const ENGLISH: Readonly<Record<Key, string>> = {
  title: 'Title|Title|Salutation|Prefix',
  fullName:
    'Name|Full name|Client name|Patient name|Name of client|Service user|Service user name|Client|Person|Full Name (legal)|Tenant name|Participant',
  given: 'Forename|First name|Given name|Forename(s)|First Name|Forenames|Given Name(s)|First given name',
  family: 'Surname|Last name|Family name|Surname|Last Name|Family Name|Surname / family name',
  preferred: 'Preferred name|Known as|Likes to be called|Preferred Name|Prefers to be called|Calling name',
  born: 'Date of birth|DOB|D.O.B.|Date of Birth|DoB|Born|Birth date|Birthdate|D.O.B|Date of birth (dd/mm/yyyy)',
  age: 'Age|Current age|Age (years)',
  sex: 'Sex|Gender|Sex at birth|Gender|Legal sex|Administrative gender|Stated gender|M/F',
  nhs: 'NHS number|NHS No.|NHS No|NHS Number|NHS #|N.H.S. No|NHS num|NHS number (verified)',
  localId:
    'Client ID|Client ref|Case number|Record no.|Client No.|Patient ID|Person ID|Service user ID|Local ID|Hospital number|CRN|Case ref|Unique client number|RiO ID|MRN|Reference',
  ndtms: 'NDTMS ref|NDTMS reference|NDTMS client ref|NDTMS ID|NDTMS Ref. No.',
  address:
    'Address|Home address|Usual address|Current address|Correspondence address|Permanent address|Address (main)|Residential address|Main address',
  postcode: 'Postcode|Post code|Postal code|Post Code|P/code',
  mobile: 'Mobile|Mobile phone|Mobile no.|Mobile number|Tel (mobile)|Mob|Cell|Mobile telephone|Contact number',
  home: 'Home phone|Telephone|Home telephone|Tel (home)|Landline|Tel. No.|Phone|Telephone (home)',
  email: 'Email|E-mail|Email address|E-mail address|Personal email|Email Address',
  gpName: 'GP|Registered GP|GP name|Usual GP|General practitioner|GP (registered)|Named GP',
  practice: 'GP practice|Surgery|Practice|Registered practice|GP Surgery|Practice name|Medical practice',
  practiceCode: 'Practice code|GP practice code|ODS code|Practice ODS code|National practice code',
  gpPhone: 'GP telephone|Surgery phone|Practice telephone|GP tel|Surgery Tel.',
  gpAddress: 'Practice address|Surgery address|GP address',
  keyworker:
    'Keyworker|Key worker|Allocated worker|Recovery worker|Care co-ordinator|Lead professional|Case manager|Key Worker|Recovery coordinator|Named worker|Offender manager|Support worker',
  allergies:
    'Allergies|Known allergies|Allergies and adverse reactions|Drug allergies|Allergy status|Allergies / sensitivities',
  ethnicity: 'Ethnicity|Ethnic origin|Ethnic group',
  language: 'First language|Preferred language|Language|Main spoken language',
  marital: 'Marital status|Relationship status|Civil status',
  referred: 'Referral date|Date referred|Date of referral|Referred on|Referral received|Episode start',
  review: 'Next review|Review due|Care plan review|Next appointment|Next TOP due|Next contact',
  status: 'Status|Record status|Case status|Episode status',
  source: 'Referral source|Referred by|Source of referral',
  substance: 'Main substance|Primary substance|Problem substance 1',
  risk: 'Risk level|Risk flag|RAG',
};

/** The same in Welsh, as bilingual screens pair them. */
const WELSH: Readonly<Partial<Record<Key, string>>> = {
  title: 'Teitl',
  fullName: 'Enw|Enw llawn',
  given: 'Enw cyntaf',
  family: 'Cyfenw',
  preferred: 'Enw a ffefrir',
  born: 'Dyddiad geni',
  age: 'Oed|Oedran',
  sex: 'Rhyw|Rhywedd',
  nhs: 'Rhif GIG',
  localId: 'Rhif cleient|Cyfeirnod',
  address: 'Cyfeiriad',
  postcode: 'Cod post',
  mobile: 'Ffôn symudol',
  home: 'Ffôn|Ffôn cartref',
  email: 'E-bost',
  gpName: 'Meddyg teulu',
  practice: 'Meddygfa|Practis',
  keyworker: 'Gweithiwr allweddol',
  allergies: 'Alergeddau',
  ethnicity: 'Ethnigrwydd',
  language: 'Iaith',
  referred: 'Dyddiad atgyfeirio',
  status: 'Statws',
  practiceCode: 'Cod practis',
  marital: 'Statws priodasol',
  review: 'Adolygiad nesaf',
};

export function labelOf(rng: Random, key: Key): string {
  return rng.pick(ENGLISH[key].split('|'));
}

export function welshLabelOf(rng: Random, key: Key): string | null {
  const list = WELSH[key];
  return list === undefined ? null : rng.pick(list.split('|'));
}

/** Headings of the parts of a record. */
export const HEADINGS = {
  identity: [
    'Personal details',
    'Client details',
    'Demographics',
    'Basic details',
    'Person',
    'Core data',
    'About the client',
    'Identity',
  ],
  contact: [
    'Contact details',
    'Address and contact',
    'Contact',
    'How to contact',
    'Contact information',
    'Where they live',
  ],
  care: ['GP and care team', 'Professionals involved', 'Health', 'Care', 'Registered GP and worker', 'Involvement'],
  other: ['Episode', 'Current episode', 'Treatment', 'Other information', 'Case summary', 'Equality monitoring'],
} as const;

/** Names of systems and services for the furniture of a page; invented. */
export const SYSTEMS = [
  'CareTrace',
  'Nexus Case',
  'Pathway360',
  'ClearFile',
  'myCaseload',
  'Harbour CMS',
  'OneView',
  'Synergy Records',
];
