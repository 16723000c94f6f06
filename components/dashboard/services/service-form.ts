import { formatDate, parseTypedDate } from '../../../utils/client/date';
import { readPostcode } from '../../../utils/directory/postcode';
import { kindsOf } from '../../../utils/directory/services/facts/kinds';
import { languageNames } from '../../../utils/directory/services/reading/languages';
import { readOpenText, writeOpenText } from '../../../utils/directory/services/reading/open-text';
import { partPhones } from '../../../utils/directory/services/reading/phones';
import { readWebsite } from '../../../utils/directory/services/reading/web';
import type { Service } from '../../../utils/directory/services/service';

export type YesNo = 'yes' | 'no' | 'not-known';

/** A service as it stands in the form, as typed. */
export type TypedService = {
  name: string;
  organisation: string;
  kinds: Service['kinds'];
  phones: string;
  emails: string;
  website: string;
  address: string;
  postcode: string;
  opening: string;
  description: string;
  takesSelfReferral: YesNo;
  walkIn: YesNo;
  needsAddress: YesNo;
  needsId: YesNo;
  whoMayRefer: string;
  languages: string;
  cost: string;
  notice: string;
  lastChecked: string;
  status: Service['status'];
};

export type TypedFault = { readonly field: keyof TypedService; readonly text: string };

const yesNo = (value: boolean | undefined): YesNo => (value === undefined ? 'not-known' : value ? 'yes' : 'no');

/** The form of a service; of a new one the empty form. */
export function typedOf(service: Service | null): TypedService {
  const [place] = service?.locations ?? [];
  return {
    name: service?.name ?? '',
    organisation: service?.organisation ?? '',
    kinds: service?.kinds.filter((kind) => kind !== 'other') ?? [],
    phones: service?.phones.map(({ number, label }) => (label ? `${label}: ${number}` : number)).join('\n') ?? '',
    emails: service?.emails.join('\n') ?? '',
    website: service?.website ?? '',
    address: place?.addressLines.join('\n') ?? '',
    postcode: place?.postcode ?? '',
    opening: service ? writeOpenText(service.openTimes, service.openWords).replaceAll('; ', '\n') : '',
    description: service?.description ?? '',
    takesSelfReferral: yesNo(service?.takesSelfReferral),
    walkIn: yesNo(service?.walkIn),
    needsAddress: yesNo(service?.needsAddress),
    needsId: yesNo(service?.needsId),
    whoMayRefer: service?.whoMayRefer ?? '',
    languages: service?.languages.join(', ') ?? '',
    cost: service?.cost ?? '',
    notice: service?.notice ?? '',
    lastChecked: service?.lastChecked ? formatDate(service.lastChecked) : '',
    status: service?.status ?? 'active',
  };
}

/**
 * The service a form holds, or what is wrong with it. What was not touched stays as it was: of several places only the first
 * stands in the form, and times it cannot write are left alone.
 */
export function readTyped(
  typed: TypedService,
  was: Service,
): { readonly service: Service } | { readonly faults: readonly TypedFault[] } {
  const before = typedOf(was);
  const untouched = (...fields: (keyof TypedService)[]) =>
    was.name !== '' && fields.every((one) => String(typed[one]) === String(before[one]));
  const faults: TypedFault[] = [];
  if (typed.name.trim() === '') faults.push({ field: 'name', text: 'Enter a name' });
  const phoneLines = linesOf(typed.phones);
  const phones = phoneLines.flatMap((line) => partPhones(line));
  if (!untouched('phones') && phoneLines.some((line) => partPhones(line).length === 0))
    faults.push({ field: 'phones', text: 'Enter phone numbers such as 01632 960123, one a line' });
  const postcode = typed.postcode.trim() === '' ? '' : readPostcode(typed.postcode);
  if (postcode === null) faults.push({ field: 'postcode', text: 'Enter a postcode such as LS9 7TF' });
  const emails = linesOf(typed.emails.replace(/[,;]/g, '\n'));
  if (emails.some((email) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)))
    faults.push({ field: 'emails', text: 'Enter an email address such as desk@harbour.example.org' });
  const website = typed.website.trim() === '' ? undefined : readWebsite(typed.website);
  if (typed.website.trim() !== '' && !website)
    faults.push({ field: 'website', text: 'Enter an address of the web such as https://harbour.example.org' });
  const checked = typed.lastChecked.trim() === '' ? undefined : parseTypedDate(typed.lastChecked);
  if (checked === null) faults.push({ field: 'lastChecked', text: 'Enter a date such as 4 May 2026' });
  if (faults.length > 0) return { faults };
  const { times, words } = readOpenText(typed.opening);
  const address = linesOf(typed.address);
  const [first, ...others] = was.locations;
  const opening = untouched('opening')
    ? { openTimes: was.openTimes, ...defined({ openWords: was.openWords }) }
    : { openTimes: times, ...(words && { openWords: words }) };
  const kinds =
    typed.kinds.length > 0
      ? [...typed.kinds]
      : kindsOf({ name: typed.name, terms: [], description: typed.description });
  const { id, source, minimumAge, maximumAge, forWhom, areas, noLongerListed } = was;
  return {
    service: {
      ...defined({ minimumAge, maximumAge, forWhom, areas, noLongerListed }),
      id,
      source,
      name: typed.name.trim(),
      kinds: untouched('kinds') ? was.kinds : kinds,
      description: typed.description.trim(),
      phones: untouched('phones') ? was.phones : phones,
      emails,
      locations: untouched('address', 'postcode')
        ? was.locations
        : address.length > 0 || postcode
          ? [{ ...(first?.name && { name: first.name }), addressLines: address, postcode: postcode ?? '' }, ...others]
          : others,
      ...opening,
      languages: untouched('languages') ? was.languages : languageNames([typed.languages]),
      status: typed.status,
      ...told({
        organisation: typed.organisation,
        website: website ?? '',
        whoMayRefer: typed.whoMayRefer,
        cost: typed.cost,
        notice: typed.notice,
        lastChecked: checked ?? '',
      }),
      ...answered({
        takesSelfReferral: typed.takesSelfReferral,
        walkIn: typed.walkIn,
        needsAddress: typed.needsAddress,
        needsId: typed.needsId,
      }),
    },
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function told<Key extends string>(texts: Record<Key, string>): Partial<Record<Key, string>> {
  const said = Object.entries<string>(texts).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : []));
  return Object.fromEntries(said) as Partial<Record<Key, string>>;
}

function answered<Key extends string>(answers: Record<Key, YesNo>): Partial<Record<Key, boolean>> {
  const said = Object.entries<YesNo>(answers).flatMap(([key, value]) =>
    value === 'not-known' ? [] : [[key, value === 'yes']],
  );
  return Object.fromEntries(said) as Partial<Record<Key, boolean>>;
}

/** Without what is undefined: absent is what the schema knows. */
function defined<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}
