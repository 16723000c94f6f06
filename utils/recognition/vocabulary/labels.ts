import type { Meaning } from '../labels';
import { RELATIVES, STAFF } from './people';

/**
 * Exact labels in normal form, best first; several spellings of one word are one. Those after the semicolon are loose: the words
 * alone do not say whose. `(a|b)` stands for either: "(home|main) address" is two labels.
 */
export const LABELS: Readonly<Record<Meaning, string>> = {
  title: ';title,salutation,(|name )prefix',
  fullName:
    'name of (client|patient|service user|participant|tenant|applicant),client,patient,service user,participant,tenant,applicant,legal name;(|full |official |usual )name,name in full,person',
  givenName: 'forename(| s),(first|given|christian|1st|first given) name(| s),first forename',
  middleName: ';(middle|other) name,second forename',
  familyName: 'surname(| family name),(last|family|second) name(| surname)',
  preferredName:
    'preferred (name|first name|forename),known as,(likes|prefers) to be (known as|called),calling name,nickname,goes by',
  dateOfBirth: 'date of birth(| dob),dob(| date of birth),d o b,born,birth(| date|day)',
  nhsNumber:
    '(|verified )nhs no,nhs(| id| no verified| chi| chi no),chi(| no),h (|and )c no,hcn,(hsc|health and care|national health service) no',
  localId:
    'system id,pid,urn,unique ref no,unique (client|patient|service user|person) (no|id|ref),local (id|no|patient id),mrn,crn,(medical record|record|hospital|rio|case record|unit) (id|no),case (id|no|ref),file (no|ref),our ref,agency (ref|client id);id,ref,(ref |id |)no,unique id,code,record',
  ndtmsRef: 'ndtms(| ref| id| no| client ref| client id| ref no| code),attributor',
  sex: 'sex,gender,sex gender,gender sex,m f,f m,male female,sex (|registered |assigned )at birth,(birth|legal|recorded) sex,(administrative|stated|legal|recorded) gender',
  address:
    '(home|current|usual|permanent|residential|main|primary) address,address (home|current|main),(correspondence|mailing) address;(|full |postal )address,lives at,address lines,addr,(|place of )residence',
  line1:
    ';(|address )line 1,address(| )1,street,house (name|no)(| no),house no and street,house name or no,building and street,first line of address',
  line2: ';(|address )line 2,address(| )2,street name',
  line3: ';(|address )line (3|4),address(| )3,locality,district,village',
  town: ';town,city,(town|city) (|or )(town|city),post town',
  county: ';county,region,state',
  postcode: '(home|current) postcode;postcode,p code,postal code,zip(| code)',
  phone:
    'mobile(| phone| no| phone no),(phone|tel) mobile;phone(| no| and email),telecom,(contact|home|landline|main|primary|preferred|daytime|evening|primary contact|preferred contact) (no|phone|phone no),phone home,landline,call,☎,📞,📱',
  email: 'personal email;(|contact |home )email(| address| id),mail,✉,📧',
  gpName:
    'gp(| name| doctor| registered),name of gp,(registered|named|usual|own|current|nominated|accountable|named accountable) gp,(|registered )general practitioner,family doctor',
  practiceName:
    '(|gp |registered |registered gp |current |current gp )(surgery|practice)(| name),name of (practice|surgery),medical practice,health centre',
  practiceCode: '(practice|gp|surgery|ods|gp practice|practice ods|national practice|gp ods) code',
  keyworker:
    '(|current |lead |allocated )keyworker(| name),recovery (worker|coordinator|navigator),care coordinator,(allocated |lead |named |assigned |case |case|support |current |primary |main |drug |alcohol |)worker,(allocated|assigned) to,(lead|key) practitioner,case manager,lead professional,named nurse',
  allergies:
    '(|known |drug )allergies,(|allergies |allergies and )adverse reactions,allergies (|and )(sensitivities|intolerances|status),(drug |)sensitivities,allergens,drug allergies',
  day: ';day,dd',
  month: ';month,mm',
  year: ';year,yyyy',
  kin: `(next of kin|emergency contact|carer)(| name),main carer,${RELATIVES},family(| member),relationship(| to client| to patient),related to,nominated person,emergency no`,
  staff: `${STAFF},user,(signed|logged) in as,logged on as,signed in,current user,username,referred by,referring gp,doctor,clinician,(seen|recorded|entered|created|updated|completed|assessed|prescribed) by,assessor,manager,counsellor,owner,with,service,role,profession,job title,specialty`,
  pharmacy: '(|nominated |dispensing |community )pharmacy(| name),chemist,pharmacist,dispensed (by|at)',
  // Labels that mean nothing to us, so that they end the value before them and are not read as one.
  other:
    'age,ethnicity,ethnic group,nationality,place of birth,country of birth,religion,marital status,sexual orientation,pronouns,gender identity,(|first |preferred )language,interpreter,disability,(|client |nhs no )status,employment,occupation,accommodation,(|referral |start |end |review )date,referral source,from,to,time,date registered,registered,date of death,deceased,episode(| id| no),(|next |last )appointment,next review,last (seen|contact|updated),updated,created,risk,alerts,consent,safe to contact,contact preference,preferred contact,notes,comments,note,local authority,dat,country,medication,dose,substance,diagnosis,alias,also known as,aka,(maiden|birth) name,surname at birth,formerly(| known as),type,fax(| no),home,work,outcome,expires,details,description,action,document,category,priority,reason,location,site',
};

/** Spellings of one word: `word=spelling,spelling`, parted by semicolons. */
export const SPELLINGS =
  'no=number,numbers,num,nr;nhs no=nhsno,nhsnumber;phone=telephone,tel;mobile=mob,cell,cellphone;ref=reference;id=identifier;client id=clientid;patient id=patientid;name=names;forename=forenames;birth date=birthdate;date of birth=dateofbirth;allergies=allergy;carer=carers;parent=parents;alias=aliases;keyworker=key worker;coordinator=co ordinator;postcode=post code;email=e mail';
