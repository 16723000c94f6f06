import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../../components/parts/Loading';
import type * as Desk from './LettersDesk';

/** All letters, and the one being written. What reads letters is loaded only when somebody looks at them. */
export function LettersPage({ locked }: { locked: boolean }) {
  const [desk, setDesk] = useState<typeof Desk | null>(null);
  useEffect(() => {
    const life = new AbortController();
    void import('./LettersDesk').then((loaded) => !life.signal.aborted && setDesk(loaded));
    return () => life.abort();
  }, []);
  return desk ? <desk.LettersDesk locked={locked} /> : <Loading label="Fetching the letters" />;
}
