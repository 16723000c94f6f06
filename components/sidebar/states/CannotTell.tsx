import './states.css';
import { CircleCheck, CircleQuestionMark, RefreshCw, TriangleAlert } from 'lucide-preact';
import type { Finding } from '../../../utils/recognition/reading';
import { findingSentence } from '../../../utils/recognition/sentences';
import { Button } from '../../parts/Button';
import { Section } from '../../parts/Section';
import { TeachStart } from '../teach/TeachStart';
import type { TeachStartProps } from '../teach/TeachStart';
import { StateBanner } from './StateBanner';

export function CannotTellBanner() {
  return (
    <StateBanner verdict="ambiguous" icon={CircleQuestionMark} title="Cannot tell who this is" attention>
      Parts of this page do not fit together. Nothing is filled in.
    </StateBanner>
  );
}

export type CannotTellProps = {
  readonly findings: readonly Finding[];
  readonly incomplete: boolean;
  readonly teach: TeachStartProps;
  readonly onReadAgain: () => void;
};

/** The page disagrees with itself: why, and what to do about it. Nothing is chosen by hand. */
export function CannotTell({ findings, incomplete, teach, onReadAgain }: CannotTellProps) {
  const told: readonly Finding[] =
    incomplete && !findings.some(({ kind }) => kind === 'unreadable-frame')
      ? [...findings, { kind: 'unreadable-frame' }]
      : findings;
  const broken = findings.find(({ kind }) => kind === 'profile-broken');
  return (
    <>
      <Section title="Why">
        <ul class="findings">
          {told.map((finding, at) => {
            const { lead, rest } = findingSentence(finding);
            const Icon = finding.kind === 'agrees' ? CircleCheck : TriangleAlert;
            return (
              <li key={at} data-agrees={finding.kind === 'agrees'}>
                <Icon size={16} aria-hidden="true" />
                <span>
                  <strong>{lead}</strong> {rest}
                </span>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title="What you can do">
        <p>Correct the record in your case system, then read the page again.</p>
        <div class="sidebar-buttons">
          <Button icon={RefreshCw} onClick={onReadAgain}>
            Read the page again
          </Button>
        </div>
        <p class="state-teach">
          {broken
            ? 'Or show Alongside where the system keeps each detail now.'
            : 'Does the system say it clearly all the same? Show Alongside where to look.'}
        </p>
        <TeachStart {...teach} again={broken?.kind === 'profile-broken' ? broken.profile : undefined} />
      </Section>
    </>
  );
}
