import { ToldError } from '../errors';
import { MOST_SNIPPETS } from '../letters/snippets/rules';
import type { Snippet } from '../letters/snippets/snippet';
import type { Database } from './database';
import type { OwnSnippetRow } from './schema';
import { telling, writing } from './trouble';

/** The short texts somebody wrote here or imported. Public data, as own letters are: plain, readable while locked. */
export class OwnSnippets {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** In the order of their words. */
  all(): Promise<OwnSnippetRow[]> {
    return telling(() => this.#database.ownSnippets.toArray());
  }

  /**
   * Keeps one text: a new one, or in the place of `was`, whatever its word was.
   * @param was as it stood when somebody began to change it; null for a new one
   * @throws ToldError `snippet-changed` where it stands so no more, `snippet-word-taken`, `snippets-full`, `storage-full`
   */
  save(snippet: Snippet, was: Snippet | null): Promise<void> {
    const table = this.#database.ownSnippets;
    return writing(this.#database, [table], async () => {
      if (was && !isSame(await table.get(was.word), was)) throw new ToldError('snippet-changed');
      if (was?.word !== snippet.word && (await table.get(snippet.word))) throw new ToldError('snippet-word-taken');
      if (!was && (await table.count()) >= MOST_SNIPPETS) throw new ToldError('snippets-full');
      if (was && was.word !== snippet.word) await table.delete(was.word);
      await table.put(rowOf(snippet));
    });
  }

  /** Keeps all of them or none, each in the place of the one that has its word. @throws ToldError `snippets-full`, `storage-full` */
  take(snippets: readonly Snippet[]): Promise<void> {
    const table = this.#database.ownSnippets;
    return writing(this.#database, [table], async () => {
      await table.bulkPut(snippets.map(rowOf));
      if ((await table.count()) > MOST_SNIPPETS) throw new ToldError('snippets-full');
    });
  }

  /** Whether there was one is not asked: one that is gone is gone. */
  remove(word: string): Promise<void> {
    return writing(this.#database, [this.#database.ownSnippets], () => this.#database.ownSnippets.delete(word));
  }
}

function rowOf({ word, name, text }: Snippet): OwnSnippetRow {
  return { word, name, text };
}

function isSame(one: OwnSnippetRow | undefined, other: Snippet): boolean {
  return one?.name === other.name && one.text === other.text;
}
