import { useMemo, useState } from 'preact/hooks';
import { Outstanding } from '../../components/dashboard/outstanding/Outstanding';
import type { OutstandingReferral } from '../../components/referral/outstanding-referral';
import { dateOf } from '../../utils/client/date';
import type { Session, WorklistRow } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { referralActions } from '../views/referral-actions';
import { useAnswer } from '../views/use-answer';
import { useChaseDays } from '../views/use-chase-days';
import { useWorklist } from './use-worklist';

/** Every referral without an outcome, wired to the log. */
export function OutstandingPage({ session }: { session: Session }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const { rows, total, unreadable, loadMore } = useWorklist(session.vault === 'open');
  const opened = useAnswer(openId, async () => openReferral(openId ?? ''), ['log']);
  const listedRows = useMemo(() => rows?.map(listed) ?? null, [rows]);
  const chaseAfterDays = useChaseDays();
  return (
    <Outstanding
      today={dateOf(new Date())}
      rows={listedRows}
      total={total}
      unreadable={unreadable}
      onLoadMore={loadMore}
      openId={openId}
      opened={opened}
      onOpen={setOpenId}
      chaseAfterDays={chaseAfterDays}
      actions={referralActions}
      onCopy={copyText}
    />
  );
}

async function openReferral(referral: string) {
  const { row, entries, practice } = await ask('referral/open', { referral });
  return { row: listed(row), entries, practice };
}

function listed({ referral, client }: WorklistRow): OutstandingReferral {
  return { referral, name: client?.name ?? 'Client not identified in the log', identity: client?.identity ?? {} };
}
