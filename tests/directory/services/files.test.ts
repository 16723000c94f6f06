import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ownTemplate, writeOwnCsv } from '../../../utils/directory/services/own/write-own';
import { readOwnCsv } from '../../../utils/directory/services/own/read-own';
import { readPackage, readServicesFile, sayPart } from '../../../utils/directory/services/reading/read-file';
import { unzip } from '../../../utils/directory/services/reading/zip';
import type { Service } from '../../../utils/directory/services/service';
import { rejection } from '../../store/support';

const bytes = (text: string) => new TextEncoder().encode(text);
const own = (text: string) => readOwnCsv(bytes(text), 'own') ?? expect.fail('not read');
const sourceOf = (layout: string) => (layout === 'own-csv' ? 'own' : 'file-a');
const read = (file: Uint8Array, name = '') => readServicesFile({ name, bytes: file }, sourceOf);

describe('Own services in a file', () => {
  it('begin with the template, whose example is read whole', () => {
    const { services, refused } = own(ownTemplate());
    expect(refused).toEqual([]);
    expect(services).toEqual([
      {
        id: 'own:harbour-needle-exchange',
        source: 'own',
        name: 'Harbour Needle Exchange',
        organisation: 'Harbour Recovery',
        kinds: ['needle-exchange', 'drug-and-alcohol'],
        description: 'Injecting equipment, naloxone and advice. Nobody is turned away.',
        phones: [
          { number: '01632 960123', label: 'Desk' },
          { number: '01632 960124', label: 'Out of hours' },
        ],
        emails: ['desk@harbour.example.org'],
        website: 'https://harbour.example.org/',
        locations: [{ addressLines: ['1 Harbour Lane', 'Zedbury'], postcode: 'ZZ99 4WW' }],
        openTimes: [
          { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' },
          { days: [6], opens: '10:00', closes: '13:00' },
        ],
        takesSelfReferral: true,
        walkIn: true,
        needsAddress: false,
        needsId: false,
        whoMayRefer: 'Anybody',
        languages: ['English', 'Polish'],
        cost: 'Free',
        lastChecked: '2026-11-02',
        status: 'active',
      } satisfies Service,
    ]);
    expect(own(writeOwnCsv(services)).services).toEqual(services);
  });

  it('may have a few of the columns, under other headers, below lines of something else', () => {
    const { services, refused } = own(
      'Our list,,\r\nMade by the team,,\r\nService name;Tel\n'.replaceAll(';', ',') +
        'Zedbury Food Bank,1632960123\r\n,01632 960124\n"Broken,1\n',
    );
    expect(services).toMatchObject([
      { name: 'Zedbury Food Bank', kinds: ['food'], phones: [{ number: '01632 960123' }] },
    ]);
    expect(services[0]?.walkIn).toBeUndefined();
    expect(refused.map(({ which, why }) => `${which}: ${why}`)).toEqual([
      'Line 5: It has no name',
      'Line 6: Its quotation marks do not pair',
    ]);
  });

  it('are refused line by line, with the reason', () => {
    const { services, refused } = own(
      'Name,Postcode,Last checked,ID\nA,LS9 7TF,1 Nov 2026,1\nB,nowhere,,2\nC,,soon,3\nD,,,1\n',
    );
    expect(services.map(({ name }) => name)).toEqual(['A']);
    expect(refused.map(({ why }) => why)).toEqual([
      '“nowhere” is not a postcode',
      '“soon” is not a date such as 4 May 2026',
      'A line before it has the same id',
    ]);
  });

  it('cannot carry a formula into a spreadsheet, and come back as they were', () => {
    const [one = expect.fail()] = own('Name,Description\n=HYPERLINK(1),+44\n').services;
    expect(writeOwnCsv([one])).toContain('" =HYPERLINK(1)"');
    expect(own(writeOwnCsv([one])).services).toEqual([one]);
  });

  it('never throw, whatever the bytes', () => {
    fc.assert(fc.property(fc.string(), (text) => void readOwnCsv(bytes(`Name,Phones,Opening times\n${text}`), 'own')));
  });
});

const PACKAGE: Record<string, string> = {
  'services.csv':
    'id,organization_id,name,description,status\ns1,o1,Harbour House,"A hostel,\nstaffed",active\ns2,o1,,no name,active\n',
  'organization.csv': 'id,name\no1,Harbour Trust\n',
  'contacts.csv': 'id,service_id,name,title\nc1,s1,Ann Persona,Reception\n',
  'phones.csv':
    'id,contact_id,location_id,organization_id,number\np1,c1,,,"""+44 1632 960123"""\np2,,l1,,01632 960124\np3,,,o1,01632 960125\n',
  'service_at_location.csv': 'id,service_id,location_id\na1,s1,l1\n',
  'locations.csv': 'id,name\nl1,Harbour\n',
  'addresses.csv':
    'id,location_id,attention,address_1,city,postal_code\nx,l1,A. Persona,1 Harbour Lane,Zedbury,ZZ99 4WW\n',
  'schedules.csv': 'id,service_at_location_id,byday,opens_at,closes_at\nh,a1,"MO,TU",09:00:00,17:00:00\n',
  'taxonomy_terms.csv': 'id,name\nt,Supported accommodation\n',
  'attribute.csv': 'id,link_id,taxonomy_term_id\nk,s1,t\n',
};
const files = Object.entries(PACKAGE).map(([name, text]) => ({ name, bytes: bytes(text) }));

const expected = {
  id: 'file-a:s1',
  organisation: 'Harbour Trust',
  kinds: ['housing'],
  description: 'A hostel,\nstaffed',
  phones: [{ number: '01632 960123', label: 'Reception' }, { number: '01632 960124' }, { number: '01632 960125' }],
  openTimes: [{ days: [1, 2], opens: '09:00', closes: '17:00' }],
  locations: [{ name: 'Harbour', addressLines: ['1 Harbour Lane', 'Zedbury'], postcode: 'ZZ99 4WW' }],
};

describe('An HSDS package', () => {
  it('is put together from its tables', () => {
    const { services, refused, layout } = readPackage(files, sourceOf);
    expect(layout).toBe('hsds-package');
    expect(services).toMatchObject([expected]);
    expect(JSON.stringify(services)).not.toContain('Persona');
    expect(refused).toEqual([{ which: 'A service, s2', why: 'It has no name' }]);
  });

  it.each([0, 6] as const)('comes as a ZIP as well, packed %i', async (level) => {
    const zip = zipSync(Object.fromEntries(files.map(({ name, bytes: content }) => [`package/${name}`, content])), {
      level,
    });
    expect((await read(zip)).services).toMatchObject([expected]);
  });
});

describe('The files of a package chosen by themselves', () => {
  const only = (...names: string[]) => files.filter(({ name }) => names.includes(name));
  const described = (resources: unknown) => ({
    name: 'datapackage.json',
    bytes: bytes(JSON.stringify({ name: 'human-services-data', title: 'Zedbury directory', resources })),
  });
  const chosen = (entries: typeof files) => {
    let title = '';
    const got = readPackage(entries, (_, called) => {
      title = called;
      return 'file-a';
    });
    return { ...got, title };
  };
  const chosenLater = async (entries: typeof files) => chosen(entries);

  it.each([
    ['phones.csv', 'phones'],
    ['schedules.csv', 'schedules'],
    ['addresses.csv', 'addresses'],
    ['services.csv', 'services'],
    ['service_at_location.csv', 'atLocations'],
    ['contacts.csv', 'contacts'],
    ['attribute.csv', 'attributes'],
  ])('%s alone is known, whatever it is called', async (name, part) => {
    const content = bytes(PACKAGE[name] ?? '');
    for (const called of [name, 'download (3).csv', ''])
      expect(await rejection(read(content, called))).toMatchObject({ code: 'package-part', detail: part });
  });

  it('some parts are known by their names alone, and say which they are', async () => {
    const costs = bytes('id,service_id,option,amount\nx,s1,Adults,3\n');
    expect(await rejection(read(costs, 'cost_options.csv'))).toMatchObject({ detail: 'costs' });
    const programs = bytes('id,organization_id,name,description\np,o1,Winter,Beds\n');
    expect(await rejection(read(programs, 'programs.csv'))).toMatchObject({ detail: 'others' });
    const terms = bytes('id,name,description,uri,version\nt,Housing,,,1\n');
    expect(await rejection(read(terms, 'taxonomies.csv'))).toMatchObject({ detail: 'terms' });
    expect(sayPart('others')).toMatch(/^This is one part of an Open Referral package\./);
    expect(sayPart('phones')).toBe(
      'This is the phones part of an Open Referral package. Choose all its CSV files together, or the ZIP.',
    );
  });

  it.each([
    ['services.csv', 'Name,Phones\nZedbury Night Shelter,01632 960123\n'],
    ['phones.csv', 'Name,Phone number\nZedbury Night Shelter,01632 960123\n'],
    ['services.csv', 'id,organization_id,name,status,phone,location_postcode\n1,o1,Night Shelter,active,,ZZ99 4WW\n'],
    ['organizations.csv', 'import_id,name,contact_phone\n1,Night Shelter,01632 960123\n'],
  ])('a table of one’s own named %s is read all the same: %j', async (name, text) => {
    expect(await read(bytes(text), name)).toMatchObject({ layout: 'own-csv', services: [{}], refused: [] });
  });

  it('say what is missing among them, by file and by what it holds', () => {
    expect(chosen(files).package).toEqual({ missing: [], unread: [] });
    const { services, package: told } = chosen(only('services.csv', 'organization.csv', 'phones.csv'));
    expect(services).toMatchObject([{ name: 'Harbour House', locations: [], openTimes: [] }]);
    expect(told?.missing).toEqual([
      'service_at_locations.csv (which service is where)',
      'locations.csv (places)',
      'addresses.csv (addresses)',
      'schedules.csv (opening times)',
    ]);
  });

  it('are refused without the services, and where they are no package', async () => {
    const parts = await rejection(chosenLater(only('phones.csv', 'contacts.csv')));
    expect(parts).toMatchObject({ code: 'package-without-services' });
    const two = ['a.csv', 'b.csv'].map((name) => ({ name, bytes: bytes('Name,Phones\nA,01632 960123') }));
    expect(await rejection(chosenLater(two))).toMatchObject({ code: 'several-files' });
  });

  it('are told by datapackage.json where it is among them, which by itself is none', async () => {
    const renamed = files.map((file) => (file.name === 'phones.csv' ? { ...file, name: 'tel.csv' } : file));
    const got = chosen([described([{ name: 'phones', path: 'data/tel.csv' }]), ...renamed]);
    expect(got).toMatchObject({
      title: 'Zedbury directory',
      services: [expected],
      package: { missing: [], unread: [] },
    });
    expect(await rejection(read(described([]).bytes, 'datapackage.json'))).toMatchObject({
      code: 'package-description',
    });
  });

  it('are known as “phones (1).csv” too; what is none of them is said, and hidden files are passed over', () => {
    const odd = files.map(({ name, bytes: content }) => ({ name: name.replace('.csv', ' (1).csv'), bytes: content }));
    const more = ['READ ME.txt', 'prices.csv', '._phones.csv'].map((name) => ({ name, bytes: bytes('a,b\n1,2') }));
    const got = chosen([...odd, ...more]);
    expect(got).toMatchObject({ title: 'Harbour Trust', services: [expected] });
    expect(got.package).toEqual({ missing: [], unread: ['READ ME.txt', 'prices.csv'] });
  });

  it('count once where a table comes twice', () => {
    const again = files.map(({ name, bytes: content }) => ({ name: `again/${name}`, bytes: content }));
    const { services, refused } = chosen([...files, ...again]);
    expect(services).toMatchObject([expected]);
    expect(refused.filter(({ why }) => why === 'A line before it has the same id')).toHaveLength(2);
  });
});

describe('Any file', () => {
  it.each([
    ['{"contents":[{"id":1,"name":"A"},{"id":1,"name":"A"},5]}', 'feed-json', 1, 2],
    ['[{"id":1,"name":"A"}]', 'feed-json', 1, 0],
    ['{"id":1,"name":"A"}', 'feed-json', 1, 0],
    ['\uFEFFName,Tel\nA,01632 960123', 'own-csv', 1, 0],
  ])('%j is read as %s', async (text, layout, many, refused) => {
    const file = await read(bytes(text));
    expect([file.layout, file.services.length, file.refused.length]).toEqual([layout, many, refused]);
  });

  it.each([
    ['', 'list-empty'],
    ['<!doctype html><title>Sign in</title>', 'list-is-web-page'],
    ['%PDF-1.4', 'list-is-pdf'],
    ['{"contents":[{"id":1,"na', 'not-a-services-file'],
    ['{"error":"no"}', 'not-a-services-file'],
    ['Colour,Size\nred,5', 'not-a-services-file'],
    ['just words', 'not-a-services-file'],
  ])('%j is refused: %s', async (text, code) => expect(await rejection(read(bytes(text)))).toMatchObject({ code }));

  it.each([
    'Name,DOB,Address,Postcode,Phone\nQuill Ashdown,14/03/1981,1 Quay,ZZ99 1AA,07700 900123',
    'Client ref,Service name,Keyworker\nT-1,Harbour,Jo',
    '[{"name":"Quill Ashdown","dateOfBirth":"1981-03-14","phone":"07700 900123"}]',
  ])('of clients is refused: %j', async (text) =>
    expect(await rejection(read(bytes(text)))).toMatchObject({ code: 'list-is-clients' }),
  );

  it('of a services directory is none of clients', async () => {
    const header =
      'import_id,import_id_reference,name,description,organisation,url,approved,visible_from,visible_to,visible,needs_referral,min_age,max_age,notes,service_taxonomies,contact_name,contact_title,contact_visible,contact_email,contact_phone,location_name,location_latitude,location_longitude,location_address_1,location_city,location_postcode,location_visible,mask_exact_address,preferred_for_post,location_accessibilities,free,cost_option,cost_amount,cost_type,temporarily_closed,schedules_opens_at,schedules_closes_at,scheduled_weekday,links_label,links_url,labels,suitabilities,is_local_offer,send_needs_support,support_description,recent_send_report,outcomes,recent_send_training,parental_involvement,information_sharing,environment_accessibility,how_to_start,future_plans';
    const row = header.split(',').map((name) => (name === 'name' ? 'The Haven' : name.endsWith('age') ? '18' : ''));
    expect((await read(bytes(`${header}\n${row.join(',')}`))).services).toMatchObject([{ name: 'The Haven' }]);
  });

  it('that is a spreadsheet, or a ZIP of something else, is refused', async () => {
    const sheet = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('') });
    expect(await rejection(read(sheet))).toMatchObject({ code: 'list-is-spreadsheet' });
    expect(await rejection(read(zipSync({ 'a.txt': strToU8('x') })))).toMatchObject({ code: 'not-a-services-file' });
  });

  it('that is a damaged ZIP, or a bomb, is refused', async () => {
    const zip = zipSync({ 'services.csv': strToU8(PACKAGE['services.csv'] ?? '') });
    expect(await rejection(unzip(zip.slice(0, -30), /./))).toMatchObject({ code: 'zip-unreadable' });
    const broken = zip.slice();
    broken.fill(0xff, 45, 60);
    expect(await rejection(unzip(broken, /./))).toMatchObject({ code: 'zip-unreadable' });
    const bomb = zipSync({ 'services.csv': new Uint8Array(210_000_000) }, { level: 1 });
    expect(await rejection(unzip(bomb, /./))).toMatchObject({ code: 'zip-too-large' });
  });
});
