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

/** Exact labels, normalised as by `normalise`, best first. Those after the bar are loose. */
const DICTIONARY: Readonly<Record<Exclude<Meaning, 'other'>, string>> = {
  title: '|title,salutation,name prefix,prefix',
  fullName:
    'client name,client full name,patient name,name of client,name of patient,name of service user,client,patient,service user,banner name,legal name|full name,name,name in full,official name,usual name,display name,person,demographics name',
  givenName:
    'forename,forenames,first name,first names,given name,given names,first forename,christian name,1st name,forename s,given name s,first name s,legal first name',
  middleName: '|middle name,middle names,middle name s,second forename,other names,other name s',
  familyName:
    'surname,last name,family name,second name,family name surname,legal surname,legal last name,surname family name,last name surname',
  preferredName:
    'preferred name,known as,likes to be known as,likes to be called,preferred first name,preferred forename,preferred to be called,wishes to be called,calling name,nickname,goes by',
  dateOfBirth:
    'date of birth,dob,born,birth date,birthdate,d o b,date of birth dob,dob date of birth,birthday,birth,dateofbirth',
  nhsNumber:
    'nhs no,nhs number,nhs num,nhs,nhs id,nhsno,nhs nr,nhs number verified,verified nhs number,nhs no verified,nhsnumber,chi,chi no,chi number,nhs chi number,nhs chi no,nhs chi,h c number,h c no,hcn,health and care number,health care number,h and c number,hsc number,nhs health number,national health service number',
  localId:
    'client id,client no,client number,client ref,client reference,client identifier,client code,clientid,patient id,patient number,patient no,patient ref,patient reference,patient identifier,service user id,service user number,service user no,service user ref,service user reference,su id,su ref,su number,su no,person id,person number,person ref,person no,customer id,system id,pid,urn,unique reference number,local id,local identifier,local number,local patient id,local patient identifier,mrn,medical record number,crn,record id,record number,record no,hospital number,hospital no,hospital id,rio number,rio id,rio no,unit number,case id,case number,case no,case ref,case reference,case record number,file number,file no,file ref,our ref,our reference,agency ref,agency client id,agency reference,id number|id,ref,reference,ref no,reference number,reference no,id no,number,identifier,unique id,record',
  ndtmsRef:
    'ndtms ref,ndtms reference,ndtms id,ndtms no,ndtms number,ndtms client ref,ndtms client reference,ndtms,ndtms client id,ndtms reference number,ndtms code,attributor',
  sex: 'sex,gender,sex gender,gender sex,sex at birth,birth sex,administrative sex,administrative gender,legal sex,sex registered at birth,biological sex,person stated gender,m f',
  address:
    'home address,current address,usual address,permanent address,client address,patient address,residential address,main address,primary address,address home,address current,address usual,address main|address,full address,postal address,correspondence address,lives at,address lines,street address,addr,place of residence,residence',
  line1:
    '|address line 1,address 1,line 1,address1,addressline1,street,house name,house name number,house number and street,building and street,building,address first line,first line of address,house number,house name or number,house no',
  line2: '|address line 2,address 2,line 2,address2,second line of address,street name',
  line3: '|address line 3,address 3,line 3,address3,locality,district,area,village,address line 4,address 4,line 4',
  town: '|town,city,town city,city town,town or city,post town,posttown,city or town,municipality',
  county: '|county,region,county region,state',
  postcode:
    'home postcode,current postcode,client postcode|postcode,post code,postal code,zip,zip code,zip postal code,pcode',
  phone:
    'mobile,mobile phone,mobile number,mobile no,mobile tel,mob,mob no,mobile telephone,cell,cell phone,cellphone,client phone,client mobile,primary phone,main phone,preferred phone,phone mobile,telephone mobile,tel mobile|phone,phone and email,telecom,telecoms,phone number,phone no,telephone,telephone number,telephone no,tel,tel no,tel number,contact number,contact no,contact phone,contact telephone,contact tel,contact telephone number,primary number,primary contact number,main number,daytime phone,daytime number,daytime telephone,preferred number,preferred contact number,home phone,home telephone,home tel,home number,home phone number,home telephone number,phone home,telephone home,tel home,landline,landline number,evening phone,call,☎,📞,📱',
  email:
    'client email,personal email|email,e mail,email address,e mail address,mail,email id,contact email,home email,✉,📧',
  gpName:
    'gp,gp name,registered gp,named gp,name of gp,usual gp,own gp,current gp,general practitioner,registered general practitioner,primary care doctor,gp doctor,family doctor,nominated gp,preferred gp,accountable gp,named accountable gp',
  practiceName:
    'surgery,surgery name,gp practice,gp practice name,gp surgery,gp surgery name,practice,practice name,registered practice,registered surgery,registered gp practice,name of practice,name of surgery,medical practice,doctors surgery,health centre,current gp practice,current practice,gp organisation',
  practiceCode:
    'practice code,gp practice code,gp code,surgery code,ods code,ods,practice ods code,practice ods,national practice code,gp ods code,organisation code',
  keyworker:
    'keyworker,key worker,keyworker name,key worker name,recovery worker,recovery coordinator,recovery co ordinator,recovery navigator,care coordinator,care co ordinator,allocated worker,allocated to,lead practitioner,lead worker,named worker,assigned worker,case worker,caseworker,case manager,support worker,current keyworker,current worker,lead professional,primary worker,named nurse,key practitioner,lead keyworker,main worker,worker,assigned to,allocated keyworker,drug worker,alcohol worker',
  allergies:
    'allergies,allergy,known allergies,drug allergies,allergies and adverse reactions,allergies adverse reactions,allergy status,allergies sensitivities,allergies and sensitivities,allergies intolerances,allergies and intolerances,adverse reactions,drug allergy,allergens,medication allergies',
  day: '|day,dd',
  month: '|month,mm',
  year: '|year,yyyy',
  kin: 'next of kin,nok,next of kin name,emergency contact,emergency contact name,emergency contact details,ice contact,carer,carers,carer name,main carer,unpaid carer,informal carer,mother,father,mum,dad,partner,spouse,wife,husband,parent,parents,guardian,parent guardian,sister,brother,son,daughter,child,children,dependants,dependents,siblings,relative,family,family member,relationship,relationship to client,relationship to patient,related to,friend,significant other,advocate,landlord,appointee,contact person,nearest relative,concerned other,affected other,nominated person,lasting power of attorney,household,lives with,emergency contact number,emergency number,next of kin number',
  staff:
    'staff,user,signed in as,logged in as,logged on as,signed in,logged in,current user,username,welcome,hello,hi,welcome back,referrer,referred by,referring gp,referring clinician,referral made by,prescriber,prescribed by,prescribing clinician,consultant,doctor,nurse,clinician,social worker,probation officer,offender manager,care team,seen by,recorded by,entered by,created by,updated by,last updated by,completed by,assessor,assessed by,author,supervisor,manager,team,team lead,psychiatrist,counsellor,solicitor,health visitor,midwife,professional,owner,booked by,with,clinic,service,agency,organisation,provider,employer,school,hostel,previous gp,previous keyworker,previous worker,deputy keyworker,back up worker,second worker,role,profession,job title,specialty',
  pharmacy:
    'pharmacy,pharmacy name,nominated pharmacy,chemist,dispensing pharmacy,dispenser,community pharmacy,pharmacist,collection pharmacy,dispensed by,dispensed at',
};

