import type { PracticeKind } from '../../utils/directory/practice';
import { odsLine } from './list-rows';

/** An invented file in the layout of a public one, and what must be made of it. */
export type PublicFile = {
  readonly what: string;
  readonly fileName: string;
  readonly text: string;
  readonly layout: string;
  readonly source: string;
  readonly kinds: Partial<Record<PracticeKind, number>>;
  readonly rejected?: number;
  /** Of the first row that was accepted. */
  readonly first?: Record<string, unknown>;
};

const bare = { opened: '20060401', setting: '' };
const lines = (...rows: string[]) => rows.join('\r\n');

const ODS: PublicFile[] = [
  {
    what: 'edispensary until 2025: pharmacies and an appliance contractor, told by their codes',
    fileName: 'list.csv',
    text: lines(
      odsLine({ ...bare, code: 'FZ001', name: 'HARBOUR PHARMACY', status: 'A', subType: '1', phone: '01632 960701' }),
      odsLine({ ...bare, code: 'FZZ02', name: 'QUAY CHEMIST', status: 'C', closed: '20240101', subType: '1' }),
      odsLine({ ...bare, code: 'FZ003', name: 'TIDEWELL STOMA SUPPLIES', status: 'A', subType: '2' }),
    ),
    layout: 'ods-legacy',
    source: 'ods-pharmacies',
    kinds: { pharmacy: 2, other: 1 },
    first: { code: 'FZ001', name: 'Harbour Pharmacy', phone: '01632 960701', status: 'active' },
  },
  {
    what: 'edispensary today',
    fileName: 'edispensary.csv',
    text: lines(
      odsLine({ ...bare, code: 'FZ001', subType: '1' }),
      odsLine({ ...bare, code: 'FZ002', status: 'INACTIVE' }),
    ),
    layout: 'ods-today',
    source: 'ods-pharmacies',
    kinds: { pharmacy: 2 },
  },
  {
    what: 'a file whose roles are those of pharmacies',
    fileName: 'export.csv',
    text: lines(odsLine({ code: 'Z9A9Z', setting: 'RO182' }), odsLine({ code: 'Z8B8Y', setting: 'RO182' })),
    layout: 'ods-today',
    source: 'ods-gp-practices',
    kinds: { pharmacy: 2 },
  },
  {
    what: 'egdpprac: dentists without a phone',
    fileName: 'egdpprac.csv',
    text: lines(
      odsLine({ ...bare, code: 'V99001', name: 'DENTAL SURGERY', status: 'A', subType: 'D', phone: '' }),
      odsLine({ ...bare, code: 'V99002', name: 'HARBOUR DENTAL CARE', status: 'C', subType: 'D', phone: '' }),
    ),
    layout: 'ods-legacy',
    source: 'ods-dentists',
    kinds: { dentist: 2 },
    first: { name: 'Dental Surgery', phone: '' },
  },
  {
    what: 'etr: trusts, with no status at all',
    fileName: 'etr.csv',
    text: lines(
      odsLine({ ...bare, code: 'RZ1', name: 'TIDEWELL NHS FOUNDATION TRUST', status: '', phone: '' }),
      odsLine({ ...bare, code: 'RZ2', name: 'OLD HARBOUR NHS TRUST', status: '', closed: '20190331' }),
    ),
    layout: 'ods-no-status',
    source: 'ods-trusts',
    kinds: { hospital: 2 },
    first: { status: 'active' },
  },
  {
    what: 'ets: sites of trusts, of which some are clinics',
    fileName: 'ets.csv',
    text: lines(
      odsLine({ ...bare, code: 'RZ101', name: 'TIDEWELL INFIRMARY', status: '' }),
      odsLine({ ...bare, code: 'RZ1AB', name: 'QUAY CLINIC', status: '' }),
      odsLine({ ...bare, code: 'RZ1AC', name: 'NORTH HOUSE', status: '' }),
    ),
    layout: 'ods-no-status',
    source: 'ods-trust-sites',
    kinds: { hospital: 2, clinic: 1 },
  },
  {
    what: 'ecarehomesite',
    fileName: 'ecarehomesite.csv',
    text: lines(
      odsLine({ ...bare, code: 'VLZ01', name: 'SEA VIEW', status: '' }),
      odsLine({ ...bare, code: 'VM9ZZ', name: 'THE ELMS', status: '' }),
    ),
    layout: 'ods-no-status',
    source: 'ods-care-homes',
    kinds: { other: 2 },
  },
  {
    what: 'ebranchs: branch surgeries',
    fileName: 'ebranchs.csv',
    text: lines(
      odsLine({ ...bare, code: 'Z99901001', name: 'BAKER ROW SURGERY (QUAY)', status: '' }),
      odsLine({ ...bare, code: 'Z99901002', name: 'BAKER ROW SURGERY (HILL)', status: '' }),
    ),
    layout: 'ods-no-status',
    source: 'ods-branches',
    kinds: { 'gp-practice': 2 },
  },
  {
    what: 'egpcur: people, who are no practices',
    fileName: 'egpcur.csv',
    text: lines(
      odsLine({ ...bare, code: 'G9990001', name: 'ASHDOWN Q', status: 'A', subType: 'P' }),
      odsLine({ ...bare, code: 'G9990002', name: 'PENTREATH J', status: 'A', subType: 'P' }),
    ),
    layout: 'ods-legacy',
    source: 'ods-gps',
    kinds: { other: 2 },
  },
  {
    what: 'scotprac and a name with a date in it',
    fileName: 'scotprac_202502.csv',
    text: lines(odsLine({ ...bare, code: 'S99901', status: 'A' }), odsLine({ ...bare, code: 'S99902', status: 'A' })),
    layout: 'ods-legacy',
    source: 'ods-scottish-practices',
    kinds: { 'gp-practice': 2 },
  },
  {
    what: 'eccg: commissioners, told by the file’s name',
    fileName: 'eccg.csv',
    text: lines(
      odsLine({ ...bare, code: '99Z', name: 'NHS TIDEWELL CCG', status: '' }),
      odsLine({ ...bare, code: '98Z', name: 'NHS HARBOUR CCG', status: '' }),
    ),
    layout: 'ods-no-status',
    source: 'ods-others',
    kinds: { other: 2 },
  },
  {
    what: 'ehospice and treatment centres by their names alone',
    fileName: 'ehospice (2).csv',
    text: lines(odsLine({ ...bare, code: '8HZ01', name: 'ST JUDE HOSPICE', status: '' })),
    layout: 'ods-no-status',
    source: 'ods-hospices',
    kinds: { service: 1 },
  },
  {
    what: 'epraccur whose settings are lost',
    fileName: 'epraccur.csv',
    text: lines(odsLine({ ...bare, code: 'Z99901' }), odsLine({ ...bare, code: 'Y09902' })),
    layout: 'ods-today',
    source: 'ods-gp-practices',
    kinds: { 'gp-practice': 2 },
  },
  {
    what: 'the 27 columns with a header above them, as some keep them',
    fileName: 'trusts with header.csv',
    text: lines(
      'ORGANISATIONCODE,NAME,NATIONAL GROUPING,HIGH LEVEL HEALTH GEOGRAPHY,ADDRESS LINE 1,ADDRESS LINE 2,ADDRESS LINE 3,ADDRESS LINE 4,ADDRESS LINE 5,POSTCODE,OPEN DATE,CLOSE DATE,,,,,,,,,,AMENDED RECORD INDICATOR,,GOR CODE,,,',
      odsLine({ ...bare, code: 'RZ101', name: 'TIDEWELL INFIRMARY', status: '' }),
    ),
    layout: 'ods-no-status',
    source: 'ods-trust-sites',
    kinds: { hospital: 1 },
  },
];

