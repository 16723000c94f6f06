import './alert-strip.css';
import { TriangleAlert } from 'lucide-preact';
import type { ClientRecord } from '../../utils/client/fields';

const NONE_KNOWN = /^(no|none|nil|nkda|not)\b/i;

/** What must be known before anything is done for this client, under the banner. Nothing where nothing is recorded. */
export function AlertStrip({ record: { allergies } }: { readonly record: ClientRecord }) {
  if (!allergies || NONE_KNOWN.test(allergies)) return null;
  return (
    <ul class="alert-strip" aria-label="Alerts">
      <li>
        <TriangleAlert size={16} aria-hidden="true" />
        <span>
          Allergy: {allergies.charAt(0).toLocaleLowerCase('en-GB')}
          {allergies.slice(1)}
        </span>
      </li>
    </ul>
  );
}
