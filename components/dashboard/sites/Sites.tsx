import './sites.css';
import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-preact';
import { formatDate } from '../../../utils/client/date';
import type { Site } from '../../../utils/messages';
import { Empty } from '../../parts/Empty';
import { LinkButton } from '../../parts/LinkButton';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { Tag } from '../../parts/Tag';
import { PageHead } from '../shell/PageHead';

type Props = {
  /** Every site that was ever turned on; null while they are being asked for. */
  readonly sites: readonly Site[] | null;
  /** Why the last change did not work, as a sentence; null where it did. */
  readonly trouble: string | null;
  /** Called in the click itself: the browser asks for its permission only then. */
  readonly onTurnOn: (origin: string) => void;
  readonly onTurnOff: (origin: string) => void;
};

/** The sites whose pages Alongside reads, and those it did. */
export function Sites({ sites, trouble, onTurnOn, onTurnOff }: Props) {
  return (
    <>
      <PageHead title="Sites" />
      <div class="page-body">
        <p class="page-lead">
          Alongside reads a page only on the sites listed as on. Turned off, nothing of it runs there.
        </p>
        {trouble && <Note tone="problem">{trouble}</Note>}
        {sites === null && <Loading label="Reading the sites" />}
        {sites?.length === 0 && (
          <Empty title="No site is turned on">
            Open your case system in this browser, press the Alongside button in the toolbar, then “Turn on for this
            site”. The browser asks for your permission for that one site.
          </Empty>
        )}
        {sites && sites.length > 0 && (
          <>
            <table class="sites">
              <thead>
                <tr>
                  <th scope="col">Site</th>
                  <th scope="col">State</th>
                  <th scope="col">Since</th>
                  <th scope="col">
                    <span class="visually-hidden">Turn on or off</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {sites.map((site) => (
                  <SiteRow key={site.origin} site={site} onTurnOn={onTurnOn} onTurnOff={onTurnOff} />
                ))}
              </tbody>
            </table>
            <p class="sites-more">
              To turn on another site, open it in this browser, press the Alongside button in the toolbar, then “Turn on
              for this site”.
            </p>
          </>
        )}
      </div>
    </>
  );
}

type RowProps = { readonly site: Site } & Pick<Props, 'onTurnOn' | 'onTurnOff'>;

function SiteRow({ site: { origin, on, allowed, changedOn }, onTurnOn, onTurnOff }: RowProps) {
  const { host, protocol } = new URL(origin);
  const taken = on && !allowed;
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
      <td>{formatDate(changedOn)}</td>
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
