import type { Meaning } from '../labels';

/** Welsh labels, set as the English ones are and without accents: services in Wales label records in both languages, or in one. */
export const WELSH_LABELS: { readonly [meaning in Meaning]?: string } = {
  title: ';teitl',
  fullName:
    'enwr (cleient|claf|defnyddiwr gwasanaeth),enw y (cleient|claf),cleient,claf,defnyddiwr gwasanaeth;enw(| llawn)',
  givenName: '(enw|enwau) (cyntaf|bedydd)',
  middleName: ';enw(|au) canol',
  familyName: 'cyfenw',
  preferredName: 'enw a ffefrir,enw dewisol,hoff enw,enw a ddefnyddir',
  dateOfBirth: 'dyddiad geni,ganwyd,ganed',
  nhsNumber: 'rhif (|y )gig,rhif nhs',
  localId: 'rhif (|y )(cleient|claf|achos|ffeil),cyfeirnod (|y )(cleient|claf|achos),rhif adnabod;cyfeirnod,rhif',
  sex: 'rhyw(|edd)(| adeg geni)',
  address: 'cyfeiriad (cartref|presennol|parhaol);cyfeiriad(| llawn)',
  line1: ';llinell (|cyfeiriad )1,stryd',
  line2: ';llinell (|cyfeiriad )2',
  town: ';tref,dinas,tref neu ddinas',
  county: ';sir',
  postcode: ';cod post',
  phone: 'ffon symudol,rhif (ffon |)symudol;(|rhif )(ffon|teleffon)(| cartref| cyswllt),symudol,rhif cyswllt',
  email: ';(|cyfeiriad )(e bost|ebost)',
  gpName: 'meddyg(| teulu)',
  practiceName: '(|enwr )(meddygfa|feddygfa),practis(| meddyg teulu)',
  practiceCode: 'cod (practis|y practis|meddygfa|y feddygfa)',
  keyworker: 'gweithiwr (allweddol|achos|adferiad),cydlynydd gofal',
  allergies: 'alergeddau(| hysbys),alergedd',
  day: ';diwrnod',
  month: ';mis',
  year: ';blwyddyn',
  kin: 'perthynas agosaf,cyswllt (brys|mewn argyfwng),gofalwr,mam,tad,gwr,gwraig,brawd,chwaer,mab,merch,plentyn,perthynas(| ir cleient| ir claf)',
  staff: 'atgyfeiriwyd gan,cofnodwyd gan,rheolwr,meddyg ymgynghorol,ymgynghorydd,nyrs,mewngofnodwyd fel',
  pharmacy: 'fferyllfa(| enwebedig),fferyllydd',
  other:
    'oed,oedran,ethnigrwydd,grwp ethnig,crefydd,(|dewis )iaith,statws,(|y )dyddiad(| atgyfeirio| dechrau| gorffen),apwyntiad(| nesaf),nodiadau,risg,rhybuddion,cydsyniad,galwedigaeth,enw blaenorol,cyfeiriad blaenorol,amser,math,canlyniad,rheswm,gwasanaeth,lleoliad',
};

/** Whose details stand under a Welsh heading, tried before the English patterns. */
export const WELSH_HEADINGS = [
  ['client', /^manylion (?:personol|y?r? ?cleient|y?r? ?claf|cyswllt|cyffredinol|adnabod)$|^crynodeb|^demograffeg/],
  ['list', /canlyniadau chwilio|llwyth achosion|diweddar|^chwilio|fy nghleientiaid/],
  [
    'kin',
    /perthynas agosaf|cyswllt (?:brys|mewn argyfwng)|(?<!meddyg )\bteulu\b|gofalw?yr|cysylltiadau|rhieni|\b(?:mam|tad)\b/,
  ],
  ['pharmacy', /fferyll/],
  ['gp', /meddyg teulu|meddygfa|feddygfa|practis/],
  ['keyworker', /gweithiwr (?:allweddol|achos|adferiad)|cydlynydd gofal/],
  ['former', /blaenorol|\bhen gyfeiriad|hanes|dros dro/],
  ['staff', /atgyfeiri(?:wr|wyd)|gweithwyr|\bstaff\b|fy nghyfrif/],
  ['notes', /nodiadau|dogfennau|llythyrau|apwyntiadau|llinell amser|cofnodion/],
] as const;

/** Welsh for "no value": the whole text. */
export const WELSH_BLANK =
  /dim(?: (?:wedi'?i? ?(?:gofnodi|nodi)|data|gwybodaeth))?|heb ei (?:gofnodi|nodi|ddatgan)|anhysbys|amherthnasol|ddim ar gael/u;

/** Welsh label words that are names or titles too. */
export const WELSH_NAMES_TOO = 'sir tad mab mis';
