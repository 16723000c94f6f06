import * as z from 'zod/mini';
import { BARRIERS, SUPPORTS } from '../choices';
import { REFERRAL_STATES } from '../referral/moves';
import { IsoDay } from '../primitives';
import { ACTS } from './visits';

/** What insights are made of: counts, shares and names of services. Nothing of any one client can be in it. */
const Count = z.union([z.number(), z.literal('few')]);
const Rate = z.object({ value: z.number(), low: z.number(), high: z.number() });
const Label = z.string().check(z.maxLength(2_000));

/** Appointments whose end is known. `known`: seen and missed together. The rate is of these, cancelled ones aside. */
const Attended = z.object({
  known: Count,
  seen: Count,
  missed: Count,
  cancelled: Count,
  /** Null where it would tell a small number, or there is nothing to take it of. */
  rate: z.nullable(Rate),
});
export type Attended = z.infer<typeof Attended>;

/** `label` null: everything too small to be named, together. */
const AttendedRow = z.extend(Attended, { label: z.nullable(Label) });
export type AttendedRow = z.infer<typeof AttendedRow>;

const Spread = z.object({ low: z.number(), middle: z.number(), high: z.number() });

export const Insights = z.object({
  from: IsoDay,
  to: IsoDay,
  total: Attended,
  byDestination: z.array(AttendedRow),
  bySpecialty: z.array(AttendedRow),
  bySupport: z.array(
    z.object({
      support: z.enum(SUPPORTS),
      with: Attended,
      without: Attended,
      /** Either group is small, so that chance alone may make the difference. */
      small: z.boolean(),
      /** The two groups went to different services, so that they cannot be compared like with like. */
      differ: z.boolean(),
    }),
  ),
  waits: z.object({
    /** Referrals first sent between the two days, and those of them of which no appointment is known. */
    referrals: Count,
    waiting: Count,
    /** Days from sending to the first appointment; null for fewer than five. */
    days: z.nullable(Spread),
    bands: z.array(z.object({ upTo: z.nullable(z.number()), count: Count })),
  }),
  /** Open referrals as they stand today, by the days they have stood there: up to 13, 27, 55, and more. */
  stalled: z.array(z.object({ state: z.enum(REFERRAL_STATES), all: Count, bands: z.array(Count) })),
  afterMissed: z.object({
    missed: Count,
    acts: z.array(z.object({ act: z.nullable(z.enum(ACTS)), count: Count })),
    /** Days until something was done, of those where it was. */
    days: z.nullable(Spread),
  }),
  barriers: z.object({
    referrals: Count,
    rows: z.array(z.object({ barrier: z.enum(BARRIERS), count: Count })),
  }),
  /** To choose from: every service and specialty of the log, whatever is chosen. */
  destinations: z.array(Label),
  specialties: z.array(Label),
  unreadable: z.number(),
});
export type Insights = z.infer<typeof Insights>;
