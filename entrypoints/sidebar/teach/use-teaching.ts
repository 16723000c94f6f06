import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { TeachStep } from '../../../components/sidebar/teach/teach-words';
import { sentenceFor, ToldError } from '../../../utils/errors';
import type { TeachProgress } from '../../../utils/messages/teach';
import { ask } from '../../views/ask';
import { useTold } from '../../views/use-told';

/** What is taught beside this view, and where in it the person is; `saved` once it is done. */
export type Teaching =
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly progress: TeachProgress; readonly step: TeachStep | null }
  | { readonly state: 'saved'; readonly name: string };

export type TeachControls = {
  /** @param again the name of a profile that is to be replaced */
  readonly begin: (again: string | null) => void;
  readonly goOn: (progress: TeachProgress) => void;
  readonly goTo: (step: TeachStep | null) => void;
  readonly saved: (name: string) => void;
  /** Ends it here; `forget` what was taught, or keep it for when it is begun again. */
  readonly leave: (forget: boolean) => void;
};

/**
 * Teaching, as far as it outlives a change of the record: it holds nothing of a client. A view that comes anew, because the page
 * has gone on to another client, goes on where the last one was.
 */
export function useTeaching(tab: number): { teaching: Teaching; controls: TeachControls; failure: string | null } {
  const [teaching, setTeaching] = useState<Teaching>({ state: 'none' });
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const life = new AbortController();
    const resume = async () => {
      try {
        const { progress } = await ask('teach/progress', {});
        if (progress && !life.signal.aborted) setTeaching({ state: 'open', progress, step: nextStep(progress) });
      } catch (error) {
        // Nothing to go on with, then.
        if (!(error instanceof ToldError)) throw error;
      }
    };
    void resume();
    return () => life.abort();
  }, []);

  // Begun in the dashboard, for the page beside this view.
  useTold((tell) => {
    if (tell.topic !== 'teach' || tell.tab !== tab) return;
    const asked = async () => {
      const { progress } = await ask('teach/progress', {});
      const isOther = (now: Teaching) =>
        now.state !== 'open' || now.progress.request.base?.id !== progress?.request.base?.id;
      setTeaching((now) => (progress?.request.base && isOther(now) ? { state: 'open', progress, step: null } : now));
    };
    asked().catch((error: unknown) => {
      if (!(error instanceof ToldError)) throw error;
    });
  });

  const begin = useCallback((again: string | null) => {
    setFailure(null);
    ask('teach/begin', { again }).then(
      (progress) => setTeaching({ state: 'open', progress, step: null }),
      (error: unknown) => {
        setFailure(sentenceFor(error));
        if (!(error instanceof ToldError)) throw error;
      },
    );
  }, []);

  const controls = useMemo<TeachControls>(
    () => ({
      begin,
      goOn: (progress) => setTeaching((now) => (now.state === 'open' ? { ...now, progress } : now)),
      goTo: (step) => setTeaching((now) => (now.state === 'open' ? { ...now, step } : now)),
      saved: (name) => setTeaching({ state: 'saved', name }),
      leave: (forget) => {
        setTeaching({ state: 'none' });
        void ask('teach/leave', { forget });
      },
    }),
    [begin],
  );
  return { teaching, controls, failure };
}

/** Where teaching goes on after the page has gone to another record. */
function nextStep({ profile, passed }: TeachProgress): TeachStep | null {
  if (!profile) return null;
  if (!passed.second) return 'second';
  return passed.list ? 'save' : 'list';
}
