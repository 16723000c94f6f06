import { ClockAlert } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { Entry } from '../../../utils/log/entry';
import type { Referral } from '../../../utils/log/referral/referral-schema';
import { timeline } from '../../../utils/log/timeline';
import { isOverdue } from '../../../utils/log/worklist/worklist';
import type { ReferralActions } from '../../referral/actions';
import { CorrectableTimeline } from '../../referral/CorrectableTimeline';

type Props = {
  readonly entries: readonly Entry[];
  readonly referral: Referral;
  readonly today: IsoDate;
  /** The client's date of birth, where it is known. */
  readonly born?: IsoDate | undefined;
  readonly onCorrect: ReferralActions['onCorrect'];
};

/** What has happened with a referral, newest first; a chase that is due stands on top. */
export function History({ entries, referral, today, born, onCorrect }: Props) {
  const items = useMemo(() => {
    const clients = [...new Set(entries.map(({ client }) => client))];
    return timeline(clients, entries).map((item) => ({ item }));
  }, [entries]);
  const due =
    referral.chaseOn && isOverdue(referral, today)
      ? [
          {
            id: 'due',
            icon: ClockAlert,
            tone: 'problem' as const,
            what: <strong>Chase was due</strong>,
            when: formatDate(referral.chaseOn),
          },
        ]
      : [];
  return (
    <section class="drawer-section" aria-label="What has happened">
      <h3>What has happened</h3>
      <CorrectableTimeline before={due} items={items} today={today} born={born} onCorrect={onCorrect} />
    </section>
  );
}
