import { useEffect, useState } from 'preact/hooks';
import { LetterParts } from '../../components/dashboard/letters/LetterParts';
import type { LetterPart } from '../../components/dashboard/letters/LetterParts';
import { Loading } from '../../components/parts/Loading';
import type * as Desk from './LettersDesk';
import { SnippetsDesk } from './SnippetsDesk';

/** All letters with the one being written, or all short texts. What reads letters is loaded only when somebody looks at them. */
export function LettersPage({ locked }: { locked: boolean }) {
  const [desk, setDesk] = useState<typeof Desk | null>(null);
  const [part, setPart] = useState<LetterPart>('letters');
  useEffect(() => {
    const life = new AbortController();
    void import('./LettersDesk').then((loaded) => !life.signal.aborted && setDesk(loaded));
    return () => life.abort();
  }, []);
  const parts = <LetterParts current={part} onChange={setPart} />;
  if (part === 'snippets') return <SnippetsDesk locked={locked} parts={parts} />;
  return desk ? <desk.LettersDesk locked={locked} parts={parts} /> : <Loading label="Fetching the letters" />;
}
