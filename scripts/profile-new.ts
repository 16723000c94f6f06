// The files a new site profile begins with: they hold as they are, and are there to be changed one by one.
import type { Profile } from '../utils/recognition/profiles/profile.ts';

type Client = { readonly name: string; readonly iso: string; readonly born: string; readonly nhs: string };
const FIRST: Client = { name: 'Karen Whitlock', iso: '1981-03-14', born: '14/03/1981', nhs: '999 418 2072' };
const SECOND: Client = { name: 'Dean Ashworth', iso: '1979-06-02', born: '02/06/1979', nhs: '999 400 1019' };

/** What stands in the two folders of a new profile, by file name. */
export function newProfile(name: string, origin: string, path: string) {
  const profile: Profile = {
    format: 'alongside-profile',
    version: 1,
    id: name,
    name: `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`,
    origins: [origin],
    path,
    container: '.record',
    assertions: [],
    fields: {
      fullName: { select: 'dd', label: { text: 'Name', at: 'before' }, byLabel: true },
      dateOfBirth: { select: 'dd', label: { text: 'Date of birth', at: 'before' }, byLabel: true },
      nhsNumber: { select: 'dd', label: { text: 'NHS number', at: 'before' }, byLabel: true, optional: true },
    },
    dateFormat: 'day-first',
    lists: [],
    excludes: [],
  };
  const url = (id: string) => `${origin}${path.replace('**', id).replaceAll('*', id)}`;
  const expected = ({ name: fullName, iso, nhs }: Client) => ({
    fullName,
    dateOfBirth: iso,
    nhsNumber: nhs.replaceAll(' ', ''),
  });
  return {
    profile: { 'profile.json': json(profile) },
    pages: {
      'positive.html': record(FIRST),
      'near-miss.html': record(FIRST).replace('</dl>', `</dl>\n    ${list(SECOND)}`),
      'switch.html': record(SECOND),
      'pages.json': json({
        positive: { url: url('1'), fields: expected(FIRST) },
        'near-miss': { url: url('1') },
        switch: { url: url('2'), fields: expected(SECOND) },
      }),
    },
  };
}

function record(client: Client): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <title>Record</title>
  </head>
  <body>
    <main class="record">
    ${list(client)}
    </main>
  </body>
</html>
`;
}

function list({ name, born, nhs }: Client): string {
  return `<dl>
      <dt>Name</dt>
      <dd>${name}</dd>
      <dt>Date of birth</dt>
      <dd>${born}</dd>
      <dt>NHS number</dt>
      <dd>${nhs}</dd>
    </dl>`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
