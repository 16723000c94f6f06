import './popup.css';
import { LayoutList } from 'lucide-preact';
import type { IsoDate } from '../../utils/client/date';
import type { LookUpResult, LookUpState } from '../../utils/messages';
import { LookUpPanel } from '../lookup/LookUpPanel';
import { LinkButton } from '../parts/LinkButton';
import { SiteStrip } from './SiteStrip';
import type { SiteActions, SiteState } from './SiteStrip';

type Props = {
  readonly today: IsoDate;
  readonly site: SiteState;
  readonly siteActions: SiteActions;
  /** What there is to look up; undefined while that is being asked. */
  readonly lists: LookUpState | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What was found for the query; null while it is on its way. */
  readonly results: readonly LookUpResult[] | null;
  /** False while a list is still being read. */
  readonly whole: boolean;
  readonly onCopy: (text: string) => Promise<void>;
  /** Overdue referrals; null while locked, when nothing may be told. */
  readonly overdue: number | null;
  readonly onOpenDashboard: (place: 'outstanding' | 'directory') => void;
};

/** The toolbar button's window: this site on or off, and a look-up that works while everything else is locked. */
export function Popup(props: Props) {
  const { today, site, siteActions, lists, query, onQuery, results, whole, onCopy, overdue, onOpenDashboard } = props;
  return (
    <main class="popup">
      <h1 class="visually-hidden">Alongside</h1>
      <SiteStrip site={site} {...siteActions} />
      <LookUpPanel
        today={today}
        state={lists}
        query={query}
        onQuery={onQuery}
        results={results}
        whole={whole}
        onCopy={onCopy}
        onImport={() => onOpenDashboard('directory')}
      />
      <div class="popup-foot">
        <LinkButton icon={LayoutList} onClick={() => onOpenDashboard('outstanding')}>
          Outstanding referrals{overdue ? `, ${overdue} overdue` : ''}
        </LinkButton>
      </div>
    </main>
  );
}
