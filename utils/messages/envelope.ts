import * as z from 'zod/mini';

export const Nothing = z.object({});
export const Line = z.string().check(z.maxLength(2_000));

/** One question to the background: what it carries and what comes back. */
export type Question = { readonly data: z.ZodMiniType; readonly answer: z.ZodMiniType };

export const question = <D extends z.ZodMiniType, A extends z.ZodMiniType>(data: D, answer: A) => ({ data, answer });

/** The envelope of a question to the background. `token` is what a framed view was given for its ticket. */
export const Envelope = z.object({
  to: z.literal('background'),
  name: z.string(),
  token: z.optional(Line),
  data: z.unknown(),
});

/** The envelope of every answer. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), detail: z.optional(Line) }),
]);
export type Reply = z.infer<typeof Reply>;