/** Labels that mean nothing to us, so that they end the value before them and are not read as one. */
const OTHER =
  'age,age at registration,ethnicity,ethnic group,ethnic origin,ethnic category,nationality,country of birth,place of birth,religion,marital status,civil status,sexual orientation,sexuality,pronouns,gender identity,preferred pronouns,language,first language,main language,preferred language,spoken language,interpreter,interpreter needed,interpreter required,disability,disabilities,status,client status,case status,employment,employment status,occupation,accommodation,accommodation status,housing,housing status,tenure,referral date,date referred,date of referral,referral source,source of referral,referred on,start date,end date,from,to,date,time,when,date registered,registered,registration date,registered on,admission date,discharge date,date of death,deceased,died,episode,episode id,episode number,episode no,episode start,next appointment,last appointment,appointment,appointment date,next review,review date,review due,last seen,last contact,last attended,last updated,updated,created,modified,triage date,assessment date,risk,risk level,risks,alerts,alert,flags,consent,safe to contact,safe to leave message,contact preference,preferred contact,contact preferences,preferred contact method,contact method,notes,comments,comment,note,local authority,dat,utla,ltla,la,dat of residence,ccg,icb,country,medication,current medication,medications,dose,substance,main substance,primary substance,prescription,diagnosis,alias,aliases,also known as,aka,previous name,previous names,former name,maiden name,birth name,previous surname,former surname,surname at birth,formerly,formerly known as,other surnames,mother s maiden name,old name,temporary address,previous address,former address,old address,past address,alternative address,work address,correspondence postcode,previous postcode,temporary postcode,billing address,delivery address,address type,type,from date,work phone,work telephone,work number,work,fax,fax number,fax no,work email,previous phone,old phone,old number,previous number,other phone,other number,alternative phone,secondary phone,previous gp practice,previous surgery,previous practice,previous keyworker,estimated date of birth,dob verified,national insurance number,ni number,nino,passport number,uprn,home,visit,outcome,nhs number status,nhs number verified status,smoking,smoking status,pregnant,weight,height,blood group,expires,expiry date,prescribing,details,description,action,actions,document,file,category,priority,reason,location,site,venue,gp phone,gp telephone,gp tel,gp address,gp postcode,gp email,surgery phone,surgery telephone,surgery tel,surgery address,surgery postcode,surgery email,practice phone,practice telephone,practice tel,practice address,practice postcode,practice email,practice number';

const BY_WORDS = build();
/** The words labels begin with: most words of a text begin none. */
const BEGINNINGS = new Set([...BY_WORDS.keys()].map((words) => words.split(' ')[0] ?? ''));
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
    .trim();
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
  return first === undefined ? !/[\p{L}\p{N}]/u.test(text) : BEGINNINGS.has(first) || WHOSE.test(`${first} `);
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
