import type { Profile } from '../../utils/recognition/profiles/profile';

/** A sound profile of an invented system. */
export function profile(id: string, fields: Partial<Profile> = {}): Profile {
  return {
    format: 'alongside-profile',
    version: 1,
    id,
    name: `Profile ${id}`,
    origins: ['https://casedesk.example.org'],
    path: '/clients/*/details',
    container: 'main .record',
    assertions: [{ select: 'h1', text: 'Client details' }],
    fields: {
      fullName: { select: '.name', label: null },
      dateOfBirth: { select: '.dob', label: { text: 'Date of birth', at: 'before' } },
      nhsNumber: { select: '.nhs', label: { text: 'NHS number', at: 'before' }, optional: true },
    },
    dateFormat: 'day-first',
    lists: ['table.results'],
    excludes: [],
    ...fields,
  };
}
