/**
 * Messages of teaching. The script that is put into a page while it is taught answers what `TEACHING` lists; it tells the background only
 * that something changed (`teach/changed`), and a view then asks what. A `Proposal` holds a value of the page, for the person who
 * teaches to see: it is never kept.
 */
import * as z from 'zod/mini';
import { FIELDS } from '../client/fields';
import type { Profile, Steps } from '../recognition/profiles/profile';
import { ProfileSchema } from '../recognition/profiles/schema';
import type { Verdict } from '../recognition/reading';
import { FieldsSchema, FindingSchema, ReadingSchema } from '../recognition/reading-schema';
import type { Draft, DraftRequest, ListTrial, Proposal, SecondTrial, Standings } from '../recognition/teaching';
import { DRAFT_PROBLEMS, SECOND_TRIAL, STANDINGS, WARNINGS } from '../recognition/teaching/words';
import { Line, Nothing, question } from './envelope';

const keysOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words & string)[];

const FieldName = z.enum(FIELDS);
const StepsSchema: z.ZodMiniType<Steps> = z.union([Line, z.array(Line)]);
const Label = z.object({ text: Line, at: z.enum(['before', 'after', 'row', 'column', 'own', 'inside']) });

export const ProposalSchema: z.ZodMiniType<Proposal> = z.object({
  field: z.nullable(FieldName),
  readable: z.array(FieldName),
  text: Line,
  select: z.nullable(StepsSchema),
  matches: z.number(),
  label: z.nullable(Label),
  labels: z.array(Label),
  around: z.array(StepsSchema),
  warnings: z.array(z.enum(keysOf(WARNINGS))),
});

export const DraftRequestSchema: z.ZodMiniType<DraftRequest> = z.object({
  id: Line,
  name: Line,
  origins: z.array(Line),
  path: Line,
  picks: z
    .array(
      z.object({
        field: FieldName,
        select: StepsSchema,
        label: z.nullable(Label),
        optional: z.optional(z.boolean()),
        kept: z.optional(z.boolean()),
      }),
    )
    .check(z.maxLength(40)),
  excludes: z.array(StepsSchema),
  lists: z.optional(z.array(StepsSchema)),
  dateFormat: z.nullable(z.enum(['day-first', 'month-first', 'year-first'])),
  base: z.optional(ProfileSchema),
});

/** How a profile that is taught again stands on the page. Its texts are the client's, for the person who teaches to see. */
export const StandingsSchema: z.ZodMiniType<Standings> = z.object({
  fields: z.array(z.object({ field: FieldName, standing: z.enum(keysOf(STANDINGS)), text: Line })),
  address: z.boolean(),
  path: Line,
});

/** A draft's profile that may not be kept is given as null, so that nothing of a client goes further than the page. */
export const DraftSchema: z.ZodMiniType<Draft> = z.object({
  profile: z.nullable(ProfileSchema),
  reading: z.nullable(ReadingSchema),
  problems: z.array(z.enum(keysOf(DRAFT_PROBLEMS))),
});

export const SecondTrialSchema: z.ZodMiniType<SecondTrial> = z.object({
  passed: z.boolean(),
  why: z.enum(keysOf(SECOND_TRIAL)),
  same: z.array(FieldName),
  missing: z.array(FieldName),
  findings: z.array(FindingSchema),
});

const VERDICTS = ['one', 'none', 'multiple', 'ambiguous'] as const satisfies readonly Verdict[];
export const ListTrialSchema: z.ZodMiniType<ListTrial> = z.object({
  passed: z.boolean(),
  profile: z.enum([...VERDICTS, 'not-its-page']),
  together: z.enum(VERDICTS),
});

/**
 * Of one document: whether something is being pointed at in it, and what was picked last. `path`: of the page, its record parts as
 * stars. `closed`: in its place a frame was picked that nothing of ours runs in, of this site, or empty where that is not known.
 */
export const TeachState = z.object({
  picking: z.boolean(),
  proposal: z.nullable(ProposalSchema),
  closed: z.nullable(Line),
  path: Line,
  origin: Line,
  width: z.number(),
  height: z.number(),
});
export type TeachState = z.infer<typeof TeachState>;

/**
 * Of a page and of its frames of other sites together. `frame`: the one that something was picked in, else the one that is taught.
 * `elsewhere`: what was picked is in another document than what is taught, so it is not proposed.
 */
export const TeachSeen = z.object({
  picking: z.boolean(),
  proposal: z.nullable(ProposalSchema),
  closed: z.nullable(Line),
  elsewhere: z.nullable(Line),
  path: Line,
  origin: Line,
  frame: z.number(),
});
export type TeachSeen = z.infer<typeof TeachSeen>;

