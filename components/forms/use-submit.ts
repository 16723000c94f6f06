import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sentenceFor, ToldError } from '../../utils/errors';

export type Submit = {
  readonly busy: boolean;
  /** The sentence of what went wrong; null while nothing has. */
  readonly failure: string | null;
  /** Runs one saving at a time. What was typed stays in the form where it fails. */
  readonly submit: (save: () => Promise<void>) => void;
};

/** Saves a form: once at a time, with the sentence of an error a person can be told about. Surprises are thrown on. */
export function useSubmit(): Submit {
  const [state, setState] = useState<{ busy: boolean; failure: string | null }>({ busy: false, failure: null });
  const busyRef = useRef(false);
  const shownRef = useRef(true);
  useEffect(() => {
    shownRef.current = true;
    return () => {
      shownRef.current = false;
    };
  }, []);

  const submit = useCallback((save: () => Promise<void>) => {
    if (busyRef.current) return;
    busyRef.current = true;
    setState({ busy: true, failure: null });
    const end = (failure: string | null) => {
      busyRef.current = false;
      if (shownRef.current) setState({ busy: false, failure });
    };
    save().then(
      () => end(null),
      (error: unknown) => {
        end(sentenceFor(error));
        if (!(error instanceof ToldError)) throw error;
      },
    );
  }, []);
  return { ...state, submit };
}
