import './banner.css';
import { useRef } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import type { Identity } from '../../utils/client/identity';
import { formatNhsNumber } from '../../utils/client/nhs-number';
import { isLongName } from './banner-place';
import { bornWords } from './ClientBanner';
import { useBannerPlace } from './use-banner-place';

export type CondensedBannerProps = {
  /** As the banner writes it: FAMILY, Given (Title). */
  readonly name: string;
  readonly identity: Identity;
  readonly today: IsoDate;
  /** Whether this client is on screen. Where not, it says whom the letter is for, and a note above says who is. */
  readonly onScreen: boolean;
};

/** Who a letter is for, in two lines. */
export function CondensedBanner({ name, identity, today, onScreen }: CondensedBannerProps) {
  const { dateOfBirth, nhsNumber, local } = identity;
  const banner = useRef<HTMLElement>(null);
  useBannerPlace(banner, '.banner-name + .banner-ids');
  // Where this is not who is on screen, it must not answer to the name of what is.
  const ids = onScreen
    ? { banner: 'client-banner', name: 'client-name', born: 'client-dob', number: 'client-nhs-number' }
    : { banner: 'letter-client', name: 'letter-client-name', born: undefined, number: undefined };
  return (
    <section
      ref={banner}
      class="banner is-condensed"
      aria-label={onScreen ? 'Client on screen' : 'Client of this letter'}
      data-testid={ids.banner}
      data-verdict={onScreen ? 'one' : undefined}
    >
      {!onScreen && <p class="banner-ids">This letter is for</p>}
      <h2 class={isLongName(name) ? 'banner-name is-long' : 'banner-name'} data-testid={ids.name}>
        {name}
      </h2>
      <p class="banner-ids">
        <span>
          Born <strong data-testid={ids.born}>{dateOfBirth ? bornWords(dateOfBirth, today) : 'not known'}</strong>
        </span>
        <span>
          NHS no. <strong data-testid={ids.number}>{nhsNumber ? formatNhsNumber(nhsNumber) : 'not known'}</strong>
        </span>
        {local && !(dateOfBirth && nhsNumber) && (
          <span>
            Client ID <strong>{local.id}</strong>
          </span>
        )}
      </p>
    </section>
  );
}
