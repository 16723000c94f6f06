import type { Field } from '../client/fields';

/** A part of an address with a label of its own; lower parts come first when they are joined. */
export type AddressPart = 'line1' | 'line2' | 'line3' | 'town' | 'county';

/** What a label announces: a field, a part of one, somebody who is not the client, or something we do not read. */
export type Meaning =
  Field | AddressPart | 'day' | 'month' | 'year' | 'middleName' | 'kin' | 'staff' | 'pharmacy' | 'other';

export type Label = {
  readonly meaning: Meaning;
  /** The normalised words, so that two labels can be told apart ("client id", "case number"). */
  readonly words: string;
  /** Where several labels mean one field, the lower rank is preferred. */
  readonly rank: number;
  /** True where the words alone do not say whose ("Name", "Phone"): believed only where the part of the page is the client's. */
  readonly loose: boolean;
};

/** Exact labels in normal form, best first; several spellings of one word are one. Those after the bar are loose. */
const DICTIONARY: Readonly<Record<Exclude<Meaning, 'other'>, string>> = {
  title: '|title,salutation,prefix,name prefix',
  fullName:
    'name of client,name of patient,name of service user,client,patient,service user,legal name|name,full name,name in full,official name,usual name,person',
  givenName:
    'forename,first name,given name,first forename,christian name,1st name,forename s,given name s,first name s',
  middleName: '|middle name,second forename,other name',
  familyName: 'surname,last name,family name,second name,family name surname,surname family name,last name surname',
  preferredName:
    'preferred name,known as,likes to be known as,likes to be called,preferred first name,preferred forename,prefers to be called,calling name,nickname,goes by',
  dateOfBirth: 'date of birth,dob,born,birth date,d o b,date of birth dob,dob date of birth,birthday,birth',
  nhsNumber:
    'nhs no,nhs,nhs id,nhs no verified,verified nhs no,chi,chi no,nhs chi no,nhs chi,h c no,h and c no,hcn,health and care no,hsc no,national health service no',
  localId:
    'system id,pid,urn,unique ref no,local id,local no,local patient id,mrn,medical record no,crn,record id,record no,hospital no,hospital id,rio no,rio id,unit no,case id,case no,case ref,case record no,file no,file ref,our ref,agency ref,agency client id|id,ref,ref no,id no,no,unique id,code,record',
  ndtmsRef: 'ndtms ref,ndtms,ndtms id,ndtms no,ndtms client ref,ndtms client id,ndtms ref no,ndtms code,attributor',
  sex: 'sex,gender,sex gender,gender sex,sex at birth,birth sex,administrative gender,legal sex,sex registered at birth',
  address:
    'home address,current address,usual address,permanent address,residential address,main address,primary address,address home,address current|address,full address,postal address,lives at,address lines,addr,place of residence,residence',
  line1:
    '|address line 1,address 1,line 1,address1,street,house name,house name no,house no and street,building and street,first line of address,house no,house name or no',
  line2: '|address line 2,address 2,line 2,address2,street name',
  line3: '|address line 3,address 3,line 3,address3,locality,district,village,address line 4,line 4',
  town: '|town,city,town city,city town,town or city,city or town,post town',
  county: '|county,region,state',
  postcode: 'home postcode,current postcode|postcode,postal code,zip,zip code',
  phone:
    'mobile,mobile phone,mobile no,mobile phone no,phone mobile|phone,phone no,phone and email,telecom,contact no,contact phone,contact phone no,home phone,home no,home phone no,phone home,landline,landline no,main phone,main no,primary phone,primary no,primary contact no,preferred phone,preferred no,preferred contact no,daytime phone,daytime no,evening phone,call,☎,📞,📱',
  email: 'personal email|email,email address,mail,email id,contact email,home email,✉,📧',
  gpName:
    'gp,gp name,registered gp,named gp,name of gp,usual gp,own gp,current gp,general practitioner,registered general practitioner,gp doctor,family doctor,nominated gp,accountable gp,named accountable gp',
  practiceName:
    'surgery,surgery name,gp practice,gp practice name,gp surgery,gp surgery name,practice,practice name,registered practice,registered surgery,registered gp practice,name of practice,name of surgery,medical practice,health centre,current gp practice,current practice',
  practiceCode:
    'practice code,gp practice code,gp code,surgery code,ods code,practice ods code,national practice code,gp ods code',
  keyworker:
    'keyworker,keyworker name,recovery worker,recovery coordinator,recovery navigator,care coordinator,allocated worker,allocated to,lead practitioner,lead worker,named worker,assigned worker,case worker,caseworker,case manager,support worker,current keyworker,current worker,lead professional,primary worker,named nurse,key practitioner,lead keyworker,main worker,worker,assigned to,allocated keyworker,drug worker,alcohol worker',
  allergies:
    'allergies,known allergies,drug allergies,allergies and adverse reactions,allergies adverse reactions,allergies status,allergies and sensitivities,allergies intolerances,allergies and intolerances,adverse reactions,allergens',
  day: '|day,dd',
  month: '|month,mm',
  year: '|year,yyyy',
  kin: 'next of kin,nok,next of kin name,emergency contact,emergency contact name,carer,carer name,main carer,mother,father,mum,dad,partner,spouse,wife,husband,parent,guardian,parent guardian,sister,brother,son,daughter,child,children,dependants,siblings,relative,family,family member,relationship,relationship to client,relationship to patient,related to,friend,significant other,advocate,landlord,appointee,contact person,nearest relative,concerned other,affected other,nominated person,household,lives with,emergency no',
  staff:
    'staff,user,signed in as,logged in as,logged on as,signed in,current user,username,welcome,referrer,referred by,referring gp,prescriber,prescribed by,consultant,doctor,nurse,clinician,social worker,probation officer,offender manager,care team,seen by,recorded by,entered by,created by,updated by,completed by,assessor,assessed by,author,supervisor,manager,team,psychiatrist,counsellor,solicitor,health visitor,midwife,professional,owner,with,clinic,service,agency,organisation,provider,employer,school,hostel,role,profession,job title,specialty',
  pharmacy:
    'pharmacy,pharmacy name,nominated pharmacy,chemist,dispensing pharmacy,community pharmacy,pharmacist,dispensed by,dispensed at',
};

