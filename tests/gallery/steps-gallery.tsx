import type { ComponentChildren } from 'preact';
import { KeepForms } from '../../components/forms/kept';
import { DuplicateNotice } from '../../components/letter/DuplicateNotice';
import { ClientTab } from '../../components/sidebar/ClientTab';
import { LogNeed } from '../../components/sidebar/LogNeed';
import { LogTab } from '../../components/sidebar/LogTab';
import type { Step } from '../../utils/log/referral/moves';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { LOG } from './invented-client';
import { INVENTED_ENTRIES, inventedEntry, inventedReferral, MISSED, TODAY } from './invented';
import { later, LOG_TAB, TAB, WithClient } from './sidebar-gallery';

const LONG: Partial<Referral> = {
  title: 'Reinstatement after discharge for non-attendance at the specialist respiratory outpatient clinic',
  destination: 'The Llanfihangel-y-Creuddyn and Upper Ystwyth Valley Joint Community Health Centre, Outpatients',
};
const BOOKED: Partial<Referral> = {
  state: 'booked',
  booking: { on: '2026-12-03', at: '14:30', place: 'Riverside Clinic', told: 'text', remindOn: '2026-12-02' },
  supports: ['peer', 'transport'],
};
const NEED: Partial<Referral> = {
  state: 'need',
  title: 'Hepatitis B vaccine',
  destination: '',
  sentOn: null,
  exportedAt: null,
  route: null,
  chaseOn: '2026-12-07',
};

/** The client's tab with one referral, and its form of a step open. */
function One({ parts, doing, history }: { parts: Partial<Referral>; doing?: Step; history?: boolean }) {
  const fresh = inventedEntry(9, '2026-11-23T10:00:00.000Z', 'Ana Pereira', { kind: 'accepted', note: '' });
  const referral = inventedReferral(0, { history: history ? [fresh.id] : [], ...parts });
  const kept = new Map<string, unknown>(doing ? [[`${referral.id}/doing`, doing]] : []);
  if (history && doing) kept.set(`${referral.id}/${doing}/known`, []);
  const log = LOG.match === 'one' ? { ...LOG, referrals: [referral], entries: [...INVENTED_ENTRIES, fresh] } : LOG;
  return (
    <KeepForms kept={kept}>
      <WithClient>
        <div class="sidebar-scroll">
          <ClientTab {...TAB} log={{ state: 'known', log }} />
        </div>
      </WithClient>
    </KeepForms>
  );
}

const plain = (children: ComponentChildren) => (
  <WithClient foot={false}>
    <div class="sidebar-scroll">{children}</div>
  </WithClient>
);

/** The forms of a referral's steps, and what is offered where it stands. */
export const STEP_VIEWS: Readonly<Record<string, () => ComponentChildren>> = {
  'step-missed': () => <One parts={MISSED} />,
  'step-missed-long': () => <One parts={{ ...MISSED, ...LONG }} />,
  'step-odd': () => (
    <One
      parts={{
        ...MISSED,
        warnings: [{ kind: 'out-of-order', entry: INVENTED_ENTRIES[3]?.id ?? '', state: 'need' }],
      }}
    />
  ),
  'step-booked': () => <One parts={BOOKED} />,
  'step-book': () => <One parts={{ state: 'accepted' }} doing="booked" />,
  'step-book-meanwhile': () => <One parts={{ state: 'accepted', ...LONG }} doing="booked" history />,
  'step-attendance': () => <One parts={BOOKED} doing="attended" />,
  'step-contact': () => <One parts={MISSED} doing="client-contacted" />,
  'step-supports': () => <One parts={BOOKED} doing="supports" />,
  'step-barriers': () => <One parts={MISSED} doing="barriers" />,
  'step-note': () => <One parts={{ state: 'in-triage' }} doing="rejected" />,
  'step-need': () => <One parts={NEED} />,
  'step-need-form': () => plain(<LogNeed today={TODAY} onSave={later} onDone={() => undefined} />),
  'step-closed': () => <One parts={{ state: 'closed', outcome: 'met', outcomeNote: 'ECG normal', chaseOn: null }} />,
  'step-correct': () => (
    <KeepForms kept={new Map([['correct/open', INVENTED_ENTRIES[3]?.id]])}>
      {plain(<LogTab {...LOG_TAB} log={{ state: 'known', log: LOG }} />)}
    </KeepForms>
  ),
  'step-duplicate': () => plain(<DuplicateNotice referral={inventedReferral(0, LONG)} onShow={() => undefined} />),
};
