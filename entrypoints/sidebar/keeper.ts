import type { Draft } from '../../utils/log/draft';
import { ask } from '../views/ask';

/**
 * Keeps drafts, one save after the other, for as long as this view lives: a letter closed with its last words on their way, and
 * opened again at once, goes on from what those made of it.
 */
export class Keeper {
  readonly #kept = new Map<string, Draft>();
  #queue: Promise<unknown> = Promise.resolve();

  /** A draft as it was opened: it is kept like that. */
  opened(draft: Draft): void {
    this.#kept.set(draft.id, draft);
  }

  /** Whether the very last words of a draft are kept. */
  has(draft: Draft): boolean {
    return this.#kept.get(draft.id)?.updatedAt === draft.updatedAt;
  }

  /** @throws ToldError `draft-changed` where another tab has saved it meanwhile, `draft-missing` where one has finished it */
  save(draft: Draft): Promise<Draft> {
    const saving = this.#queue.then(async () => {
      const before = this.#kept.get(draft.id);
      const client = draft.client ?? before?.client;
      const { draft: kept } = await ask('draft/save', {
        draft: { ...draft, ...(client && { client }) },
        basedOn: before?.updatedAt ?? null,
      });
      this.#kept.set(kept.id, kept);
      return kept;
    });
    this.#queue = saving.catch(() => undefined);
    return saving;
  }
}
