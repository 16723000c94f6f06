/**
 * Messages about the log as a file. The background has the key and the log, a view has the file: pieces go to and fro, one at a time.
 * A question that is lost with the background is answered `backup-lost` the next time; the view then begins that file again.
 */
import * as z from 'zod/mini';
import { IsoDay, Moment, Ulid } from '../log/entry';
import { Base64 } from './bytes';
import { Line, Nothing, question } from './envelope';

const Passphrase = z.string().check(z.maxLength(1_000));

/** When the whole log was last saved here, and the day of its oldest entry; null where it was not, or there is none. */
export const BackupState = z.object({ savedAt: z.nullable(Moment), oldest: z.nullable(IsoDay) });
export type BackupState = z.infer<typeof BackupState>;

/** Who saved a file, when, and from which day on it is new (null: the whole log). */
export const FileOrigin = z.object({
  savedAt: Moment,
  by: z.object({ id: Ulid, name: Line }),
  since: z.nullable(IsoDay),
});
export type FileOrigin = z.infer<typeof FileOrigin>;

const Frame = z.object({ nth: z.int(), last: z.boolean(), sealed: Base64 });

/** What adding a frame would do, or did (`utils/store/backup/merge.ts`), or the end of the file. */
const Looked = z.union([
  z.object({
    effect: z.object({
      entries: z.number(),
      added: z.number(),
      same: z.number(),
      keptHere: z.number(),
      keptFromFile: z.number(),
      unknown: z.number(),
      referrals: z.array(Ulid),
      clients: z.array(Ulid),
    }),
  }),
  z.object({ end: z.object({ entries: z.number(), unreadable: z.number() }) }),
]);
export type Looked = z.infer<typeof Looked>;

/** Questions of a view. `own`: the passphrase of whoever is signed in, as for a new recovery code. */
export const BACKUP_QUESTIONS_OF_VIEW = {
  'backup/state': question(Nothing, BackupState),
  'backup/begin': question(
    z.object({ own: Passphrase, passphrase: Passphrase, since: z.nullable(IsoDay) }),
    z.object({ file: Ulid, header: Base64, savedAt: Moment, entries: z.number() }),
  ),
  'backup/piece': question(
    z.object({ file: Ulid, nth: z.int() }),
    z.object({ bytes: Base64, entries: z.number(), last: z.boolean() }),
  ),
  // Says itself of when the file is: the background may have forgotten by now
  'backup/saved': question(z.object({ file: Ulid, savedAt: Moment, since: z.nullable(IsoDay) }), Nothing),
  'backup/open': question(
    z.object({ passphrase: Passphrase, header: Base64, first: Frame }),
    z.object({ file: Ulid, origin: FileOrigin }),
  ),
  'backup/look': question(z.object({ file: Ulid, frame: Frame }), Looked),
  'backup/add': question(z.object({ file: Ulid, frame: Frame }), Looked),
  'backup/leave': question(z.object({ file: Ulid }), Nothing),
} as const;
