import './banner.css';
import { ageOn, formatDate, isIsoDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { ClientRecord } from '../../utils/client/fields';
import { bannerName } from '../../utils/client/name';
import { formatNhsNumber } from '../../utils/client/nhs-number';

type Props = {
  readonly record: ClientRecord;
  readonly today: IsoDate;
  /**
   * Whether this is the client on screen. Where it is not, the banner says whom the letter is for, and the note above it
   * says who is on screen.
   */
  readonly onScreen: boolean;
};

/** Who a letter is for, in two lines, over the letter. */
export function ShortBanner({ record, today, onScreen }: Props) {
  const { dateOfBirth, nhsNumber, localId } = record;
  const age = dateOfBirth && isIsoDate(dateOfBirth) ? ageOn(dateOfBirth, today) : null;
  const ids = onScreen
    ? { banner: 'client-banner', name: 'client-name', born: 'client-dob', nhs: 'client-nhs-number' }
    : { banner: 'letter-client', name: undefined, born: undefined, nhs: undefined };
  return (
    <section
      class="banner is-short"
      aria-label={onScreen ? 'Client on screen' : 'Client of this letter'}
      data-testid={ids.banner}
      data-verdict={onScreen ? 'one' : undefined}
    >
      {!onScreen && <p class="banner-ids">This letter is for</p>}
      <h1 class="banner-name" data-testid={ids.name}>
        {bannerName(record) ?? 'Name not known'}
      </h1>
      <p class="banner-ids">
        {dateOfBirth && (
          <span>
            Born{' '}
            <strong data-testid={ids.born}>
              {isIsoDate(dateOfBirth) ? formatDate(dateOfBirth) : dateOfBirth}
              {age !== null && ` (${age})`}
            </strong>
          </span>
        )}
        {nhsNumber && (
          <span>
            NHS no. <strong data-testid={ids.nhs}>{formatNhsNumber(nhsNumber)}</strong>
          </span>
        )}
        {(!dateOfBirth || !nhsNumber) && localId && (
          <span>
            Client ID <strong>{localId}</strong>
          </span>
        )}
      </p>
    </section>
  );
}
