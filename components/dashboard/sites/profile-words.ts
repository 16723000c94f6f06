import { formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { FIELD_NAMES, FIELDS } from '../../../utils/client/fields';
import type { SiteProfile } from '../../../utils/messages';
import type { Profile } from '../../../utils/recognition/profiles/profile';

const SOURCES: Readonly<Record<SiteProfile['source'], string>> = {
  own: 'Taught here',
  file: 'A file',
  organisation: 'Your organisation',
  shipped: 'Alongside itself',
};

export function sourceWords(source: SiteProfile['source']): string {
  return SOURCES[source];
}

/** `Name, date of birth, NHS number`, in the order in which they are shown of a client. */
export function fieldsRead({ fields }: Profile): string {
  const names = FIELDS.filter((field) => fields[field]).map((field) => FIELD_NAMES[field]);
  const inside = names.map((name) =>
    /^[A-Z]{2}/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  );
  return [...names.slice(0, 1), ...inside.slice(1)].join(', ');
}

/** `Today`, `4 Oct 2026`; null where it has never matched. */
export function matchedWords(matchedOn: IsoDate | null, today: IsoDate): string {
  if (matchedOn === null) return 'Never matched yet';
  return matchedOn === today ? 'Today' : formatDate(matchedOn);
}

/** `casedesk.example.org`, with the port where it has one; what is for any site says so. */
export function siteName(origin: string | null): string {
  return origin === null ? 'Any site' : new URL(origin).host;
}

export function sitesOf({ origins }: Profile): string {
  return origins.length === 0 ? siteName(null) : origins.map(siteName).join(', ');
}

/** `1 profile`, `3 profiles`. */
export function profileCount(many: number): string {
  return `${many} profile${many === 1 ? '' : 's'}`;
}

/** How pages of a site are read, and what is to be added to that. */
export function howRead(profiles: readonly SiteProfile[]): { readonly how: string; readonly also: string | null } {
  const on = profiles.filter((one) => one.on).length;
  const off = profiles.length - on;
  return {
    how: on === 0 ? 'By their labels' : `By ${profileCount(on)}, then by their labels`,
    also: off > 0 ? `${profileCount(off)} turned off` : null,
  };
}
