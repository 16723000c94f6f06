import type { Entry } from '../../utils/log/entry';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { sayWarning } from '../../utils/log/referral/say-warning';
import { Note } from '../parts/Note';

/** What is odd about a referral, in words; two clients under one referral above all. */
export function Warnings({ referral, entries }: { readonly referral: Referral; readonly entries: readonly Entry[] }) {
  const isGrave = ({ kind }: Referral['warnings'][number]) => kind === 'two-clients';
  const others = referral.warnings.filter((warning) => !isGrave(warning));
  return (
    <>
      {referral.warnings.filter(isGrave).map((warning) => (
        <Note key={warning.kind} tone="problem">
          {sayWarning(warning, entries)}
        </Note>
      ))}
      {others.length > 0 && (
        <Note tone="attention">
          {others.map((warning) => (
            <p key={JSON.stringify(warning)}>{sayWarning(warning, entries)}</p>
          ))}
        </Note>
      )}
    </>
  );
}
