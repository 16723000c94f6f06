import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { FIELD_NAMES } from '../../../utils/client/fields';
import type { Field } from '../../../utils/client/fields';
import { isAdvice } from '../../../components/sidebar/teach/teach-words';
import { sentenceFor, ToldError } from '../../../utils/errors';
import type { DraftRequest, Steps, TeachProgress } from '../../../utils/messages/teach';
import type { Pick } from '../../../utils/recognition/teaching';
import { ask } from '../../views/ask';
import { useTold } from '../../views/use-told';
import { useSeen } from './seen';
import type { TeachControls } from './use-teaching';

/** How often the background is asked something while it alone remembers the first client, in milliseconds: it sleeps after 30 s. */
const KEEP_AWAKE_MS = 20_000;

export type Lesson = ReturnType<typeof useLesson>;

/** Teaching the page beside this view: what is asked of it, and what it answered about the record on screen. */
export function useLesson(tab: number, epoch: number, progress: TeachProgress, controls: TeachControls) {
  const { seen, see, at } = useSeen(epoch);
  const [picking, setPicking] = useState<'value' | 'part' | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** Picks made on an earlier record than the one on screen: their labels were compared with nothing yet. */
  const pickedAt = useRef<number | null>(null);
  /** The address of the page that was picked on last. */
  const path = useRef<string | null>(null);
  const busyRef = useRef(false);

  /** One thing at a time, with the sentence of what went wrong. */
  const run = useCallback(async (work: () => Promise<void>) => {
    if (busyRef.current) return;
    busyRef.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(sentenceFor(error));
      if (!(error instanceof ToldError)) throw error;
    } finally {
      busyRef.current = false;
      setBusy(false);
    }
  }, []);

  const { request, profile, passed } = progress;
  const keep = async (change: Partial<DraftRequest>) =>
    controls.goOn(await ask('teach/keep', { request: { ...request, ...change } }));

  useTold((tell) => {
    if (tell.topic !== 'teach' || tell.tab !== tab) return;
    const askedAt = at();
    void run(async () => {
      const state = await ask('teach/state', {});
      if (!state.picking) setPicking(null);
      path.current = state.path;
      see(askedAt, { proposal: state.proposal });
    });
  });

  // Nothing of ours stays in a page that nobody teaches: the view is closed, or covered.
  useEffect(() => {
    const life = new AbortController();
    const end = () => void ask('teach/end', {}).catch(() => undefined);
    window.addEventListener('pagehide', end, { signal: life.signal });
    return () => {
      life.abort();
      end();
    };
  }, []);
  useEffect(() => {
    if (!profile || passed.second) return undefined;
    const awake = setInterval(() => void ask('teach/progress', {}).catch(() => undefined), KEEP_AWAKE_MS);
    return () => clearInterval(awake);
  }, [profile, passed.second]);

  return {
    seen,
    picking,
    busy,
    failure,
    said,
    labelsShown: profile !== null || pickedAt.current === null || pickedAt.current === epoch,
    pick: (what: 'value' | 'part') =>
      void run(async () => {
        const askedAt = at();
        see(askedAt, { proposal: null });
        setPicking(what);
        try {
          await ask('teach/pick', { what });
        } catch (error) {
          setPicking(null);
          throw error;
        }
      }),
    stop: () =>
      void run(async () => {
        setPicking(null);
        await ask('teach/stop', {});
      }),
    drop: () => see(at(), { proposal: null }),
    show: (select: Steps | null) => void run(async () => void (await ask('teach/show', { select }))),
    add: (pick: Pick, text: string) =>
      void run(async () => {
        const askedAt = at();
        const picks = [...request.picks.filter(({ field }) => field !== pick.field), pick];
        await keep({ picks, ...(path.current !== null && { path: path.current }) });
        pickedAt.current = askedAt;
        see(askedAt, ({ values }) => ({ proposal: null, values: new Map([...values, [pick.field, text]]) }));
        setSaid(`${FIELD_NAMES[pick.field]} added`);
      }),
    remove: (field: Field) =>
      void run(async () => {
        await keep({ picks: request.picks.filter((one) => one.field !== field) });
        setSaid(`${FIELD_NAMES[field]} removed`);
      }),
    leaveOut: (excludes: readonly Steps[]) =>
      void run(async () => {
        await keep({ excludes });
        see(at(), { proposal: null });
      }),
    markList: (lists: readonly Steps[]) =>
      void run(async () => {
        controls.goOn(await ask('teach/mark-list', { lists: [...lists] }));
        see(at(), { proposal: null, list: null, second: null });
      }),
    /** Makes a profile of it, and calls back where one was made. */
    draft: (change: Partial<DraftRequest>, then: () => void) =>
      void run(async () => {
        if (Object.keys(change).length > 0) await keep(change);
        else if (profile) return then();
        const askedAt = at();
        const made = await ask('teach/draft', {});
        controls.goOn(made.progress);
        see(askedAt, { draft: made.draft, second: null, list: null });
        if (made.progress.profile && made.draft.problems.every(isAdvice)) then();
      }),
    trySecond: () =>
      void run(async () => {
        const askedAt = at();
        const { trial, progress: now } = await ask('teach/second', {});
        controls.goOn(now);
        see(askedAt, { second: trial ?? 'forgotten' });
      }),
    /** Takes the client on screen for the first. */
    takeFirst: () =>
      void run(async () => {
        const askedAt = at();
        const { draft, progress: now } = await ask('teach/draft', {});
        controls.goOn(now);
        see(askedAt, { draft, second: null });
      }),
    tryList: () =>
      void run(async () => {
        const askedAt = at();
        const { trial, progress: now } = await ask('teach/list', {});
        controls.goOn(now);
        see(askedAt, { list: trial });
      }),
    save: () =>
      void run(async () => {
        const { name } = await ask('teach/save', {});
        controls.saved(name);
      }),
  };
}