const SCOTLAND: PublicFile[] = [
  {
    what: 'Public Health Scotland: GP practices',
    fileName: 'practice_contactdetails_jan2026-open-data.csv',
    text: lines(
      'PracticeCode,GPPracticeName,PracticeListSize,AddressLine1,AddressLine2,AddressLine3,AddressLine4,Postcode,TelephoneNumber,PracticeType,Dispensing,HB,HSCP,DataZone,GPCluster',
      '10002,Muirtown Practice,7012,The Health Centre,Muir Road,Muirtown,,ZZ99 1AA,01632 960801,GMS,N,S08000030,S37000007,S01007832,Muirtown',
      '10003,Glenbrae Surgery,412,1 Brae,Glenbrae,,,ZZ99 1AB,1632960802,17C,Y,S08000030,S37000007,S01007833,Muirtown',
    ),
    layout: 'phs-gp-practices',
    source: 'phs-gp-practices',
    kinds: { 'gp-practice': 2 },
    first: {
      code: '10002',
      name: 'Muirtown Practice',
      addressLines: ['The Health Centre', 'Muir Road', 'Muirtown'],
      postcode: 'ZZ99 1AA',
      phone: '01632 960801',
    },
  },
  {
    what: 'Public Health Scotland: dispensers',
    fileName: 'dispenser_contactdetails_202604.csv',
    text: lines(
      'DispCode,DispLocationName,DispLocationAddress1,DispLocationAddress2,DispLocationAddress3,DispLocationAddress4,DispLocationPostcode,DispLocationTelNo,HB,datazone2011',
      '1234,MUIRTOWN PHARMACY,2 MUIR ROAD,MUIRTOWN,NA,NA,ZZ99 1AC,01632 960803,S08000030,S01007832',
    ),
    layout: 'phs-pharmacies',
    source: 'phs-pharmacies',
    kinds: { pharmacy: 1 },
    first: { code: 'PHARMACY:1234', name: 'Muirtown Pharmacy', addressLines: ['2 Muir Road', 'Muirtown'] },
  },
  {
    what: 'Public Health Scotland: dental practices, which have no name',
    fileName: 'nhs-dental-practices.csv',
    text: lines(
      'Dental_Practice_Code,address1,address2,address3,pc7,HB,HBQF,HSCP,CA,DataZone,Registrations',
      '10002,MUIRTOWN DENTAL CARE,3 MUIR ROAD,MUIRTOWN,ZZ991AD,S08000030,,S37000007,S12000033,S01007832,4120',
    ),
    layout: 'phs-dentists',
    source: 'phs-dentists',
    kinds: { dentist: 1 },
    first: { code: 'DENTIST:10002', name: 'Muirtown Dental Care', postcode: 'ZZ99 1AD' },
  },
  {
    what: 'Public Health Scotland: hospitals, with qualifier columns',
    fileName: 'hospitals.csv',
    text: lines(
      'HospitalCode,HospitalName,AddressLine1,AddressLine2,AddressLine2QF,AddressLine3,AddressLine3QF,AddressLine4,AddressLine4QF,Postcode,HealthBoard,HSCP,CouncilArea,IntermediateZone,DataZone',
      'Z101H,Muirtown Infirmary,Infirmary Road,Muirtown,,,z,,z,ZZ991AE,S08000030,S37000007,S12000033,S02001236,S01006574',
    ),
    layout: 'phs-hospitals',
    source: 'phs-hospitals',
    kinds: { hospital: 1 },
    first: { code: 'Z101H', addressLines: ['Infirmary Road', 'Muirtown'], postcode: 'ZZ99 1AE' },
  },
];

