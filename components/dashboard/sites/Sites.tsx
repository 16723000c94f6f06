import './sites.css';
import { Upload } from 'lucide-preact';
import type { Site } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../shell/PageHead';
import { ImportProfiles } from './ImportProfiles';
import type { ImportActions, ImportStep } from './import-step';
import { SiteProfiles } from './SiteProfiles';
import type { ProfileActions, ProfilesShown } from './SiteProfiles';
import { SiteTable } from './SiteTable';

type Props = {
  readonly today: string;
  /** Every site that was ever turned on; null while they are being asked for. */
  readonly sites: readonly Site[] | null;
  /** The site profiles; null while they are being asked for. */
  readonly profiles: ProfilesShown | null;
  /** Why the last change did not work, as a sentence; null where it did. */
  readonly trouble: string | null;
  /** Called in the click itself: the browser asks for its permission only then. */
  readonly onTurnOn: (origin: string) => void;
  readonly onTurnOff: (origin: string) => void;
  readonly onExport: (origin: string | null, id?: string) => void;
  /** Absent while locked: then profiles are shown and not changed. */
  readonly changing?: ProfileActions | undefined;
  readonly step: ImportStep | null;
  readonly importing?: ImportActions | undefined;
};

/** The sites whose pages Alongside reads, those it did, and the profiles that say how. */
export function Sites(props: Props) {
  const { sites, profiles, trouble, step, importing } = props;
  return (
    <>
      <PageHead title="Sites">
        {importing && (
          <Button icon={Upload} onClick={importing.onStart}>
            Import site profiles
          </Button>
        )}
      </PageHead>
      <div class="page-body sites-page">
        <p class="page-lead">
          Alongside reads a page only on the sites listed as on. Turned off, nothing of it runs there.
        </p>
        {trouble && (
          <Note tone="problem" alert>
            {trouble}
          </Note>
        )}
        {sites === null && <Loading label="Reading the sites" />}
        {sites?.length === 0 && (
          <Empty title="No site is turned on">
            Open your case system in this browser, press the Alongside button in the toolbar, then “Turn on for this
            site”. The browser asks for your permission for that one site.
          </Empty>
        )}
        {sites && sites.length > 0 && (
          <>
            <SiteTable
              sites={sites}
              profiles={profiles?.sites ?? null}
              onTurnOn={props.onTurnOn}
              onTurnOff={props.onTurnOff}
            />
            <p class="sites-more">
              To turn on another site, open it in this browser, press the Alongside button in the toolbar, then “Turn on
              for this site”.
            </p>
          </>
        )}
        {profiles && (
          <SiteProfiles {...profiles} today={props.today} onExport={props.onExport} changing={props.changing} />
        )}
      </div>
      {step && importing && <ImportProfiles step={step} actions={importing} />}
    </>
  );
}
