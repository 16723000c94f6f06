import './banner.css';
import type { IsoDate } from '../../utils/client/date';
import { formatNhsNumber } from '../../utils/client/nhs-number';
import { bornWords } from './ClientBanner';

export type CondensedBannerProps = {
  /** As the banner writes it: FAMILY, Given (Title). */
  readonly name: string;
  readonly dateOfBirth?: IsoDate | undefined;
  readonly nhsNumber?: string | undefined;
  readonly localId?: string | undefined;
  readonly today: IsoDate;
  /** Said above the name where another client, or nobody, is on screen: "This letter is for". */
  readonly caption?: string | undefined;
};

/** Who a letter is for, in two lines. */
export function CondensedBanner({ name, dateOfBirth, nhsNumber, localId, today, caption }: CondensedBannerProps) {
  // With a caption this is not who is on screen, so it must not answer to the name of what is.
  const onScreen = caption ? {} : { 'data-testid': 'client-banner', 'data-verdict': 'one' };
  return (
    <section class="banner is-condensed" aria-label="Client of this letter" {...onScreen}>
      {caption && <p class="banner-ids">{caption}</p>}
      <h2 class="banner-name" data-testid={caption ? 'letter-client-name' : 'client-name'}>
        {name}
      </h2>
      <p class="banner-ids">
        <span>
          Born{' '}
          <strong data-testid={caption ? undefined : 'client-dob'}>
            {dateOfBirth ? bornWords(dateOfBirth, today) : 'not known'}
          </strong>
        </span>
        <span>
          NHS no.{' '}
          <strong data-testid={caption ? undefined : 'client-nhs-number'}>
            {nhsNumber ? formatNhsNumber(nhsNumber) : 'not known'}
          </strong>
        </span>
        {localId && !nhsNumber && (
          <span>
            Client ID <strong>{localId}</strong>
          </span>
        )}
      </p>
    </section>
  );
}
