import { formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { Practice } from '../../../utils/directory/practice';
import { OUTCOME_NAMES, ROUTE_NAMES } from '../../../utils/log/words';
import { worklistItem } from '../../../utils/log/worklist/worklist';
import { SummaryList } from '../../parts/SummaryList';
import { lifeFacts } from '../../referral/life-facts';
import type { OutstandingReferral } from './listing';
import { OverdueTag, StateTag } from '../../referral/StateTag';

type Props = {
  readonly row: OutstandingReferral;
  readonly practice: Practice | null;
  readonly today: IsoDate;
  readonly onCopy: (text: string) => Promise<void>;
};

/** Where a referral stands and whom to ring about it. */
export function ReferralFacts({ row: { referral }, practice, today, onCopy }: Props) {
  const { daysLate } = worklistItem(referral, today);
  const late = daysLate !== null && daysLate > 0 ? daysLate : null;
  return (
    <section class="drawer-section" aria-label="Where it stands">
      <div class="drawer-tags">
        {late !== null && <OverdueTag days={late} />}
        <StateTag state={referral.state} />
      </div>
      <SummaryList
        onCopy={onCopy}
        rows={[
          ...(referral.destination ? [{ label: 'With', value: whomWords(referral) }] : []),
          ...(practice?.phone ? [{ label: 'Phone', value: practice.phone, copy: practice.phone }] : []),
          ...(referral.sentOn
            ? [
                {
                  label: 'Sent',
                  value: `${formatDate(referral.sentOn)}${referral.route ? `, ${ROUTE_NAMES[referral.route].toLowerCase()}` : ''}`,
                },
              ]
            : []),
          ...(referral.chaseOn
            ? [
                {
                  label: 'Chase by',
                  value:
                    late === null ? (
                      formatDate(referral.chaseOn)
                    ) : (
                      <strong class="is-late">{formatDate(referral.chaseOn)}</strong>
                    ),
                },
              ]
            : []),
          ...(referral.outcome
            ? [
                {
                  label: 'Outcome',
                  value: [OUTCOME_NAMES[referral.outcome], referral.outcomeNote].filter(Boolean).join('. '),
                },
              ]
            : []),
          ...lifeFacts(referral),
        ]}
      />
    </section>
  );
}

/** A person and where they are, without saying the place twice. */
function whomWords({ to, destination }: OutstandingReferral['referral']): string {
  if (!to) return destination;
  return to.includes(destination) ? to : `${to}, ${destination}`;
}