const OTHER_NATIONS: PublicFile[] = [
  {
    what: 'Northern Ireland: GP practices by number',
    fileName: 'gp-practice-reference-file-january-2026.csv',
    text: lines(
      'PracNo,PracticeName,Address1,Address2,Address3,Postcode,TelNo,LCG,Registered_Patients',
      '1,DRS QUILL & PARTNERS,1 MAIN STREET,BALLYTIDE,,ZZ99 1AF,028 9601 8001,Belfast,6120',
      '2,BALLYTIDE MEDICAL PRACTICE,2 MAIN STREET,BALLYTIDE,,ZZ99 1AF,,Belfast,8100',
    ),
    layout: 'ni-gp-practices',
    source: 'ni-gp-practices',
    kinds: { 'gp-practice': 2 },
    first: { code: '1', name: 'Drs Quill & Partners' },
  },
  {
    what: 'Wales: W codes, and names in two languages',
    fileName: 'GP practices in Wales.csv',
    text: lines(
      'Health Board;Practice Code;Practice Name (English);Practice Name (Welsh);Address 1;Address 2;Town;Post Code;Telephone Number',
      'Hywel Dda;W99001;Llantide Surgery;Meddygfa Llantide;1 Stryd Fawr;;Llantide;ZZ99 1AG;01632 960811',
      'Hywel Dda;W99002;Meddygfa’r Cwm;Meddygfa’r Cwm;2 Stryd Fawr;;Llantide;ZZ99 1AH;01632 960812',
    ),
    layout: 'wales-gp-practices',
    source: 'wales-gp-practices',
    kinds: { 'gp-practice': 2 },
    first: { code: 'W99001', name: 'Llantide Surgery', addressLines: ['1 Stryd Fawr', 'Llantide'] },
  },
  {
    what: 'NHSBSA: the consolidated list, as it is published, with appliance contractors',
    fileName: 'Consol_Pharmacy_List_202526Q4.csv',
    text: lines(
      'PHARMACY_ODS_CODE_F_CODE,HEALTH_AND_WELLBEING_BOARD,PHARMACY_TRADING_NAME,ORGANISATION_NAME,ADDRESS_FIELD_1,ADDRESS_FIELD_2,ADDRESS_FIELD_3,ADDRESS_FIELD_4,POST_CODE,PHARMACY_OPENING_HOURS_MONDAY,WEEKLY_TOTAL,CONTRACT_TYPE',
      'FZ001,TIDEWELL,HARBOUR PHARMACY,HARBOUR CHEMISTS LTD,1 QUAY,,TIDEWELL,,ZZ99 1AJ,09:00-17:30,45.5,Community',
      'FZ002,TIDEWELL,STOMA SUPPLIES,STOMA SUPPLIES LTD,2 QUAY,,TIDEWELL,,ZZ99 1AJ,09:00-17:30,45.5,DAC',
    ),
    layout: 'nhsbsa-pharmacies',
    source: 'nhsbsa-pharmacies',
    kinds: { pharmacy: 1, other: 1 },
    first: { code: 'FZ001', name: 'Harbour Pharmacy', postcode: 'ZZ99 1AJ', phone: '' },
  },
  {
    what: 'NHSBSA: contractor details',
    fileName: 'CONTRACTOR_DETAILS_202603.csv',
    text: lines(
      'ICB_CODE,ICB_NAME,CONTRACTOR_CODE,CONTRACTOR_NAME,TRADING_NAME,ADDRESS_FIELD1,ADDRESS_FIELD2,ADDRESS_FIELD3,ADDRESS_FIELD4,POST_CODE,PHONE_NUMBER,PHARMACY_TYPE,PRIVATE,START_DATE',
      'QZZ,NHS TIDEWELL ICB,FZ001,HARBOUR CHEMISTS LTD,HARBOUR PHARMACY,1 QUAY,,TIDEWELL,,ZZ99 1AJ,1632960701,PHARMACY,Private,01/04/2005',
    ),
    layout: 'nhsbsa-contractors',
    source: 'nhsbsa-contractors',
    kinds: { pharmacy: 1 },
    first: { name: 'Harbour Pharmacy', phone: '01632 960701', openedOn: '2005-04-01' },
  },
  {
    what: 'CQC directory: lines above the header, kinds by service type',
    fileName: '01_March_2026_CQC_directory.csv',
    text: lines(
      'CQC care directory,,,,,,,,',
      'Data as of 1 March 2026. © Care Quality Commission,,,,,,,,',
      ',,,,,,,,',
      "Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,Provider name,CQC Location ID (for office use only)",
      'Harbour Surgery,,"1 Quay, Tidewell",ZZ99 1AJ,01632960701,www.harbour.example.org,Doctors/Gps,Dr Quill,1-999000001',
      'Tidewell Dental,,"2 Quay, Tidewell",ZZ99 1AJ,1632960702,,Dentist,Tidewell Dental Ltd,1-999000002',
      'Sea View,,"3 Quay, Tidewell",ZZ99 1AJ,,,Residential homes|Nursing homes,Sea Ltd,1-999000003',
      'Quay Hospital,,"4 Quay, Tidewell",ZZ99 1AJ,,,Hospital,Quay Ltd,1-999000004',
    ),
    layout: 'cqc-locations',
    source: 'cqc-locations',
    kinds: { 'gp-practice': 1, dentist: 1, hospital: 1, other: 1 },
    first: {
      code: '1-999000001',
      addressLines: ['1 Quay', 'Tidewell'],
      website: 'http://www.harbour.example.org',
    },
  },
];

