import type { CorrectableField } from '../correction';

/** A column of the file of own services: its header, other headers that mean it, and an invented example. */
type OwnColumn = {
  readonly field: CorrectableField | 'id' | 'postcode';
  readonly header: string;
  readonly also: readonly string[];
  readonly example: string;
};

/** The columns of the template, in their order. Headers are compared in lower case, without what is no letter or digit. */
export const OWN_COLUMNS: readonly OwnColumn[] = [
  { field: 'id', header: 'ID', also: ['import_id', 'reference', 'service_id'], example: 'harbour-needle-exchange' },
  { field: 'name', header: 'Name', also: ['service_name', 'service', 'title'], example: 'Harbour Needle Exchange' },
  {
    field: 'organisation',
    header: 'Organisation',
    also: ['organization', 'provider', 'organisation_name'],
    example: 'Harbour Recovery',
  },
  {
    field: 'kinds',
    header: 'Kinds',
    also: ['kind', 'type', 'category', 'categories', 'service_taxonomies'],
    example: 'Needle exchange; Drug and alcohol service',
  },
  {
    field: 'description',
    header: 'Description',
    also: ['about', 'notes'],
    example: 'Injecting equipment, naloxone and advice. Nobody is turned away.',
  },
  {
    field: 'phones',
    header: 'Phones',
    also: ['phone', 'telephone', 'tel', 'contact_phone', 'phone_number'],
    example: 'Desk: 01632 960123; Out of hours: 01632 960124',
  },
  {
    field: 'emails',
    header: 'Email',
    also: ['emails', 'e_mail', 'contact_email', 'email_address'],
    example: 'desk@harbour.example.org',
  },
  {
    field: 'website',
    header: 'Website',
    also: ['url', 'web', 'web_site', 'link'],
    example: 'https://harbour.example.org',
  },
  {
    field: 'locations',
    header: 'Address',
    also: ['location_address_1', 'street', 'address_lines'],
    example: '1 Harbour Lane, Zedbury',
  },
  {
    field: 'postcode',
    header: 'Postcode',
    also: ['location_postcode', 'post_code', 'postal_code'],
    example: 'ZZ99 4WW',
  },
  {
    field: 'openTimes',
    header: 'Opening times',
    also: ['opening_hours', 'opening', 'hours', 'open'],
    example: 'Mon-Fri 09:00-17:00; Sat 10:00-13:00',
  },
  {
    field: 'takesSelfReferral',
    header: 'Takes self-referral',
    also: ['self_referral', 'self_referrals'],
    example: 'yes',
  },
  { field: 'whoMayRefer', header: 'Who may refer', also: ['referrers'], example: 'Anybody' },
  { field: 'walkIn', header: 'Walk-in', also: ['drop_in', 'walkin'], example: 'yes' },
  { field: 'needsAddress', header: 'Needs an address', also: ['needs_address'], example: 'no' },
  { field: 'needsId', header: 'Needs ID', also: ['needs_an_id', 'id_needed'], example: 'no' },
  { field: 'languages', header: 'Languages', also: ['language'], example: 'English; Polish' },
  { field: 'cost', header: 'Cost', also: ['fees', 'cost_option'], example: 'Free' },
  { field: 'notice', header: 'Notice', also: ['alert'], example: '' },
  {
    field: 'lastChecked',
    header: 'Last checked',
    also: ['checked', 'assured_date', 'verified'],
    example: '2 Nov 2026',
  },
  { field: 'status', header: 'State', also: ['status'], example: 'Running' },
];
