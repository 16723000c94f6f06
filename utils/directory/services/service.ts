import * as z from 'zod/mini';
import { isIsoDate } from '../../client/date';

/** What a service is for, as the people of this field ask for it. A service may be several; `other` is for what is none of these. */
export const SERVICE_KINDS = [
  'needle-exchange',
  'supervised-consumption',
  'drug-and-alcohol',
  'detox',
  'mutual-aid',
  'homeless-health',
  'housing',
  'dental',
  'sexual-health',
  'urgent-care',
  'food',
  'talking-therapies',
  'domestic-abuse',
  'debt-and-benefits',
  'crisis-line',
  'other',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const SERVICE_STATUSES = ['active', 'temporarily-closed', 'inactive'] as const;

const isoDate = z.string().check(z.refine((text: string) => isIsoDate(text), 'a calendar date, YYYY-MM-DD'));
/** 24 hours: "09:00". "24:00" is the end of a day. */
const clock = z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** Open from `opens` to `closes` on each of these days; closing at or before the time of opening means the day after. */
export const openTimesSchema = z.object({
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  days: z.array(z.number().check(z.minimum(1), z.maximum(7))),
  opens: clock,
  closes: clock,
  /** The first and the last day this holds; without them, always. */
  from: z.optional(isoDate),
  until: z.optional(isoDate),
  /** "By appointment", "first Tuesday of the month": said beside the times, which then are not sure. */
  note: z.optional(z.string()),
});
export type OpenTimes = z.infer<typeof openTimesSchema>;

export const serviceLocationSchema = z.object({
  name: z.optional(z.string()),
  addressLines: z.array(z.string()),
  /** Upper case with one space; empty where there is none. */
  postcode: z.string(),
  /** WGS 84, degrees. Both or neither. */
  lat: z.optional(z.number()),
  lng: z.optional(z.number()),
});
export type ServiceLocation = z.infer<typeof serviceLocationSchema>;

/**
 * A local service: public data, from a feed, a file or a colleague. Of the questions it answers yes or no to, an absent one was never
 * answered: it is shown as not known, never as no.
 */
export const serviceSchema = z.object({
  /** `<source>:<id there>`, so that two feeds may use one id. */
  id: z.string().check(z.minLength(1)),
  /** The feed, file or "own" that it is from. */
  source: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  organisation: z.optional(z.string()),
  kinds: z.array(z.enum(SERVICE_KINDS)),
  /** Plain text, paragraphs parted by a newline: no markup. */
  description: z.string(),
  /** As shown, `01632 960123`. `label`: "Out of hours". No names of persons. */
  phones: z.array(z.object({ number: z.string(), label: z.optional(z.string()) })),
  emails: z.array(z.string()),
  /** http or https. */
  website: z.optional(z.string()),
  locations: z.array(serviceLocationSchema),
  openTimes: z.array(openTimesSchema),
  /** What is said of the opening times in words that could not be read as times. */
  openWords: z.optional(z.string()),
  takesSelfReferral: z.optional(z.boolean()),
  needsAddress: z.optional(z.boolean()),
  needsId: z.optional(z.boolean()),
  walkIn: z.optional(z.boolean()),
  whoMayRefer: z.optional(z.string()),
  /** Whole years. Absent: no limit is known. */
  minimumAge: z.optional(z.number()),
  maximumAge: z.optional(z.number()),
  /** Whom it is for, in words: "Adults; care leavers". */
  forWhom: z.optional(z.string()),
  /** The areas it covers, in words. */
  areas: z.optional(z.string()),
  /** What it costs whoever uses it, in words. */
  cost: z.optional(z.string()),
  /** What whoever goes there should know now: "Closed for repairs until May". */
  notice: z.optional(z.string()),
  languages: z.array(z.string()),
  lastChecked: z.optional(isoDate),
  status: z.enum(SERVICE_STATUSES),
  /** Was in an earlier reading of its source and is not in the newest one: kept, and said. */
  noLongerListed: z.optional(z.boolean()),
});
export type Service = z.infer<typeof serviceSchema>;
