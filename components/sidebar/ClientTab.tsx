import type { IsoDate } from '../../utils/client/date';
import type { Practice } from '../../utils/directory/practice';
import type { Entry } from '../../utils/log/entry';
import { timeline } from '../../utils/log/timeline';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { isOpen, worklist, worklistItem } from '../../utils/log/worklist/worklist';
import type { WorklistItem } from '../../utils/log/worklist/worklist';
import type { ClientLog, PracticeMatchAnswer } from '../../utils/messages';
import type { OutstandingReferral } from '../referral/outstanding-referral';
import type { ReferralActions } from '../referral/actions';
import { historyLine } from '../referral/history-line';
import { useIsKept } from '../forms/kept';
import { Disclosure } from '../parts/Disclosure';
import { Loading } from '../parts/Loading';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';
import { Section } from '../parts/Section';
import { Timeline } from '../parts/Timeline';
import type { LetterAsk } from '../referral/steps/offers';
import { ReferralItem } from './ReferralItem';
import { PracticeSection } from './practice/PracticeSection';

/** What the log holds of the client on screen: being asked, not to be told while locked, or known. */
export type LogOfClient =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly sentence: string }
  /** No passphrase was ever chosen, so nothing was ever saved. */
  | { readonly state: 'nothing-saved' }
  | { readonly state: 'known'; readonly log: Exclude<ClientLog, { match: 'conflict' | 'differs' }> };

export type ClientTabProps = {
  readonly today: IsoDate;
  /** Who is on screen, for dialogs that name the client. */
  readonly client: Pick<OutstandingReferral, 'name' | 'identity'>;
  readonly log: LogOfClient;
  /** Null while it is being asked. */
  readonly practice: PracticeMatchAnswer | null;
  /** The GP named in the record. */
  readonly gpName?: string | undefined;
  /** When to chase a letter, in days: what its template asks for. */
  readonly chaseAfterDays: (template: string | null) => number;
  readonly actions: ReferralActions;
  /** Begins a letter about a referral; absent while the letters are not loaded. */
  readonly onLetter?: ((referral: Referral, ask: LetterAsk) => void) | undefined;
  readonly onChoosePractice: (practice: Practice) => Promise<void>;
  readonly onImportList: () => void;
  readonly onAllEntries: () => void;
  readonly onCopy: (text: string) => Promise<void>;
};

/** The client at a glance: what is outstanding, whom to ring, what happened last. */
export function ClientTab(props: ClientTabProps) {
  const { today, log, practice, gpName, onChoosePractice, onImportList, onCopy } = props;
  return (
    <>
      {log.state === 'waiting' && <Loading label="Reading the log" />}
      {log.state === 'failed' && (
        <div class="sidebar-part">
          <Note tone="problem">{log.sentence}</Note>
        </div>
      )}
      {(log.state === 'nothing-saved' || log.state === 'known') && <Outstanding {...props} />}
      <PracticeSection
        answer={practice}
        gpName={gpName}
        today={today}
        onChoose={onChoosePractice}
        onImportList={onImportList}
        onCopy={onCopy}
      />
      {log.state === 'known' && log.log.match === 'one' && <Recent {...props} log={log.log} />}
    </>
  );
}

function Outstanding({ log, client, today, chaseAfterDays, actions, onLetter, onCopy }: ClientTabProps) {
  const known = log.state === 'known' && log.log.match === 'one' ? log.log : null;
  const isKept = useIsKept();
  const open = worklist(known?.referrals ?? [], today);
  const closed = (known?.referrals ?? []).filter((referral) => !isOpen(referral));
  const item = (one: WorklistItem) => (
    <ReferralItem
      key={one.referral.id}
      item={one}
      client={client}
      entries={known?.entries ?? []}
      today={today}
      chaseAfterDays={chaseAfterDays(one.referral.template)}
      actions={actions}
      onLetter={onLetter}
      onCopy={onCopy}
    />
  );
  return (
    <Section title="Outstanding" count={open.length} testId="outstanding-list">
      {known && known.unreadable > 0 && (
        <Note tone="attention">
          {known.unreadable === 1 ? 'One saved entry' : `${known.unreadable} saved entries`} could not be read. The rest
          is shown.
        </Note>
      )}
      {open.length === 0 && (
        <p>{known ? 'No referral waits for an answer.' : 'No referrals logged for this client.'}</p>
      )}
      {open.map(item)}
      {closed.length > 0 && (
        // A form may be open for one that another tab has just closed: it stays in view.
        <Disclosure summary={`${closed.length} closed`} open={closed.some(({ id }) => isKept(`${id}/`))}>
          {closed.map((referral) => item(worklistItem(referral, today)))}
        </Disclosure>
      )}
    </Section>
  );
}

const NEWEST = 3;

type RecentProps = Pick<ClientTabProps, 'onAllEntries'> & {
  readonly log: { readonly ids: readonly string[]; readonly entries: readonly Entry[] };
};

function Recent({ log, onAllEntries }: RecentProps) {
  const items = timeline(log.ids, log.entries).filter(({ entry }) => entry.happening.kind !== 'client-identified');
  if (items.length === 0) return null;
  return (
    <Section
      title="Recent"
      action={items.length > NEWEST && <LinkButton onClick={onAllEntries}>All {items.length} entries</LinkButton>}
    >
      <Timeline items={items.slice(0, NEWEST).map(historyLine)} />
    </Section>
  );
}
