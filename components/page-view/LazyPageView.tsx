import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../parts/Loading';
import { Note } from '../parts/Note';
import type { PageViewProps } from './PageView';

let loaded: FunctionComponent<PageViewProps> | null = null;

/** The page view, which is fetched the first time there is room for it, or somebody asks for it. */
export function LazyPageView(props: PageViewProps) {
  const [View, setView] = useState(() => loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let shown = true;
    const open = async () => {
      try {
        loaded = (await import('./PageView')).default;
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
  if (failed) return <Note tone="problem">The page view could not be opened. The letter itself is not touched.</Note>;
  return <Loading label="Laying out the page" />;
}
