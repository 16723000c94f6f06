import type { Profile } from '../../../utils/recognition/profiles/profile';

/** Somebody invented. NHS numbers start with 999 and pass their check. */
export type Person = {
  readonly given: string;
  readonly family: string;
  /** As the page writes it. */
  readonly born: string;
  readonly nhs: string;
  readonly id: string;
  readonly phone?: string;
};

export const KAREN: Person = {
  given: 'Karen',
  family: 'Whitlock',
  born: '14/03/1981',
  nhs: '999 418 2072',
  id: 'T-20418',
  phone: '07700 900418',
};
export const DEAN: Person = {
  given: 'Dean',
  family: 'Ashworth',
  born: '02/06/1979',
  nhs: '999 400 1019',
  id: 'T-20499',
  phone: '07700 900307',
};

/** A record in a table, with a banner, staff in the header and next of kin, as the base of most tests. */
export function recordPage(person: Person, { banner = person, extra = '', over = '' } = {}): string {
  return `<!doctype html><title>Records</title><header>Signed in: Jo Hargreaves</header>
<main><section class="record">
  <h2 class="who">${banner.family.toUpperCase()}, ${banner.given}</h2><span class="ref">${banner.id}</span>
  <table class="person">
    <tr><th>Forename</th><td class="given">${person.given}</td></tr>
    <tr><th>Surname</th><td class="family">${person.family}</td></tr>
    <tr><th>D.O.B.</th><td class="born">${person.born}</td></tr>
    <tr><th>NHS No</th><td class="nhs">${person.nhs}</td></tr>
    <tr><th>Mobile</th><td class="phone">${person.phone ?? ''}</td></tr>
  </table>
  <div class="kin"><h3>Next of kin</h3><p>Name: Folasade Obi</p></div>${extra}
</section></main>${over}`;
}

/** A profile of `recordPage`. */
export const RECORD_PROFILE: Profile = {
  format: 'alongside-profile',
  version: 1,
  id: 'records',
  name: 'Records, details',
  origins: ['https://records.example.org'],
  path: '/clients/*/details',
  container: '.record',
  assertions: [{ select: '.record .kin > h3', text: 'Next of kin' }],
  fields: {
    givenName: { select: '.given', label: { text: 'Forename', at: 'before' } },
    familyName: { select: '.family', label: { text: 'Surname', at: 'before' } },
    fullName: { select: '.who', label: null },
    dateOfBirth: { select: '.born', label: { text: 'D.O.B.', at: 'row' } },
    nhsNumber: { select: '.nhs', label: { text: 'NHS No', at: 'before' } },
    phone: { select: '.phone', label: { text: 'Mobile', at: 'before' }, optional: true },
  },
  dateFormat: 'day-first',
  lists: ['table.results tr'],
  excludes: ['.kin'],
};
