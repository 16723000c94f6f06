import { CircleDashed, ClockAlert, Copy, Phone, Send, Undo2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Disclosure } from '../../components/parts/Disclosure';
import { LinkButton } from '../../components/parts/LinkButton';
import { Mark } from '../../components/parts/Mark';
import { Section } from '../../components/parts/Section';
import { SummaryList } from '../../components/parts/SummaryList';
import { Tabs } from '../../components/parts/Tabs';
import { Timeline } from '../../components/parts/Timeline';
import { nothing, Shown } from './Shown';

const copies = () => Promise.resolve();
const TABS = [
  { id: 'client', label: 'Client' },
  { id: 'letters', label: 'Letters', count: 3 },
  { id: 'log', label: 'Log' },
] as const;
const COLOURS = [
  'bg',
  'bg-sunken',
  'bg-selected',
  'text',
  'text-2',
  'line-strong',
  'accent',
  'banner-bg',
  'focus-halo',
  'neutral-solid',
  'progress-solid',
  'good-solid',
  'attention-solid',
  'problem-solid',
  'chart-1',
  'chart-2',
  'chart-3',
  'chart-4',
];

function Views() {
  const [at, setAt] = useState<(typeof TABS)[number]['id']>('client');
  return (
    <Tabs label="Views of the client" tabs={TABS} current={at} onChange={setAt}>
      <Section title="Outstanding" count={2} action={<LinkButton onClick={nothing}>Open the worklist</LinkButton>}>
        <p>Nothing is overdue.</p>
      </Section>
      <Section title="GP practice" aside="as of 1 Nov 2026" action={<LinkButton onClick={nothing}>Change</LinkButton>}>
        <SummaryList
          onCopy={copies}
          rows={[
            { label: 'Practice', value: <strong>Brackenfield Surgery</strong>, copy: 'Brackenfield Surgery' },
            { label: 'Phone', value: '01632 960418', copy: '01632 960418' },
            {
              label: 'Email',
              value: 'referrals.and.enquiries@brackenfield-surgery.example.org',
              copy: 'referrals.and.enquiries@brackenfield-surgery.example.org',
            },
            { label: 'Support', value: 'Peer worker, text reminder' },
          ]}
        />
      </Section>
      <Section title="What has happened">
        <Timeline
          items={[
            { id: '6', icon: ClockAlert, tone: 'problem', what: <strong>Chase was due</strong>, when: '14 Nov 2026' },
            {
              id: '5',
              icon: Phone,
              what: 'Rang the practice, no answer after 12 minutes',
              when: '9 Nov 2026, 11:05 · Jo Hargreaves',
            },
            {
              id: '4',
              icon: Undo2,
              what: 'Corrected: sent on 26 Oct, not 27 Oct',
              when: '27 Oct 2026, 09:12 · Ana Pereira',
              earlier: [{ id: '4a', what: 'Sent on 27 Oct', when: '26 Oct 2026, 16:31 · Ana Pereira' }],
            },
            {
              id: '3',
              icon: Send,
              struck: true,
              what: 'Sent by email to referrals@brackenfield.example.org',
              when: '26 Oct 2026, 16:31 · Ana Pereira',
            },
            { id: '2', icon: Copy, what: 'Letter copied, version 1.3', when: '26 Oct 2026, 16:28 · Ana Pereira' },
            {
              id: '1',
              icon: CircleDashed,
              tone: 'attention',
              what: 'Need identified: methadone over 100 mg',
              note: 'Total 105 mg a day.',
              when: '22 Oct 2026 · Ana Pereira',
            },
          ]}
        />
      </Section>
    </Tabs>
  );
}

/** What is read: tabs, sections, lists, a history, colours. */
export const SHOWING = (
  <>
    <Shown name="views" title="Tabs, sections, summary list, timeline">
      <div class="part-sidebar">
        <Views />
      </div>
    </Shown>
    <Shown name="disclosure" title="Disclosure and mark">
      <Disclosure summary="How we know" open>
        Label “NHS No”; check digit is right.
      </Disclosure>
      <Disclosure summary="Details">More.</Disclosure>
      <Mark />
    </Shown>
    <Shown name="colours" title="Colour">
      <div class="part-colours">
        {COLOURS.map((colour) => (
          <span key={colour} style={{ '--shown': `var(--${colour})` }}>
            {colour}
          </span>
        ))}
      </div>
    </Shown>
  </>
);
