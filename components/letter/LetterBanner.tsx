import type { IsoDate } from '../../utils/client/date';
import type { Draft } from '../../utils/log/draft';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';
import { CondensedBanner } from '../sidebar/CondensedBanner';
import type { OnScreen } from './on-screen';
import { whoWords } from './on-screen';

type Props = {
  readonly draft: Draft;
  readonly onScreen: OnScreen;
  readonly today: IsoDate;
  /** Leaves the draft where it is kept and goes back to the client on screen. */
  readonly onClose: () => void;
};

/** Who a letter is for; above it, in red, that somebody else is on screen. */
export function LetterBanner({ draft, onScreen, today, onClose }: Props) {
  const { clientName, identity } = draft;
  return (
    <>
      {onScreen.is !== 'same' && (
        <section class="letter-held" data-testid="letter-held" aria-label="This letter is held">
          <Note tone="problem" alert>
            <h2>
              {onScreen.is === 'different'
                ? 'This letter is for a different client'
                : 'The page does not show this letter’s client'}
            </h2>
            {onScreen.is === 'different' && (
              <p>
                On screen now: <strong>{whoWords(onScreen)}</strong>.
              </p>
            )}
            <p>Nothing of it leaves until the right record is open.</p>
            <LinkButton onClick={onClose}>Close this draft</LinkButton>
          </Note>
        </section>
      )}
      <CondensedBanner name={clientName} identity={identity} today={today} onScreen={onScreen.is === 'same'} />
    </>
  );
}
