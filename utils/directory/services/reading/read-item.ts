import { isIsoDate } from '../../../client/date';
import { kindsOf } from '../facts/kinds';
import { readDocuments, readWording } from '../facts/wording';
import { serviceSchema } from '../service';
import type { Service } from '../service';
import type { RefusedItem } from '../source';
import { DETAILS, itemSchema } from './item';
import type { Item } from './item';
import { languageNames } from './languages';
import { locationsOf } from './locations';
import { partPhones, uniquePhones } from './phones';
import { plainLine, plainText } from './plain-text';
import { readSchedule } from './schedule';
import { readEmails, readWebsite } from './web';

/** A service that was read, or why there is none. `modified`: when it was last changed, as the source writes it. */
export type ReadItem =
  | { readonly service: Service; readonly itemId: string; readonly modified: string; readonly needsDetail: boolean }
  | { readonly refused: RefusedItem };

const MOST_ID = 500;
/** Older than anybody is. */
const OLDEST = 120;

/**
 * One item of an Open Referral UK feed, of version 3 or 1, list or detail, as a service. Never throws: what cannot be a service
 * is refused with the reason.
 * @param place where it stands, for the reason: "Item 4"
 */
export function readItem(raw: unknown, source: string, place: string): ReadItem {
  const parsed = itemSchema.safeParse(raw);
  if (!parsed.success) return { refused: { which: place, why: 'It is not an object' } };
  const item = parsed.data;
  const itemId = item.id ?? item.service_id ?? item.serviceId;
  const name = plainLine(item.name ?? '').slice(0, 300);
  if (!itemId) return { refused: { which: name || place, why: 'It has no id' } };
  if (itemId.length > MOST_ID || /\p{Cc}/u.test(itemId))
    return { refused: { which: name || place, why: 'Its id cannot be used' } };
  if (name === '') return { refused: { which: `${place}, ${itemId.slice(0, 80)}`, why: 'It has no name' } };
  const composed = serviceSchema.safeParse(compose(item, `${source}:${itemId}`, source, name));
  if (!composed.success) return { refused: { which: name, why: 'What it says cannot be put together' } };
  const modified = item.last_modified ?? item.pc_metadata?.date_modified ?? '';
  return { service: composed.data, itemId, modified, needsDetail: DETAILS.every((part) => !item[part]?.length) };
}

function compose(item: Item, id: string, source: string, name: string): Service {
  const places = [
    ...(item.service_at_locations ?? []).flatMap(({ location }) => location ?? []),
    ...(item.locations ?? []),
  ];
  const contacts = [
    ...(item.contacts ?? []),
    ...(item.service_at_locations ?? []).flatMap((at) => at.contacts ?? []),
    ...places.flatMap((place) => place.contacts ?? []),
    ...(item.organization?.contacts ?? []),
  ];
  const persons = contacts.flatMap((contact) => contact.name ?? []);
  const organisation = plainLine(item.organization?.name ?? '');
  const description = plainText(item.description ?? '');
  const { times, words } = openingOf(item, places);
  const terms = termsOf(item);
  const eligibilities = [...(item.eligibilities ?? []), ...(item.eligibilitys ?? [])];
  const audience = [
    ...(item.pc_targetAudience ?? []).map((one) => one.audienceType),
    ...eligibilities.map((one) => one.eligibility),
  ];
  const said = readWording(
    [description, item.eligibility_description, item.application_process]
      .map((text) => plainText(text ?? ''))
      .join('\n'),
  );
  const asked = readDocuments(
    (item.required_documents ?? []).flatMap(({ document }) => plainLine(document ?? '') || []),
  );
  const access = item.attending_access?.toLowerCase();
  const languages = languageNames((item.languages ?? []).flatMap((one) => one.name ?? one.language ?? one.code ?? []));
  const checked = (item.assured_date ?? item.pc_metadata?.date_assured)?.slice(0, 10) ?? '';
  return {
    id,
    source,
    name,
    ...optional({ organisation: organisation === name ? '' : organisation }),
    kinds: kindsOf({
      name: `${name}. ${organisation}`,
      terms: [...terms, ...audience.flatMap((one) => one ?? [])],
      description,
    }),
    description,
    phones: uniquePhones(phonesOf(item, contacts, places), persons),
    emails: [
      ...new Set(
        [item.email, ...contacts.map(({ email }) => email), item.organization?.email].flatMap((email) =>
          readEmails(email, persons),
        ),
      ),
    ].slice(0, 5),
    ...optional({
      website: readWebsite(item.url) ?? readWebsite(item.organization?.website) ?? readWebsite(item.organization?.url),
    }),
    locations: locationsOf(places),
    openTimes: times,
    ...optional({ openWords: [...new Set(words)].join('\n').slice(0, 2_000) }),
    ...said,
    ...(access === 'drop-in' && { walkIn: true }),
    ...(access === 'appointment' && { walkIn: false }),
    ...asked,
    ...ages(item, eligibilities),
    ...optional({
      forWhom: [...new Set(audience.flatMap((one) => plainLine(one ?? '') || []))].join('; ').slice(0, 500),
      areas: [
        ...new Set((item.service_areas ?? []).flatMap((area) => plainLine(area.name ?? area.service_area ?? '') || [])),
      ]
        .join('; ')
        .slice(0, 500),
      cost: costOf(item),
      notice: plainText(item.alert ?? '').slice(0, 1_000),
      lastChecked: isIsoDate(checked) ? checked : '',
    }),
    languages,
    status: statusOf(item.status),
  };
}

