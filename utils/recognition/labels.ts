import type { Field } from '../client/fields';
import { RELATIVES, STAFF } from './people';

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

/**
 * Exact labels in normal form, best first; several spellings of one word are one. Those after the semicolon are loose.
 * `(a|b)` stands for either: "(home|main) address" is two labels.
 */
const DICTIONARY: Readonly<Record<Meaning, string>> = {
  title: ';title,salutation,(|name )prefix',
  fullName:
    'name of (client|patient|service user),client,patient,service user,legal name;(|full |official |usual )name,name in full,person',
  givenName: 'forename(| s),(first|given|christian|1st) name(| s),first forename',
  middleName: ';(middle|other) name,second forename',
  familyName: 'surname(| family name),(last|family|second) name(| surname)',
  preferredName:
    'preferred (name|first name|forename),known as,(likes|prefers) to be (known as|called),calling name,nickname,goes by',
  dateOfBirth: 'date of birth(| dob),dob(| date of birth),d o b,born,birth(| date|day)',
  nhsNumber:
    '(|verified )nhs no,nhs(| id| no verified| chi| chi no),chi(| no),h (|and )c no,hcn,(hsc|health and care|national health service) no',
  localId:
    'system id,pid,urn,unique ref no,local (id|no|patient id),mrn,crn,(medical record|record|hospital|rio|case record|unit) (id|no),case (id|no|ref),file (no|ref),our ref,agency (ref|client id);id,ref,(ref |id |)no,unique id,code,record',
  ndtmsRef: 'ndtms(| ref| id| no| client ref| client id| ref no| code),attributor',
  sex: 'sex,gender,sex gender,gender sex,sex (|registered )at birth,(birth|legal) sex,administrative gender',
  address:
    '(home|current|usual|permanent|residential|main|primary) address,address (home|current);(|full |postal )address,lives at,address lines,addr,(|place of )residence',
  line1:
    ';(|address )line 1,address(| )1,street,house (name|no)(| no),house no and street,house name or no,building and street,first line of address',
  line2: ';(|address )line 2,address(| )2,street name',
  line3: ';(|address )line (3|4),address(| )3,locality,district,village',
  town: ';town,city,(town|city) (|or )(town|city),post town',
  county: ';county,region,state',
  postcode: '(home|current) postcode;postcode,postal code,zip(| code)',
  phone:
    'mobile(| phone| no| phone no),phone mobile;phone(| no| and email),telecom,(contact|home|landline|main|primary|preferred|daytime|evening|primary contact|preferred contact) (no|phone|phone no),phone home,landline,call,☎,📞,📱',
  email: 'personal email;(|contact |home )email(| address| id),mail,✉,📧',
  gpName:
    'gp(| name| doctor),name of gp,(registered|named|usual|own|current|nominated|accountable|named accountable) gp,(|registered )general practitioner,family doctor',
  practiceName:
    '(|gp |registered |registered gp |current |current gp )(surgery|practice)(| name),name of (practice|surgery),medical practice,health centre',
  practiceCode: '(practice|gp|surgery|ods|gp practice|practice ods|national practice|gp ods) code',
  keyworker:
    '(|current |lead |allocated )keyworker(| name),recovery (worker|coordinator|navigator),care coordinator,(allocated |lead |named |assigned |case |case|support |current |primary |main |drug |alcohol |)worker,(allocated|assigned) to,(lead|key) practitioner,case manager,lead professional,named nurse',
  allergies:
    '(|known |drug )allergies,(|allergies |allergies and )adverse reactions,allergies (|and )(sensitivities|intolerances|status),allergens',
  day: ';day,dd',
  month: ';month,mm',
  year: ';year,yyyy',
  kin: `(next of kin|emergency contact|carer)(| name),main carer,${RELATIVES},family(| member),relationship(| to client| to patient),related to,nominated person,emergency no`,
  staff: `${STAFF},user,(signed|logged) in as,logged on as,signed in,current user,username,referred by,referring gp,doctor,clinician,(seen|recorded|entered|created|updated|completed|assessed|prescribed) by,assessor,manager,counsellor,owner,with,service,role,profession,job title,specialty`,
  pharmacy: '(|nominated |dispensing |community )pharmacy(| name),chemist,pharmacist,dispensed (by|at)',
  // Labels that mean nothing to us, so that they end the value before them and are not read as one.
  other:
    'age,ethnicity,ethnic group,nationality,place of birth,religion,marital status,sexual orientation,pronouns,gender identity,(|first |preferred )language,interpreter,disability,(|client |nhs no )status,employment,occupation,accommodation,(|referral |start |end |review )date,referral source,from,to,time,date registered,registered,date of death,deceased,episode(| id| no),(|next |last )appointment,next review,last (seen|contact|updated),updated,created,risk,alerts,consent,safe to contact,contact preference,preferred contact,notes,comments,note,local authority,dat,country,medication,dose,substance,diagnosis,alias,also known as,aka,(maiden|birth) name,surname at birth,formerly(| known as),type,fax(| no),home,work,outcome,expires,details,description,action,document,category,priority,reason,location,site',
};

/** Spellings of one word: `word=spelling,spelling`. */
const SAME = new Map(
  'no=number,numbers,num,nr;nhs no=nhsno,nhsnumber;phone=telephone,tel;mobile=mob,cell,cellphone;ref=reference;id=identifier;client id=clientid;patient id=patientid;name=names;forename=forenames;birth date=birthdate;date of birth=dateofbirth;allergies=allergy;carer=carers;parent=parents;alias=aliases;keyworker=key worker;coordinator=co ordinator;postcode=post code;email=e mail'
    .split(';')
    .flatMap((same) => {
      const [word = '', spellings = ''] = same.split('=');
      return spellings.split(',').map((spelling) => [spelling, word] as const);
    }),
);
const SPELLINGS = new RegExp(`\\b(?:${[...SAME.keys()].join('|')})\\b`, 'g');
/** Words before a label that make it somebody's or something else's. */
const NOT_OWN =
  /^(?:(?:previous|former|old|past|temp(?:orary)?|alternat(?:iv)?e|other|second(?:ary)?|work|correspondence|billing|delivery|estimated|gps?|surgery|practice|pharmacy|keyworkers?|referrers?|school)|(next of kin|nok|kin|emergency contact|carers?|mothers?|fathers?|partners?|parents?|contacts?)) /;

const BY_WORDS = build();
/** The words labels begin with: most words of a text begin none. */
const BEGINNINGS = new Set([...BY_WORDS.keys(), ...SAME.keys()].map((words) => words.split(' ')[0]));
/** Every word of a label, once or more. */
export const LABEL_WORDS = [...BY_WORDS.keys()].flatMap((words) => words.split(' '));
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
    .replace(SPELLINGS, (word) => SAME.get(word) ?? word);
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
  return rest && !/^(?:kin|staff|pharmacy)$/.test(rest.meaning) ? { ...rest, words, loose: false } : null;
}

function build(): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const [meaning, list] of Object.entries(DICTIONARY)) {
    let rank = 0;
    list.split(';').forEach((part, loose) => {
      for (const words of part.split(',').flatMap(expand))
        if (words) labels.set(words, { meaning: meaning as Meaning, words, rank: rank++, loose: loose > 0 });
    });
  }
  return labels;
}

function expand(words: string): readonly string[] {
  const [, before, choice, after] = /^(.*?)\((.*?)\)(.*)/.exec(words) ?? [];
  return choice === undefined ? [words] : choice.split('|').flatMap((word) => expand(`${before}${word}${after}`));
}
