import { useCallback, useRef } from 'preact/hooks';
import type { KeptForms } from '../../components/forms/kept';
import { compareIdentity } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';

/**
 * What was typed for the client on the page, kept while the page reads them again. Another client, or one who cannot be told to be
 * the same, begins with nothing, and what was typed for the one before is dropped.
 */
export function useKeptFor(): (identity: Identity) => KeptForms {
  const held = useRef<{ readonly identity: Identity; readonly kept: KeptForms } | null>(null);
  return useCallback((identity: Identity) => {
    if (!held.current || compareIdentity(held.current.identity, identity) !== 'same') {
      held.current = { identity, kept: new Map() };
    }
    return held.current.kept;
  }, []);
}