const NHSUK_HEADER =
  'OrganisationID¬OrganisationCode¬OrganisationType¬SubType¬OrganisationStatus¬IsPimsManaged¬OrganisationName¬Address1¬Address2¬Address3¬City¬County¬Postcode¬Latitude¬Longitude¬Phone¬Email¬Website¬Fax';
const nhsuk = (type: string, code: string, name: string) =>
  `1¬${code}¬${type}¬UNKNOWN¬Visible¬True¬${name}¬1 Quay¬¬¬Tidewell¬¬ZZ99 1AJ¬53.7¬-2.4¬01632960701¬desk@harbour.example.org¬http://http://harbour.example.org¬`;
const NHSUK: PublicFile[] = (
  [
    ['GP Practice', 'Harbour Surgery', 'gp-practice', 'nhsuk-gp-practices'],
    ['Dentists', 'Harbour Dental', 'dentist', 'nhsuk-dentists'],
    ['Hospital', 'Harbour Hospital', 'hospital', 'nhsuk-hospitals'],
    ['Clinic', 'Harbour Sexual Health', 'clinic', 'nhsuk-clinics'],
  ] as const
).map(([type, name, kind, source]) => ({
  what: `NHS.UK: ${type}`,
  fileName: `${type}.csv`,
  text: lines(NHSUK_HEADER, nhsuk(type, 'Z9990', name), nhsuk(type, '', `${name} Two`)),
  layout: 'nhsuk',
  source,
  kinds: { [kind]: 2 },
  first: { name, email: 'desk@harbour.example.org', website: 'http://harbour.example.org' },
}));

