import type { PracticeNote } from '../directory/practice-note';
import { isEmptyNote, practiceNoteSchema } from '../directory/practice-note';
import { ToldError } from '../errors';
import type { Database } from './database';
import { telling, writing } from './trouble';
import { isReadable } from './unreadable';

/**
 * What colleagues noted of a practice: kept by its code, apart from the lists, so that no import touches it. Encrypted: it may name
 * a receptionist, and what is typed in haste may name a client.
 */
export class PracticeNotes {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Null where there is none, or it cannot be read. @throws ToldError `vault-locked` */
  of(code: string): Promise<PracticeNote | null> {
    return telling(() => this.#of(code));
  }

  /**
   * Keeps a note, or, empty, takes it away.
   * @param was when the one it was written over had been saved; null where there was none
   * @throws ToldError `note-changed` where somebody saved another meanwhile, `vault-locked`, `vault-missing`, `storage-full`
   */
  save(code: string, note: PracticeNote, was: string | null): Promise<void> {
    const table = this.#database.practiceNotes;
    return writing(this.#database, [table], async () => {
      const before = await this.#of(code);
      if ((before?.at ?? null) !== was) throw new ToldError('note-changed');
      if (isEmptyNote(note)) await table.delete(code);
      else await table.put({ code, note: practiceNoteSchema.parse(note) });
    });
  }

  async #of(code: string): Promise<PracticeNote | null> {
    const row = await this.#database.practiceNotes.get(code);
    const parsed = isReadable(row) ? practiceNoteSchema.safeParse(row.note) : null;
    return parsed?.success ? parsed.data : null;
  }
}
