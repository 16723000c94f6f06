import { useCallback, useState } from 'preact/hooks';
import { DraftDrawer } from '../../components/dashboard/outstanding/DraftDrawer';
import { Outstanding } from '../../components/dashboard/outstanding/Outstanding';
import type { Leaving } from '../../components/dashboard/outstanding/Outstanding';
import { ReferralDrawer } from '../../components/dashboard/outstanding/ReferralDrawer';
import { Note } from '../../components/parts/Note';
import { dateOf } from '../../utils/client/date';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import type { Session, WorklistRow } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { referralActions } from '../views/referral-actions';
import { useAnswer } from '../views/use-answer';
import { useChaseDays } from '../views/use-chase-days';
import { askWorklist } from './ask-worklist';
import { LeavingList } from './LeavingList';
import { OpenClient } from './OpenClient';
import { useMarking } from './use-marking';
import { useWorklist } from './use-worklist';

const NO_FACETS = { destinations: [], specialties: [], keyworkers: [] };

/** Everything that waits for somebody, wired to the log. */
export function OutstandingPage({ session }: { session: Session }) {
  const isOpen = session.vault === 'open';
  const today = dateOf(new Date());
  const [query, setQuery] = useState(EVERYTHING);
  const [openId, setOpenId] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [returns, setReturns] = useState(0);
  const { list, failure, onSight, between } = useWorklist(query, isOpen);
  const rows = list?.rows ?? [];
  const at = rows.findIndex(({ row }) => row.id === openId);
  const draft = rows[at]?.row.state === 'draft' ? rows[at] : undefined;
  const referral = draft ? null : openId;
  const opened = useAnswer(referral, async () => openReferral(referral ?? ''), ['log']);
  const facets = useAnswer(isOpen ? 'facets' : null, () => askWorklist('worklist/facets', {}), ['log', 'worklist']);
  const views = useAnswer(isOpen ? 'views' : null, () => askWorklist('worklist/views', {}), ['settings']);
  const chaseAfterDays = useChaseDays();
  const { mark, toast } = useMarking();

  const close = useCallback(() => {
    setOpenId(null);
    setReturns((count) => count + 1);
  }, []);
  const step = (by: 1 | -1) => {
    const next = at < 0 ? undefined : rows[at + by];
    return next && (() => setOpenId(next.row.id));
  };
  const steps = { onClose: close, onPrevious: step(-1), onNext: step(1) };
  const client = draft
    ? draft.row.client
    : opened.state === 'answered' && opened.value.row.referral.id === openId
      ? opened.value.row.referral.client
      : null;
  const below = client !== null && (
    <OpenClient
      key={client}
      client={client}
      referral={referral}
      onOpen={setOpenId}
      onOnly={() => setQuery({ ...EVERYTHING, client })}
    />
  );
  return (
    <>
      {failure && <Note tone="problem">{failure}</Note>}
      <Outstanding
        today={today}
        list={isOpen ? list : NOTHING}
        query={query}
        onQuery={setQuery}
        facets={facets.state === 'answered' ? facets.value : NO_FACETS}
        views={views.state === 'answered' ? views.value.views : []}
        onSaveView={async (name, kept) => void (await askWorklist('worklist/save-view', { name, query: kept }))}
        onRemoveView={async (id) => void (await askWorklist('worklist/remove-view', { id }))}
        onSight={onSight}
        onBetween={between}
        openId={openId}
        onOpen={setOpenId}
        onMark={mark}
        onLeave={setLeaving}
        focusRow={returns}
      >
        {draft && <DraftDrawer key={draft.row.id} listed={draft} today={today} {...steps} below={below} />}
        {referral !== null && (
          <ReferralDrawer
            key={referral}
            referral={referral}
            opened={opened}
            today={today}
            actions={referralActions}
            chaseAfterDays={chaseAfterDays}
            onCopy={copyText}
            {...steps}
            below={below}
          />
        )}
        {leaving && (
          <LeavingList
            how={leaving}
            query={query}
            total={list?.total ?? 0}
            today={today}
            onMark={mark}
            onDone={() => setLeaving(null)}
          />
        )}
        {toast}
      </Outstanding>
    </>
  );
}

/** Before there is a passphrase there is no log. */
const NOTHING = {
  rows: [],
  offset: 0,
  total: 0,
  clients: 0,
  counts: null,
  groups: null,
  tall: [],
  unreadable: 0,
  readiness: { state: 'ready' as const, share: 1 },
};

async function openReferral(referral: string) {
  const { row, entries, practice } = await ask('referral/open', { referral });
  return { row: listed(row), entries, practice };
}

function listed({ referral, client }: WorklistRow) {
  return { referral, name: client?.name ?? 'Client not identified in the log', identity: client?.identity ?? {} };
}
