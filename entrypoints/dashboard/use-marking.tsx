import type { VNode } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { Toast } from '../../components/parts/Toast';
import { sentenceFor } from '../../utils/errors';
import type { Mark } from '../../utils/messages';
import { askWorklist } from './ask-worklist';

type Marking = {
  /** @throws ToldError where nothing was written */
  readonly mark: (referrals: readonly string[], mark: Mark) => Promise<void>;
  /** Says what was written, with a way back. */
  readonly toast: VNode | null;
};

type Said = { readonly words: string; readonly entries: readonly string[] };

/** Writes the same about several referrals, and takes it back. */
export function useMarking(): Marking {
  const [said, setSaid] = useState<Said | null>(null);
  const mark = useCallback(async (referrals: readonly string[], what: Mark) => {
    const { entries, skipped } = await askWorklist('worklist/mark', { referrals: [...referrals], mark: what });
    setSaid({ words: wordsFor(what, entries.length, skipped), entries });
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

/** "Chase logged for 3 referrals, 1 left out". */
function wordsFor({ kind }: Mark, written: number, skipped: number): string {
  const what = kind === 'chased' ? 'Chase' : 'Reminder';
  const why = kind === 'chased' ? 'never sent or closed' : 'no appointment booked';
  if (written === 0) return `Nothing logged: ${why}`;
  const all = written === 1 ? '1 referral' : `${written} referrals`;
  return `${what} logged for ${all}${skipped > 0 ? `; ${skipped} left out, ${why}` : ''}`;
}
