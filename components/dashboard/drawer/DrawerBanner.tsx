import { ageOn, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { Identity } from '../../../utils/client/identity';
import { formatNhsNumber } from '../../../utils/client/nhs-number';

type Props = { readonly name: string; readonly identity: Identity; readonly today: IsoDate };

/** Who the drawer is about, in two lines, as the log knows them. */
export function DrawerBanner({ name, identity, today }: Props) {
  const { dateOfBirth, nhsNumber, local } = identity;
  const age = dateOfBirth ? ageOn(dateOfBirth, today) : null;
  return (
    <div class="drawer-banner" data-testid="drawer-client">
      <p class="drawer-banner-name">{name}</p>
      <p class="drawer-banner-ids">
        <span>
          Born{' '}
          <strong>{dateOfBirth ? `${formatDate(dateOfBirth)}${age === null ? '' : ` (${age})`}` : 'not known'}</strong>
        </span>
        <span>
          NHS no. <strong>{nhsNumber ? formatNhsNumber(nhsNumber) : 'not known'}</strong>
        </span>
        {local && (
          <span>
            Client ID <strong>{local.id}</strong>
          </span>
        )}
      </p>
    </div>
  );
}
