import './loading.css';
import { useEffect, useState } from 'preact/hooks';

/** In milliseconds: most waits are over before anything would have to be shown. */
const BARS_AFTER = 300;
const WORDS_AFTER = 2_000;

/** Stands where something is on its way: nothing at first, then grey bars, then a sentence. */
export function Loading({ label }: { readonly label: string }) {
  const [shown, setShown] = useState<'nothing' | 'bars' | 'words'>('nothing');
  useEffect(() => {
    const bars = setTimeout(() => setShown('bars'), BARS_AFTER);
    const words = setTimeout(() => setShown('words'), WORDS_AFTER);
    return () => {
      clearTimeout(bars);
      clearTimeout(words);
    };
  }, []);
  return (
    <div class="loading" aria-busy="true">
      {shown !== 'nothing' && (
        <div class="loading-bars" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      )}
      <output>{shown === 'words' && `${label}…`}</output>
    </div>
  );
}