/** A frame that a script of its own can be pointed in, by its site and its size in pixels: a page knows no more of it. */
const Reach = z.object({ origin: Line, width: z.number(), height: z.number() });
export type Reach = z.infer<typeof Reach>;
const What = z.object({ what: z.enum(['value', 'part']) });

/** What may be asked of the script in a taught page. One table: the name, what it carries, what comes back. */
export const TEACHING = {
  /** Starts pointing at a value, or at a part to leave out or to know a list by; ends with a pick, with Escape, or with `stop`. */
  pick: question(z.extend(What, { frames: z.array(Reach), focus: z.boolean() }), TeachState),
  stop: question(Nothing, TeachState),
  state: question(Nothing, TeachState),
  /** Outlines everything a selector matches, for as long as nothing else is asked; null takes the outlines away. */
  show: question(z.object({ select: z.nullable(StepsSchema) }), z.object({ matches: z.number() })),
  check: question(z.object({ profile: ProfileSchema }), StandingsSchema),
  draft: question(DraftRequestSchema, DraftSchema),
  second: question(z.object({ profile: ProfileSchema, first: FieldsSchema }), SecondTrialSchema),
  list: question(z.object({ profile: ProfileSchema }), ListTrialSchema),
  /** Takes the script out of the page. */
  end: question(Nothing, Nothing),
} as const;
export type TeachName = keyof typeof TEACHING;
export type TeachData<N extends TeachName> = z.infer<(typeof TEACHING)[N]['data']>;
export type TeachAnswer<N extends TeachName> = z.infer<(typeof TEACHING)[N]['answer']>;

/** From that script to the background: something changed, ask for the state. */
export const QUESTIONS_OF_TEACHING = { 'teach/changed': question(Nothing, Nothing) } as const;

/** What a view wants taught. The view holds it: a background that was put to sleep is told again. */
const Asked = z.object({ request: DraftRequestSchema, frame: z.number() });

/**
 * How far the teaching of a tab has come. It holds no value of a client. `profile`: what the request made of the first record; null
 * until it made one that may be kept. `passed`: the trials this very profile has passed.
 */
export const TeachProgress = z.object({
  request: DraftRequestSchema,
  /** The document that is taught: 0 is the page itself, others are frames of other sites. */
  frame: z.number(),
  profile: z.nullable(ProfileSchema),
  passed: z.object({ second: z.boolean(), list: z.boolean() }),
});
export type TeachProgress = z.infer<typeof TeachProgress>;

/**
 * From a view to the background, about the page beside it. What the page has to do with is handed on to its script, which is put
 * there where it is not.
 */
export const QUESTIONS_OF_TEACHER = {
  // Begins, or goes on with what was left. `again`: the name of a profile that does not fit any more: it begins with its rules
  'teach/begin': question(z.object({ again: z.nullable(Line) }), TeachProgress),
  // The same for a view that stands beside no page: where a page of the site is open, it is shown and teaching begins there
  'teach/again': question(z.object({ origin: Line, id: Line }), Nothing),
  // What is being taught beside this view; null where nothing is, or it was left
  'teach/progress': question(Nothing, z.object({ progress: z.nullable(TeachProgress) })),
  'teach/keep': question(Asked, TeachProgress),
  // In the page and in every frame that can be taught; a pick in one ends it in all
  'teach/pick': question(What, TeachSeen),
  'teach/stop': question(Nothing, TeachSeen),
  'teach/state': question(Nothing, TeachSeen),
  // `frame` null: in what is taught
  'teach/show': question(
    z.object({ select: z.nullable(StepsSchema), frame: z.nullable(z.number()) }),
    TEACHING.show.answer,
  ),
  'teach/check': TEACHING.check,
  // Makes a profile of it, on the page as it is now, whose client is the first
  'teach/draft': question(Asked, z.object({ draft: DraftSchema, progress: TeachProgress })),
  // `trial` null: what the first client's values were is not known any more
  'teach/second': question(Nothing, z.object({ trial: z.nullable(SecondTrialSchema), progress: TeachProgress })),
  'teach/list': question(Nothing, z.object({ trial: ListTrialSchema, progress: TeachProgress })),
  // What marks a list, which is pointed at on the list and so changes the profile without the first record
  'teach/mark-list': question(z.object({ lists: z.array(StepsSchema) }), TeachProgress),
  'teach/save': question(Nothing, z.object({ name: Line })),
  // The script leaves the page; what was taught stays, or is forgotten
  'teach/leave': question(z.object({ forget: z.boolean() }), Nothing),
  'teach/end': question(Nothing, Nothing),
} as const;

export type { Draft, DraftRequest, ListTrial, Profile, Proposal, SecondTrial, Standings, Steps };
