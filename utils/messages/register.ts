/** Messages about what the national register says of one practice at this moment: public data, answered while locked as well. */
import * as z from 'zod/mini';
import { registerEntrySchema } from '../directory/register/entry';
import { Line, Moment } from '../log/primitives';
import { question } from './envelope';

export const RegisterCheck = z.object({
  checkedAt: Moment,
  /** Null where the register has no such code. */
  entry: z.nullable(registerEntrySchema),
  differences: z.array(z.object({ field: z.enum(['name', 'phone', 'address', 'status']), list: Line, register: Line })),
});
export type RegisterCheck = z.infer<typeof RegisterCheck>;

export const REGISTER_QUESTIONS_OF_VIEW = {
  // Goes out for this one code, where the browser has been given leave for the register
  'practice/check': question(z.object({ code: z.string().check(z.regex(/^[A-Z0-9]{3,12}$/)) }), RegisterCheck),
  // Where it asks: an organisation may have set an address of its own
  'practice/register': question(z.object({}), z.object({ origin: Line })),
} as const;