/** Labels that mean nothing to us, so that they end the value before them and are not read as one. */
const OTHER =
  'age,ethnicity,ethnic group,nationality,place of birth,religion,marital status,sexual orientation,pronouns,gender identity,language,first language,preferred language,interpreter,disability,status,client status,employment,occupation,accommodation,referral date,referral source,start date,end date,from,to,date,time,date registered,registered,date of death,deceased,episode,episode id,episode no,next appointment,last appointment,appointment,next review,review date,last seen,last contact,last updated,updated,created,risk,alerts,consent,safe to contact,contact preference,preferred contact,notes,comments,note,local authority,dat,country,medication,dose,substance,diagnosis,alias,also known as,aka,maiden name,birth name,surname at birth,formerly,formerly known as,type,fax,fax no,home,work,outcome,nhs no status,expires,details,description,action,document,category,priority,reason,location,site';

/** Spellings of one word. */
const SAME: Readonly<Record<string, string>> = {
  number: 'no',
  numbers: 'no',
  num: 'no',
  nr: 'no',
  nhsno: 'nhs no',
  nhsnumber: 'nhs no',
  telephone: 'phone',
  tel: 'phone',
  mob: 'mobile',
  cell: 'mobile',
  cellphone: 'mobile',
  reference: 'ref',
  identifier: 'id',
  clientid: 'client id',
  patientid: 'patient id',
  names: 'name',
  forenames: 'forename',
  birthdate: 'birth date',
  dateofbirth: 'date of birth',
  allergy: 'allergies',
  carers: 'carer',
  parents: 'parent',
  aliases: 'alias',
  'key worker': 'keyworker',
  'co ordinator': 'coordinator',
  'post code': 'postcode',
  'e mail': 'email',
};
const SPELLINGS = new RegExp(`\\b(?:${Object.keys(SAME).join('|')})\\b`, 'g');
/** Words before a label that make it somebody's or something else's. */
const NOT_OWN =
  /^(?:(?:previous|former|old|past|temp(?:orary)?|alternat(?:iv)?e|other|second(?:ary)?|work|correspondence|billing|delivery|estimated|gps?|surgery|practice|pharmacy|keyworkers?|referrers?|school)|(next of kin|nok|kin|emergency contact|carers?|mothers?|fathers?|partners?|parents?|contacts?)) /;

