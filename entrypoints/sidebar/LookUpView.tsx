import { useState } from 'preact/hooks';
import { useEscape } from '../../components/forms/use-escape';
import { LookUpPanel } from '../../components/lookup/LookUpPanel';
import { Button } from '../../components/parts/Button';
import { Shell } from '../../components/sidebar/Shell';
import { dateOf } from '../../utils/client/date';
import { readPostcode } from '../../utils/directory/postcode';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useLookUp } from '../views/use-look-up';
import { useLookUpState } from '../views/use-look-up-state';
import type { ClientOnPage } from './client-on-page';
import { recipientOf } from './recipient-of';
import type { Strip } from './strip';
import type { Parked } from './use-parked';

type Props = {
  readonly strip: Strip;
  readonly onBack: () => void;
  /** Who is on the page, where that may be known: never while locked. They are not shown. */
  readonly client?: ClientOnPage | null;
  readonly parked?: Parked;
};

/**
 * The look-up, the same as in the toolbar's popup. Public data: it works while locked, and shows no client. With one on the page it
 * can be ordered by nearness to their postcode, which goes to our own background with each question and is kept nowhere.
 */
export function LookUpView({ strip, onBack, client = null, parked }: Props) {
  const [query, setQuery] = useState('');
  useEscape(onBack);
  /** The record for which it was switched on: another one begins without. */
  const [nearFor, setNearFor] = useState<number | null>(null);
  const postcode = readPostcode(client?.record.postcode ?? '');
  const isNear = client !== null && postcode !== null && nearFor === client.epoch;
  const { results, whole } = useLookUp(query, isNear ? postcode : undefined);
  const letter = client && parked?.openFor(client.identity);
  return (
    <Shell
      {...strip}
      place="look-up"
      scroll="fixed"
      foot={
        <div class="sidebar-actions">
          <Button onClick={onBack}>{letter ? 'Back to the letter' : 'Back to the client'}</Button>
        </div>
      }
    >
      <LookUpPanel
        today={dateOf(new Date())}
        state={useLookUpState()}
        query={query}
        onQuery={setQuery}
        results={results}
        whole={whole}
        onCopy={copyText}
        onImport={() => void ask('view/open-dashboard', { place: 'directory' })}
        near={client && postcode ? { on: isNear, onChange: (on) => setNearFor(on ? client.epoch : null) } : undefined}
        onRecipient={
          letter && parked
            ? (listed) => {
                parked.direct(letter.id, recipientOf(listed));
                onBack();
              }
            : undefined
        }
      />
    </Shell>
  );
}