const ANY: PublicFile[] = [
  {
    what: 'a data search export with a header in an order of its own and roles in two columns',
    fileName: 'ODS-export.csv',
    text: lines(
      'Name,Code,Primary Role,Non Primary Roles,Status,Telephone,Address Line 1,Town,County,Postcode,Country,Operational Open Date,Last Change Date',
      'BAKER ROW SURGERY,Z99901,RO177 - PRESCRIBING COST CENTRE,RO76 - GP PRACTICE,Active,01632 960901,1 BAKER ROW,TIDEWELL,,ZZ99 1AA,ENGLAND,1974-04-01,2025-01-01',
      'HARBOUR PHARMACY,FZ001,RO182 - PHARMACY,,Inactive,,2 BAKER ROW,TIDEWELL,,ZZ99 1AA,ENGLAND,1990-04-01,2025-01-01',
    ),
    layout: 'mapped',
    source: 'own-ods',
    kinds: { 'gp-practice': 1, pharmacy: 1 },
    first: { code: 'Z99901', status: 'active', addressLines: ['1 Baker Row', 'Tidewell'], phone: '01632 960901' },
  },
  {
    what: 'a council’s list with no codes, one address cell, and the postcode inside it',
    fileName: 'Needle exchanges 2026-01.csv',
    text: lines(
      'Service name\tAddress\tContact number\tEmail address\tWeb page',
      'Harbour Needle Exchange\t1 Quay, Tidewell, ZZ99 1AJ\t01632 960701\tneedles@harbour.example.org\tharbour.example.org/needles',
      'The Haven\t2 Quay, Tidewell, ZZ99 1AK\t1632960702\t\t',
    ),
    layout: 'mapped',
    source: 'own-needle-exchanges',
    kinds: { other: 2 },
    first: { name: 'Harbour Needle Exchange', addressLines: ['1 Quay', 'Tidewell'], postcode: 'ZZ99 1AJ' },
  },
  {
    what: 'a spreadsheet’s export with title lines, blank rows and a total at the end',
    fileName: 'Surgeries.csv',
    text: lines(
      'Surgeries in Tidewell;;;;',
      'Printed on 1 March 2026;;;;',
      ';;;;',
      'Surgery;Practice ID;Post town;PC;Tel',
      'Baker Row Surgery;Z99901;Tidewell;ZZ99 1AA;1632960901',
      ';;;;',
      'Quay Medical Centre;Z99902;Tidewell;ZZ99 1AB;01632 960902 ext 2',
      'Total;2;;;',
    ),
    layout: 'mapped',
    source: 'own-surgeries',
    kinds: { 'gp-practice': 2 },
    rejected: 1,
    first: { code: 'Z99901', phone: '01632 960901', postcode: 'ZZ99 1AA', addressLines: ['Tidewell'] },
  },
  {
    what: 'no header at all: told by the cells',
    fileName: 'pharmacies.csv',
    text: lines(
      'FZ001,Harbour Pharmacy,1 Quay,ZZ99 1AJ,01632 960701',
      'FZ002,Quay Chemist,2 Quay,ZZ99 1AK,01632 960702',
      'FZ003,Hill Pharmacy,3 Hill,ZZ99 1AL,01632 960703',
    ),
    layout: 'mapped',
    source: 'own-pharmacies',
    kinds: { pharmacy: 3 },
    first: { code: 'FZ001', name: 'Harbour Pharmacy', postcode: 'ZZ99 1AJ', phone: '01632 960701' },
  },
  {
    what: 'a column of another name whose cells are postcodes, and one of fax numbers',
    fileName: 'hospitals.txt',
    text: lines(
      'Hospital Name|Site Code|Town|Where|Fax|Switchboard',
      'Tidewell Infirmary|RZ101|Tidewell|ZZ99 1AJ|01632 960799|01632 960700',
      'Quay Hospital|RZ102|Tidewell|ZZ99 1AK|01632 960798|01632 960701',
    ),
    layout: 'mapped',
    source: 'own-hospitals',
    kinds: { hospital: 2 },
    first: { postcode: 'ZZ99 1AJ', phone: '01632 960700' },
  },
  {
    what: 'closed by a date, and by a word',
    fileName: 'dentists.csv',
    text: lines(
      'Practice Code,Dental Practice Name,Address 1,Postcode,Telephone,Status,Close Date',
      'V99001,Quay Dental,1 Quay,ZZ99 1AJ,01632 960701,Open,',
      'V99002,Hill Dental,2 Quay,ZZ99 1AJ,01632 960702,Closed,31/03/2024',
      'V99003,Elm Dental,3 Quay,ZZ99 1AJ,01632 960703,Perhaps,',
    ),
    layout: 'mapped',
    source: 'own-dentists',
    kinds: { dentist: 3 },
  },
  {
    what: 'prescribing addresses by month: no header, a date before the code',
    fileName: 'T201202ADDR.csv',
    text: lines(
      '201202,Z99901,BAKER ROW SURGERY        ,BAKER ROW,,TIDEWELL,,ZZ99 1AA',
      '201202,Z99902,QUAY MEDICAL CENTRE,QUAY,,TIDEWELL,,ZZ99 1AB',
      '201202,Z99903,DR PENTREATH & PARTNERS,HILL,,TIDEWELL,,ZZ99 1AC',
    ),
    layout: 'mapped',
    source: 'own-t-addr',
    kinds: { 'gp-practice': 3 },
    first: { code: 'Z99901', name: 'Baker Row Surgery', postcode: 'ZZ99 1AA' },
  },
  {
    what: 'patients registered at a practice: names and postcodes among codes of everybody else',
    fileName: 'gp-reg-pat-prac-map.csv',
    text: lines(
      'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,ONS_LSOA_CODE,PCN_CODE,PCN_NAME,CCG_CODE',
      'GP_PRAC_PAT_LIST,01APR2026,Z99901,BAKER ROW SURGERY,ZZ99 1AA,E01,U99,TIDEWELL PCN,99Z',
      'GP_PRAC_PAT_LIST,01APR2026,Z99902,QUAY SURGERY,ZZ99 1AB,E01,U99,TIDEWELL PCN,99Z',
    ),
    layout: 'mapped',
    source: 'own-gp-reg-pat-prac-map',
    kinds: { 'gp-practice': 2 },
    first: { code: 'Z99901', name: 'Baker Row Surgery' },
  },
  {
    what: 'a map’s export: kinds in a column of its own words',
    fileName: 'places.csv',
    text: lines(
      'name,amenity,addr:street,addr:postcode,phone',
      'Boots,pharmacy,High St,ZZ99 1AA,+44 1632 960701',
      'Quay Dental,dentist,High St,ZZ99 1AB,+44 1632 960702',
    ),
    layout: 'mapped',
    source: 'own-places',
    kinds: { pharmacy: 1, dentist: 1 },
    first: { phone: '01632 960701', addressLines: ['High St'] },
  },
  {
    what: 'dentists whose header says practice',
    fileName: 'list.csv',
    text: lines(
      'sep=,',
      'Practice name,Address,Postcode',
      'Quay Dental,1 Quay,ZZ99 1AA',
      'Hill Dental,2 Hill,ZZ99 1AB',
    ),
    layout: 'mapped',
    source: 'own-list',
    kinds: { dentist: 2 },
  },
  {
    what: 'rows of commas no quotation marks guard, and rows cut short',
    fileName: 'clinics.csv',
    text: lines(
      'Code,Clinic,Address,Postcode,Phone,Notes',
      'Z1,Quay Clinic,1 Quay,ZZ99 1AJ,01632 960701,',
      'Z2,Hill Clinic,2 Hill, Tidewell,ZZ99 1AK,01632 960702,Ring first',
      'Z3,Elm Clinic,3 Elm,ZZ99 1AL,01632 960703',
      'Z4,Low Clinic',
      'Z5,Far Clinic,5 Far,ZZ99 1AM,01632 960705,',
    ),
    layout: 'mapped',
    source: 'own-clinics',
    kinds: { clinic: 3 },
    rejected: 2,
  },
];

export const PUBLIC_FILES: readonly PublicFile[] = [...ODS, ...NHSUK, ...SCOTLAND, ...OTHER_NATIONS, ...ANY];