const BY_WORDS = build();
/** The words labels begin with: most words of a text begin none. */
const BEGINNINGS = new Set([...BY_WORDS.keys(), ...Object.keys(SAME)].map((words) => words.split(' ')[0] ?? ''));
/** Words that say the label is the client's own: "Client's phone", "Service user address". */
const WHOSE =
  /^(?:the )?(?:clients?|patients?|service users?|persons?|su|individuals?|residents?|participants?|members?|customers?|demographics?) /;

/** Lower case, no dots inside abbreviations, no possessive, no "(required)", single spaces. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’'`.]/g, '')
    .replace(/\((?:s)\)/g, 's')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}☎📞📱✉📧]+/gu, ' ')
    .replace(/ (?:required|optional|mandatory)$/, '')
    .trim()
    .replace(SPELLINGS, (word) => SAME[word] ?? word);
}

/** Whether a label may begin as a text does; asked of every text, so that most are passed over for little. */
export function beginsLabel(text: string): boolean {
  const [first] =
    /[a-z\d]+/.exec(
      text
        .slice(0, 24)
        .toLowerCase()
        .replace(/[.'’`]/g, ''),
    ) ?? [];
  return first === undefined
    ? !/[\p{L}\p{N}]/u.test(text)
    : BEGINNINGS.has(first) || WHOSE.test(`${first} `) || NOT_OWN.test(`${first} `);
}

/** The label a text is, or null. Only an exact match counts; `phone (mobile)` is tried with the words in brackets too. */
export function labelOf(text: string): Label | null {
  if (text.length > 80 || text.length === 0) return null;
  if (text.includes('://')) return urlLabel(text);
  if (!beginsLabel(text)) return null;
  const words = normalise(text);
  const found = lookUp(words);
  if (found || !text.includes('(')) return found;
  return lookUp(normalise(text.replace(/[()]/g, ' ')));
}

/** Some systems label an identifier with the address of its system: the last part says what it is. */
function urlLabel(text: string): Label | null {
  const label = lookUp(
    normalise(
      text
        .replace(/[/:\s]+$/, '')
        .split(/[/#]/)
        .at(-1) ?? '',
    ),
  );
  return label?.meaning === 'fullName' ? lookUp('client id') : label;
}

function lookUp(words: string): Label | null {
  const exact = BY_WORDS.get(words);
  if (exact) return exact;
  const others = NOT_OWN.exec(words);
  if (others) {
    if (!BY_WORDS.has(words.slice(others[0].length))) return null;
    return { meaning: others[1] ? 'kin' : 'other', words, rank: 0, loose: false };
  }
  const whose = WHOSE.exec(words);
  if (!whose) return null;
  const rest = BY_WORDS.get(words.slice(whose[0].length));
  return rest && isClientMeaning(rest.meaning) ? { ...rest, words, loose: false } : null;
}

function isClientMeaning(meaning: Meaning): boolean {
  return meaning !== 'kin' && meaning !== 'staff' && meaning !== 'pharmacy';
}

function build(): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const words of OTHER.split(',')) labels.set(words, { meaning: 'other', words, rank: 0, loose: false });
  for (const [meaning, list] of Object.entries(DICTIONARY)) {
    const [firm = '', loose = ''] = list.split('|');
    const all = [...firm.split(',').filter(Boolean), ...loose.split(',').filter(Boolean)];
    all.forEach((words, rank) => {
      labels.set(words, {
        meaning: meaning as Meaning,
        words,
        rank,
        loose: rank >= all.length - loose.split(',').filter(Boolean).length,
      });
    });
  }
  return labels;
}
