import * as z from 'zod/mini';
import { list, number, one, text } from './lenient';

/**
 * A service as Open Referral UK feeds write it, version 3 and version 1 together: feeds mix both. Every field may be missing or
 * of the wrong shape, which costs that field. Field names as in the schemas (docs.openreferraluk.org). `assurer_email` and the
 * `attention` of addresses are not read: they name persons.
 */
const phone = z.object({ number: text, phone: text, description: text, label: text, type: text });
const phones = list(phone);
const contact = z.object({ name: text, title: text, email: text, phones });
const schedule = z.object({
  byday: text,
  weekday: text,
  freq: text,
  interval: number,
  bymonthday: text,
  dtstart: text,
  valid_from: text,
  valid_to: text,
  opens_at: text,
  closes_at: text,
  description: text,
  notes: text,
});
const schedules = list(schedule);
const holiday = z.object({ closed: z.optional(z.unknown()), start_date: text, end_date: text });
const address = z.object({
  address_1: text,
  address_2: text,
  city: text,
  region: text,
  state_province: text,
  postal_code: text,
  address_type: text,
});
const addresses = list(address);
const location = z.object({
  name: text,
  location_type: text,
  latitude: number,
  longitude: number,
  addresses,
  physical_addresses: addresses,
  phones,
  contacts: list(contact),
  schedules,
  regular_schedules: schedules,
});
const atLocation = z.object({
  location: one(location),
  phones,
  contacts: list(contact),
  schedules,
  regular_schedules: schedules,
  regular_schedule: schedules,
});
const term = z.object({ name: text, term: text });
const taxonomy = z.object({ taxonomy_term: one(term), taxonomy: one(term), name: text });

export const itemSchema = z.object({
  id: text,
  service_id: text,
  serviceId: text,
  name: text,
  description: text,
  url: text,
  email: text,
  status: text,
  fees: text,
  alert: text,
  minimum_age: number,
  maximum_age: number,
  assured_date: text,
  last_modified: text,
  attending_access: text,
  eligibility_description: text,
  application_process: text,
  interpretation_services: text,
  organization: one(z.object({ name: text, url: text, website: text, email: text, phones, contacts: list(contact) })),
  pc_metadata: one(z.object({ date_assured: text, date_modified: text })),
  pc_targetAudience: list(z.object({ audienceType: text })),
  phones,
  contacts: list(contact),
  schedules,
  regular_schedules: schedules,
  regular_schedule: schedules,
  holiday_schedules: list(holiday),
  holiday_schedule: list(holiday),
  locations: list(location),
  service_at_locations: list(atLocation),
  attributes: list(taxonomy),
  service_taxonomies: list(taxonomy),
  service_taxonomys: list(taxonomy),
  eligibilities: list(z.object({ eligibility: text, minimum_age: number, maximum_age: number })),
  eligibilitys: list(z.object({ eligibility: text, minimum_age: number, maximum_age: number })),
  languages: list(z.object({ name: text, language: text, code: text, note: text })),
  service_areas: list(z.object({ name: text, service_area: text })),
  cost_options: list(z.object({ option: text, amount: number, amount_description: text })),
  required_documents: list(z.object({ document: text })),
});
export type Item = z.output<typeof itemSchema>;
export type ItemLocation = NonNullable<z.output<typeof location>>;

/** What a list leaves out and `/services/{id}` has: where an item holds none of these, its details have to be asked for. */
export const DETAILS = [
  'contacts',
  'phones',
  'service_at_locations',
  'schedules',
  'regular_schedules',
  'regular_schedule',
  'locations',
] as const satisfies readonly (keyof Item)[];
