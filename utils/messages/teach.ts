/**
 * Messages of teaching. The script that is put into a page while it is taught answers `TeachAsk`; it tells the background only
 * that something changed (`teach/changed`), and a view then asks what. A `Proposal` holds a value of the page, for the person who
 * teaches to see: it is never kept.
 */
import * as z from 'zod/mini';
import { FIELDS } from '../client/fields';
import type { Profile, Steps } from '../recognition/profiles/profile';
import { ProfileSchema } from '../recognition/profiles/schema';
import type { Verdict } from '../recognition/reading';
import { FieldsSchema, FindingSchema, ReadingSchema } from '../recognition/reading-schema';
import type { Draft, DraftRequest, ListTrial, Proposal, SecondTrial } from '../recognition/teaching';
import { DRAFT_PROBLEMS, SECOND_TRIAL, WARNINGS } from '../recognition/teaching/words';
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
      z.object({ field: FieldName, select: StepsSchema, label: z.nullable(Label), optional: z.optional(z.boolean()) }),
    )
    .check(z.maxLength(40)),
  excludes: z.array(StepsSchema),
  dateFormat: z.nullable(z.enum(['day-first', 'month-first', 'year-first'])),
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

/** Whether a value is being pointed at, and what was picked last. `path`: of the page, its record parts as stars. */
export const TeachState = z.object({
  picking: z.boolean(),
  proposal: z.nullable(ProposalSchema),
  path: Line,
  origin: Line,
});
export type TeachState = z.infer<typeof TeachState>;

/** What may be asked of the script in a taught page. One table: the name, what it carries, what comes back. */
export const TEACHING = {
  /** Starts pointing at a value, or at a part to leave out or to know a list by; ends with a pick, with Escape, or with `stop`. */
  pick: question(z.object({ what: z.enum(['value', 'part']) }), TeachState),
  stop: question(Nothing, TeachState),
  state: question(Nothing, TeachState),
  /** Outlines everything a selector matches, for as long as nothing else is asked; null takes the outlines away. */
  show: question(z.object({ select: z.nullable(StepsSchema) }), z.object({ matches: z.number() })),
  draft: question(DraftRequestSchema, DraftSchema),
  second: question(z.object({ profile: ProfileSchema, first: FieldsSchema }), SecondTrialSchema),
  list: question(z.object({ profile: ProfileSchema }), ListTrialSchema),
  /** Takes the script out of the page. */
  end: question(Nothing, Nothing),
} as const;
export type TeachName = keyof typeof TEACHING;
export type TeachData<N extends TeachName> = z.infer<(typeof TEACHING)[N]['data']>;
export type TeachAnswer<N extends TeachName> = z.infer<(typeof TEACHING)[N]['answer']>;

/** From the background to the script in a taught page. */
export const TeachAsk = z.object({ to: z.literal('teach'), name: z.enum(keysOf(TEACHING)), data: z.unknown() });

/** From that script to the background: something changed, ask for the state. */
export const QUESTIONS_OF_TEACHING = { 'teach/changed': question(Nothing, Nothing) } as const;

/** From a view to the background, which puts the script into the page where it is not, and hands these on. */
export const QUESTIONS_OF_TEACHER = {
  'teach/pick': TEACHING.pick,
  'teach/stop': TEACHING.stop,
  'teach/state': TEACHING.state,
  'teach/show': TEACHING.show,
  'teach/draft': TEACHING.draft,
  'teach/second': TEACHING.second,
  'teach/list': TEACHING.list,
  'teach/end': TEACHING.end,
} as const;

export type { Profile };