function phonesOf(item: Item, contacts: NonNullable<Item['contacts']>, places: NonNullable<Item['locations']>) {
  const lists = [
    { phones: item.phones, label: undefined },
    ...contacts.map(({ phones, title }) => ({ phones, label: title })),
    ...(item.service_at_locations ?? []).map(({ phones }) => ({ phones, label: undefined })),
    ...places.map(({ phones, name }) => ({ phones, label: places.length > 1 ? name : undefined })),
    { phones: item.organization?.phones, label: undefined },
  ];
  return lists.flatMap(({ phones, label }) =>
    (phones ?? [])
      .filter(({ type }) => type?.toLowerCase() !== 'fax')
      .flatMap((one) => partPhones(one.number ?? one.phone ?? '', one.label ?? one.description ?? label)),
  );
}

function openingOf(item: Item, places: NonNullable<Item['locations']>) {
  const of = (
    holder: Pick<Item, 'schedules' | 'regular_schedules'> & { regular_schedule?: Item['regular_schedule'] },
  ) => [...(holder.schedules ?? []), ...(holder.regular_schedules ?? []), ...(holder.regular_schedule ?? [])];
  const all = [...of(item), ...(item.service_at_locations ?? []).flatMap(of), ...places.flatMap(of)];
  const read = all.slice(0, 100).map(readSchedule);
  const times = new Map(read.flatMap((one) => one.times).map((time) => [JSON.stringify(time), time]));
  const closed = [...(item.holiday_schedules ?? []), ...(item.holiday_schedule ?? [])].flatMap((one) =>
    one.closed === true && one.start_date && one.end_date ? `Closed ${one.start_date} to ${one.end_date}` : [],
  );
  return { times: [...times.values()], words: [...read.flatMap((one) => one.words), ...closed] };
}

function termsOf(item: Item): string[] {
  return [...(item.attributes ?? []), ...(item.service_taxonomies ?? []), ...(item.service_taxonomys ?? [])].flatMap(
    ({ taxonomy_term: term, taxonomy, name }) =>
      [term?.name, term?.term, taxonomy?.name, name].flatMap((one) => one ?? []),
  );
}

/** Feeds write -1, 0 and 100 or more for "no limit". */
function ages(
  item: Item,
  eligibilities: readonly { minimum_age?: number | undefined; maximum_age?: number | undefined }[],
) {
  const [least] = [item.minimum_age, ...eligibilities.map((one) => one.minimum_age)].filter(
    (age) => age && age > 0 && age < OLDEST,
  );
  const [most] = [item.maximum_age, ...eligibilities.map((one) => one.maximum_age)].filter(
    (age) => age && age > 0 && age < 99,
  );
  return { ...(least && { minimumAge: Math.floor(least) }), ...(most && { maximumAge: Math.floor(most) }) };
}

function costOf(item: Item): string {
  const options = (item.cost_options ?? []).map(({ option, amount, amount_description: per }) =>
    [plainLine(option ?? ''), amount === 0 ? 'free' : amount && `£${amount}`, plainLine(per ?? '')]
      .filter(Boolean)
      .join(' '),
  );
  return [plainLine(item.fees ?? ''), ...options].filter(Boolean).join('; ').slice(0, 500);
}

function statusOf(status: string | undefined): Service['status'] {
  const word = status?.toLowerCase().replace(/[_-]/g, ' ') ?? '';
  if (/temporar/.test(word)) return 'temporarily-closed';
  return /^(?:inactive|defunct|closed|deleted|archived)$/.test(word) ? 'inactive' : 'active';
}

/** Only what says something. */
function optional<Key extends string>(texts: Readonly<Record<Key, string | undefined>>): Partial<Record<Key, string>> {
  const told = Object.entries<string | undefined>(texts).filter(([, text]) => text);
  // The keys are those of what was given.
  return Object.fromEntries(told) as Partial<Record<Key, string>>;
}
