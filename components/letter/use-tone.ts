import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ToneFound } from '../../utils/letters/tone/find-tone';
import type * as Search from '../../utils/letters/tone/tone-of-letter';
import type { ToneProps } from '../editor/tone/use-tone-look';

export type LetterTone = ToneProps & {
  /** The terms to look at, in the order they stand in; empty until the list of terms has come. */
  readonly found: readonly ToneFound[];
  readonly onLookAt: (which: number) => void;
};

/**
 * The words of a letter that put people down, and what was decided about them.
 * @param keptTerms terms that stay as they are in this letter: kept with its draft
 */
export function useTone(
  html: string,
  keptTerms: readonly string[] | undefined,
  onKeep: (term: string) => void,
): LetterTone {
  const [search, setSearch] = useState<typeof Search | null>(null);
  const kept: ReadonlySet<string> = useMemo(() => new Set(keptTerms), [keptTerms]);
  const [lookAt, onLookAt] = useState<number | null>(null);
  useEffect(() => {
    let shown = true;
    void import('../../utils/letters/tone/tone-of-letter').then((loaded) => shown && setSearch(loaded));
    return () => {
      shown = false;
    };
  }, []);
  return {
    kept,
    lookAt,
    found: useMemo(() => search?.toneOfLetter(html, kept) ?? [], [search, html, kept]),
    onKeep,
    onLookAt,
    onLooked: () => onLookAt(null),
  };
}
