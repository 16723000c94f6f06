import './step-links.css';
import { useEffect } from 'preact/hooks';
import type { Entry } from '../../../utils/log/entry';
import type { Referral } from '../../../utils/log/referral/referral-schema';
import { sayHappening } from '../../../utils/log/words';
import { useKept } from '../../forms/kept';
import { Note } from '../../parts/Note';

type Props = { readonly formKey: string; readonly referral: Referral; readonly entries: readonly Entry[] };

/** What somebody else, or this user in another tab, wrote about the referral since the form was opened. */
export function Meanwhile({ formKey, referral, entries }: Props) {
  const [known, keep] = useKept(`${formKey}known`, referral.history);
  // The form may be taken down and come back: what it began from stays what it was.
  useEffect(() => keep(known), [keep, known]);
  const fresh = entries.filter(({ id }) => referral.history.includes(id) && !known.includes(id));
  return (
    <output class="meanwhile">
      {fresh.length > 0 && (
        <Note tone="attention">
          <strong>Written since you opened this form.</strong> Check that yours still applies.
          <ul class="plain-list">
            {fresh.map(({ id, happening, author }) => (
              <li key={id}>
                {sayHappening(happening).what} · {author.name}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </output>
  );
}
