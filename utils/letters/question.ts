import * as z from 'zod/mini';

const ID = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/, 'Ids are one word such as lastEcg.'));
const OPTION_ID = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'Option ids are small letters and hyphens.'));
const WORDS = z.string().check(z.minLength(1));

/** Details that stay out of a letter unless they are switched on for that one letter. */
export const SENSITIVE_KINDS = ['hiv', 'sexualHealth', 'offence', 'thirdParty'] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

export const SENSITIVE_NAMES: Readonly<Record<SensitiveKind, string>> = {
  hiv: 'HIV',
  sexualHealth: 'Sexual health',
  offence: 'Offences',
  thirdParty: 'Details of other people',
};

const optionSchema = z.strictObject({
  id: OPTION_ID,
  /** What the form says. */
  label: WORDS,
  /** What the letter says; the label, where it is left out. */
  letter: z.optional(WORDS),
  /** Ticking it takes the place of every other option. */
  exclusive: z.prefault(z.boolean(), false),
});

export const questionSchema = z.strictObject({
  id: ID,
  /** What the form says, without a full stop. */
  label: WORDS,
  /** The heading in the form it stands under. */
  section: z.prefault(WORDS, 'Clinical details'),
  type: z.enum(['date', 'number', 'choice', 'choices', 'text', 'long-text', 'yes-no']),
  hint: z.optional(WORDS),
  /** Of a number, as it is written after it: mg, ms, units a week. */
  unit: z.optional(WORDS),
  /** Bounds of a number or, in days from today, of a date: a check for slips of the finger, not a clinical judgement. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  decimals: z.prefault(z.int(), 0),
  options: z.prefault(z.array(optionSchema), []),
  /** How several choices are joined. */
  join: z.prefault(z.enum(['and', 'or']), 'and'),
  /** Without an answer the letter may not leave, except by an override that is logged. */
  required: z.prefault(z.boolean(), false),
  /** The tick box beside the input that says there is nothing to give, and what the letter then says. */
  never: z.optional(z.strictObject({ label: WORDS, letter: WORDS })),
  /** Of a question with the id of a record's field: asked only where the record does not say. */
  onlyIfMissing: z.prefault(z.boolean(), false),
  /** Kept for this client's next letter. */
  remembered: z.prefault(z.boolean(), false),
  /** The answer taken for given until another is chosen. An option's id. */
  default: z.optional(OPTION_ID),
  /** Asked, and printed, only where this kind is switched on for the letter. */
  sensitive: z.optional(z.enum(SENSITIVE_KINDS)),
  /** Asked, and printed, only where the other question has one of these answers (options' ids, or `given`). */
  when: z.optional(z.strictObject({ question: ID, any: z.array(OPTION_ID).check(z.minLength(1)) })),
  /** What the list of missing things says; the label, where it is left out. */
  missing: z.optional(WORDS),
  /** What the letter shows in the gap; `missing`, where it is left out. */
  gap: z.optional(WORDS),
});

/** One question of the form beside a letter: all an interface needs to ask it. */
export type Question = z.infer<typeof questionSchema>;

/**
 * What the user answered, by question id. A question without a key is not answered. Text, dates and numbers are kept as
 * typed; a choice is an option's id, choices are options' ids, yes-no is a boolean; null is the `never` box, ticked.
 */
export type Answers = { readonly [id: string]: string | readonly string[] | boolean | null };

/** What is switched on for one letter. */
export type Switches = { readonly [kind in SensitiveKind]?: boolean };
