/** The messages of a view about what the whole log says. */
import * as z from 'zod/mini';
import { IsoDay } from '../log/entry';
import { Insights } from '../log/insights/insights-schema';
import { Line, question } from './envelope';

export const INSIGHTS_QUESTIONS_OF_VIEW = {
  'insights/read': question(
    z.object({ from: IsoDay, to: IsoDay, destination: z.optional(Line), specialty: z.optional(Line) }),
    Insights,
  ),
} as const;
