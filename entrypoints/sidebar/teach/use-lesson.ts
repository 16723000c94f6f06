import { useEffect, useRef, useState } from 'preact/hooks';
import { FIELD_NAMES } from '../../../utils/client/fields';
import type { Field } from '../../../utils/client/fields';
import { isAdvice } from '../../../components/sidebar/teach/teach-words';
import type { DraftRequest, Steps, TeachProgress } from '../../../utils/messages/teach';
import type { Pick } from '../../../utils/recognition/teaching';
import { profileNameFor } from '../../../utils/recognition/teaching/naming';
import { isPageOf } from '../../../utils/recognition/profiles/address';
import { ask } from '../../views/ask';
import { useTold } from '../../views/use-told';
import { useSeen } from './seen';
import type { TeachControls } from './use-teaching';
import { useTurns } from './use-turns';

/** Any origin: a pattern of pages is compared with an address. */
const ANY = 'https://any.invalid';

/** How often the background is asked something while it alone remembers the first client, in milliseconds: it sleeps after 30 s. */
const KEEP_AWAKE_MS = 20_000;

export type Lesson = ReturnType<typeof useLesson>;

/** Teaching the page beside this view: what is asked of it, and what it answered about the record on screen. */
export function useLesson(
  tab: number,
  { epoch, settled }: { readonly epoch: number; readonly settled: boolean },
  progress: TeachProgress,
  controls: TeachControls,
) {
  const { seen, see, at } = useSeen(epoch);
  const { run, busy, failure } = useTurns();
  const [picking, setPicking] = useState<'value' | 'part' | null>(null);
  const [said, setSaid] = useState('');
  const [wanted, setWanted] = useState<Field | null>(null);
  /** Picks made on an earlier record than the one on screen: their labels were compared with nothing yet. */
  const pickedAt = useRef<number | null>(null);
  /** The document that was picked in last: the page, or a frame of another site in it. */
  const place = useRef<{ readonly path: string; readonly origin: string; readonly frame: number } | null>(null);
  /** As it is now, for whatever waited its turn. */
  const latest = useRef(progress);
  latest.current = progress;
  const goOn = (now: TeachProgress) => {
    latest.current = now;
    controls.goOn(now);
  };

  const { profile, passed } = progress;
  const asked = (change: Partial<DraftRequest>) => {
    const { request, frame } = latest.current;
    return { request: { ...request, ...change }, frame };
  };
  const keep = async (change: Partial<DraftRequest>) => goOn(await ask('teach/keep', asked(change)));

  useTold((tell) => {
    if (tell.topic !== 'teach' || tell.tab !== tab) return;
    const askedAt = at();
    void run(async () => {
      const state = await ask('teach/state', {});
      if (!state.picking) setPicking(null);
      const { path, origin, frame, closed, elsewhere } = state;
      place.current = { path, origin, frame };
      const missed =
        closed !== null
          ? ({ why: 'closed', site: closed } as const)
          : elsewhere !== null
            ? ({ why: 'elsewhere', site: elsewhere } as const)
            : null;
      see(askedAt, { proposal: state.proposal, missed });
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

  // A profile that is taught again is compared with every record that comes to stand beside it.
  const { base } = progress.request;
  const compare = useRef(() => undefined as void);
  compare.current = () => {
    if (!base || !settled) return;
    const askedAt = at();
    void run(async () => {
      const standings = await ask('teach/check', { profile: base });
      see(askedAt, ({ values }) => {
        const kept = latest.current.request.picks.filter((pick) => pick.kept).map(({ field }) => field);
        const texts = standings.fields.filter(({ field, text }) => text !== '' && kept.includes(field));
        return { standings, values: new Map([...values, ...texts.map(({ field, text }) => [field, text] as const)]) };
      });
    });
  };
  useEffect(() => compare.current(), [base?.id, epoch, settled]);

  /** Whether something is outlined in the page, which would be another record's. */
  const outlined = useRef(false);
  const show = (select: Steps | null) =>
    void run(async () => {
      if (select === null && !outlined.current) return;
      outlined.current = select !== null;
      // What is proposed is shown where it was picked; where nothing is taught yet that may be any frame.
      await ask('teach/show', { select, frame: place.current?.frame ?? null });
    });
  /** With the first thing that is taught it is settled which document a lesson is of. */
  const firstPlace = (): Partial<DraftRequest> => {
    const { request, frame } = latest.current;
    const { current: there } = place;
    if (!there || there.frame === frame || request.picks.length + request.excludes.length > 0) return {};
    latest.current = { ...latest.current, frame: there.frame };
    const isNamed = request.name !== profileNameFor(request.origins[0] ?? there.origin);
    return { origins: [there.origin], path: there.path, ...(!isNamed && { name: profileNameFor(there.origin) }) };
  };
  const latestShow = useRef(show);
  latestShow.current = show;
  useEffect(() => latestShow.current(null), [epoch]);

  return {
    seen,
    picking,
    busy,
    failure,
    said,
    labelsShown: profile !== null || pickedAt.current === null || pickedAt.current === epoch,
    /** What is to be pointed at again; null where it may be anything. */
    wanted,
    pick: (what: 'value' | 'part', field: Field | null = null) =>
      void run(async () => {
        const askedAt = at();
        setWanted(field);
        // Said only once the page is ready: what is clicked before goes to the page itself.
        const { picking: ready } = await ask('teach/pick', { what });
        // Both at once: with nothing to do the view would take the focus back from the page.
        setPicking(ready ? what : null);
        see(askedAt, { proposal: null, missed: null });
      }),
    stop: () =>
      void run(async () => {
        setPicking(null);
        await ask('teach/stop', {});
      }),
    drop: () => see(at(), { proposal: null }),
    show,
    add: (pick: Pick, text: string) =>
      void run(async () => {
        const askedAt = at();
        const picks = [...latest.current.request.picks.filter(({ field }) => field !== pick.field), pick];
        const { path: before, base: old } = latest.current.request;
        // What was said of the pages before holds until a page shows otherwise.
        const now = place.current?.path;
        const fits = old && now && isPageOf({ origins: [], path: before }, `${ANY}${now}`);
        await keep({ ...firstPlace(), picks, ...(now && !fits && { path: now }) });
        pickedAt.current = askedAt;
        see(askedAt, ({ values }) => ({ proposal: null, values: new Map([...values, [pick.field, text]]) }));
        setSaid(`${FIELD_NAMES[pick.field]} added`);
      }),
    remove: (field: Field) =>
      void run(async () => {
        await keep({ picks: latest.current.request.picks.filter((one) => one.field !== field) });
        setSaid(`${FIELD_NAMES[field]} removed`);
      }),
    leaveOut: (excludes: readonly Steps[]) =>
      void run(async () => {
        await keep({ ...firstPlace(), excludes });
        see(at(), { proposal: null });
      }),
    markList: (lists: readonly Steps[]) =>
      void run(async () => {
        goOn(await ask('teach/mark-list', { lists: [...lists] }));
        see(at(), { proposal: null, list: null, second: null });
      }),
    unmark: () =>
      void run(async () => {
        await keep({ lists: [] });
        see(at(), { draft: null });
      }),
    /** Makes a profile of it, and calls back where one was made. */
    draft: (change: Partial<DraftRequest>, then: () => void) =>
      void run(async () => {
        if (latest.current.profile && Object.keys(change).length === 0) return then();
        const askedAt = at();
        const made = await ask('teach/draft', asked(change));
        goOn(made.progress);
        see(askedAt, { draft: made.draft, second: null, list: null });
        if (made.progress.profile && made.draft.problems.every(isAdvice)) then();
      }),
    trySecond: () =>
      void run(async () => {
        const askedAt = at();
        const { trial, progress: now } = await ask('teach/second', {});
        goOn(now);
        see(askedAt, { second: trial ?? 'forgotten' });
      }),
    /** Takes the client on screen for the first. */
    takeFirst: () =>
      void run(async () => {
        const askedAt = at();
        const { draft, progress: now } = await ask('teach/draft', asked({}));
        goOn(now);
        see(askedAt, { draft, second: null });
      }),
    tryList: () =>
      void run(async () => {
        const askedAt = at();
        const { trial, progress: now } = await ask('teach/list', {});
        goOn(now);
        see(askedAt, { list: trial });
      }),
    save: () =>
      void run(async () => {
        const { name } = await ask('teach/save', {});
        controls.saved(name);
      }),
  };
}
