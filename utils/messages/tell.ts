import * as z from 'zod/mini';

/** From the background to every view. */
export const Tell = z.discriminatedUnion('topic', [
  z.object({
    to: z.literal('views'),
    topic: z.literal('page'),
    tab: z.number(),
    epoch: z.number(),
    settled: z.boolean(),
  }),
  // Something was picked in the page of a tab that is being taught, or pointing stopped
  z.object({ to: z.literal('views'), topic: z.literal('teach'), tab: z.number() }),
  // A field was picked in the page of a tab, to put a letter into, or pointing stopped
  z.object({ to: z.literal('views'), topic: z.literal('insert'), tab: z.number() }),
  z.object({
    to: z.literal('views'),
    topic: z.enum([
      'session',
      'log',
      'directory',
      'settings',
      'sites',
      'profiles',
      'templates',
      'snippets',
      'worklist',
      'services',
    ]),
  }),
]);
export type Tell = z.infer<typeof Tell>;
