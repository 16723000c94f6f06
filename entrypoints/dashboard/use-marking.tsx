import type { VNode } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { Toast } from '../../components/parts/Toast';
import { sentenceFor } from '../../utils/errors';
import { newId } from '../../utils/log/id';
import type { Ask, Mark } from '../../utils/messages';
import { askWorklist } from './ask-worklist';

type Marking = {
  /**
   * Writes once, however often it is asked for because an answer was lost.
   * @returns how many it was written for
   * @throws ToldError where nothing was written
   */
  readonly mark: (referrals: readonly string[], mark: Mark) => Promise<number>;
  /** Says what was written, with a way back. */
  readonly toast: VNode | null;
};

type Said = { readonly words: string; readonly entries: readonly string[] };

/** Writes the same about several referrals, and takes it back. */
export function useMarking(): Marking {
  const [said, setSaid] = useState<Said | null>(null);
  const asked = useRef<Ask<'worklist/mark'> | null>(null);
  const mark = useCallback(async (referrals: readonly string[], what: Mark) => {
    const now = new Date();
    const marks = referrals.map((referral) => ({ referral, entry: newId(now) }));
    asked.current = isSame(asked.current, referrals, what) ?? { marks, mark: what };
    const { entries, skipped } = await askWorklist('worklist/mark', asked.current);
    asked.current = null;
    setSaid({ words: wordsFor(what, entries.length, skipped), entries });
    return entries.length;
  }, []);
  const gone = useCallback(() => setSaid(null), []);
  const undo = ({ entries }: Said) => {
    askWorklist('worklist/undo', { entries: [...entries] }).then(
      () => setSaid({ words: 'Undone', entries: [] }),
      (error: unknown) => setSaid({ words: sentenceFor(error), entries }),
    );
  };
  const toast = said && (
    <div class="worklist-toast">
      <Toast
        words={said.words}
        onGone={gone}
        {...(said.entries.length > 0 && { action: { label: 'Undo', onPress: () => undo(said) } })}
      />
    </div>
  );
  return { mark, toast };
}

/** What was asked for before, where it is the very same: its answer was lost. */
function isSame(asked: Ask<'worklist/mark'> | null, referrals: readonly string[], mark: Mark) {
  const same =
    JSON.stringify([asked?.mark, asked?.marks.map(({ referral }) => referral)]) === JSON.stringify([mark, referrals]);
  return same ? asked : null;
}

/** "Chase logged for 3 referrals, 1 left out". */
function wordsFor({ kind }: Mark, written: number, skipped: number): string {
  const what = kind === 'chased' ? 'Chase' : 'Reminder';
  const why = kind === 'chased' ? 'never sent or closed' : 'no appointment booked';
  if (written === 0) return `Nothing logged: ${why}`;
  const all = written === 1 ? '1 referral' : `${written} referrals`;
  return `${what} logged for ${all}${skipped > 0 ? `; ${skipped} left out, ${why}` : ''}`;
}
