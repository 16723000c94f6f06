import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading } from './Loading';
import { Note } from './Note';

/**
 * A component that is fetched the first time it is shown. Until it has come it says what it does, and where it cannot be had, why not.
 * @param bring imports its module
 * @param says `waiting`: "Opening the letter"; `failed`: a whole sentence, and what has not been lost
 */
export function lazy<Props extends object>(
  bring: () => Promise<{ readonly default: FunctionComponent<Props> }>,
  says: { readonly waiting: string; readonly failed: string },
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null;
  return function Lazy(props: Props) {
    const [View, setView] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      let shown = true;
      const open = async () => {
        try {
          loaded = (await bring()).default;
          if (shown) setView(() => loaded);
        } catch (error) {
          if (shown) setFailed(true);
          throw error;
        }
      };
      void open();
      return () => {
        shown = false;
      };
    }, []);
    if (View) return <View {...props} />;
    return failed ? <Note tone="problem">{says.failed}</Note> : <Loading label={says.waiting} />;
  };
}
