import type { SaveRequest } from '../../components/dashboard/backup/save-step';
import { ToldError } from '../../utils/errors';
import { fromBase64 } from '../../utils/messages/bytes';
import { ask } from '../views/ask';
import { mayBeLost } from '../views/lost';

/** How often something is begun again, where the browser put the background to rest in the middle of it. */
const BEGIN_AGAIN = 3;

export type SavedLog = {
  readonly file: string;
  readonly savedAt: string;
  readonly blob: Blob;
  readonly entries: number;
};

/** The log as one file. Each piece goes to the browser's own keeping as it comes, so that it is never all in memory. */
export async function saveLog(
  request: SaveRequest,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<SavedLog> {
  return orAgain(() => saveOnce(request, onProgress, signal));
}

/** Notes that the file was handed over. */
export async function noteSaved({ file, savedAt }: SavedLog, { since }: SaveRequest): Promise<void> {
  await orAgain(() => ask('backup/saved', { file, savedAt, since }));
}

async function orAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let begun = 1; ; begun += 1) {
    try {
      return await work();
    } catch (error) {
      if (begun > BEGIN_AGAIN || !wasLost(error)) throw error;
    }
  }
}

/** Whether the background was put to rest with what it knew of a file. */
export function wasLost(error: unknown): boolean {
  return error instanceof ToldError && (error.code === 'backup-lost' || mayBeLost(error));
}

async function saveOnce(request: SaveRequest, onProgress: (done: number, of: number) => void, signal: AbortSignal) {
  const { file, header, savedAt, entries: of } = await ask('backup/begin', request);
  const parts = [new Blob([fromBase64(header)])];
  try {
    for (let nth = 0; ; nth += 1) {
      signal.throwIfAborted();
      const { bytes, entries, last } = await ask('backup/piece', { file, nth });
      parts.push(new Blob([fromBase64(bytes)]));
      onProgress(entries, of);
      if (last) {
        return { file, savedAt, blob: new Blob(parts, { type: 'application/octet-stream' }), entries };
      }
    }
  } catch (error) {
    await ask('backup/leave', { file }).catch(() => undefined);
    throw error;
  }
}
