import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-preact';
import { formatDate } from '../../../utils/client/date';
import type { ProfilesOfSite, Site, SiteProfile } from '../../../utils/messages';
import { LinkButton } from '../../parts/LinkButton';
import { Tag } from '../../parts/Tag';
import { howRead } from './profile-words';

type Props = {
  readonly sites: readonly Site[];
  /** Null while it is being asked which there are. */
  readonly profiles: readonly ProfilesOfSite[] | null;
  /** Called in the click itself: the browser asks for its permission only then. */
  readonly onTurnOn: (origin: string) => void;
  readonly onTurnOff: (origin: string) => void;
};

/** Every site that was ever turned on: whether it is now, and how its pages are read. */
export function SiteTable({ sites, profiles, onTurnOn, onTurnOff }: Props) {
  return (
    <div class="sites-scroller">
      <table class="sites">
        <thead>
          <tr>
            <th scope="col">Site</th>
            <th scope="col">State</th>
            <th scope="col">Since</th>
            <th scope="col">How its pages are read</th>
            <th scope="col">
              <span class="visually-hidden">Turn on or off</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <SiteRow
              key={site.origin}
              site={site}
              profiles={profiles && (profiles.find(({ origin }) => origin === site.origin)?.profiles ?? [])}
              onTurnOn={onTurnOn}
              onTurnOff={onTurnOff}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly site: Site;
  readonly profiles: readonly SiteProfile[] | null;
} & Pick<Props, 'onTurnOn' | 'onTurnOff'>;

function SiteRow({ site: { origin, on, allowed, changedOn }, profiles, onTurnOn, onTurnOff }: RowProps) {
  const { host, protocol } = new URL(origin);
  const taken = on && !allowed;
  const { how, also } = howRead(profiles ?? []);
  return (
    <tr>
      <th scope="row">
        {host}
        {protocol === 'http:' && <p>Not encrypted on its way (http)</p>}
        {taken && <p>The browser’s permission was taken away, so nothing runs here</p>}
      </th>
      <td>
        {taken ? (
          <Tag tone="attention" icon={TriangleAlert}>
            No permission
          </Tag>
        ) : on ? (
          <Tag tone="good" icon={CircleCheck}>
            On
          </Tag>
        ) : (
          <Tag tone="neutral" icon={CircleMinus}>
            Off
          </Tag>
        )}
      </td>
      <td class="sites-day">{formatDate(changedOn)}</td>
      <td>
        {profiles && (on && allowed ? how : 'Not read')}
        {profiles && also && <p class="sites-also">{also}</p>}
      </td>
      <td>
        {(!on || taken) && (
          <LinkButton onClick={() => onTurnOn(origin)}>
            Turn on<span class="visually-hidden"> {host}</span>
          </LinkButton>
        )}
        {on && (
          <LinkButton onClick={() => onTurnOff(origin)}>
            Turn off<span class="visually-hidden"> {host}</span>
          </LinkButton>
        )}
      </td>
    </tr>
  );
}
