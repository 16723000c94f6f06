import './states.css';
import { CircleDashed, ClockAlert } from 'lucide-preact';
import { LinkButton } from '../../parts/LinkButton';
import { Section } from '../../parts/Section';
import { Tag } from '../../parts/Tag';
import { TeachStart } from '../teach/TeachStart';
import type { TeachStartProps } from '../teach/TeachStart';
import { StateBanner } from './StateBanner';

export function NoClientBanner() {
  return (
    <StateBanner verdict="none" icon={CircleDashed} title="No client on this page">
      Open a client’s record and Alongside will read it.
    </StateBanner>
  );
}

export type NoClientProps = {
  /** Overdue referrals; null while locked or where nothing was ever saved, when nothing may be told. */
  readonly overdue: number | null;
  /** A frame of the page cannot be read: a client may be there. */
  readonly incomplete: boolean;
  readonly teach: TeachStartProps;
  readonly onWorklist: () => void;
  readonly onReadAgain: () => void;
};

/** No client on the page: what waits elsewhere, and what to do if there is one after all. */
export function NoClient({ overdue, incomplete, teach, onWorklist, onReadAgain }: NoClientProps) {
  return (
    <>
      {overdue !== null && (
        <Section title="Outstanding referrals">
          <p class="state-count">
            <span>Overdue a chase</span>
            {overdue > 0 ? (
              <Tag tone="problem" icon={ClockAlert}>
                {overdue}
              </Tag>
            ) : (
              <strong>None</strong>
            )}
          </p>
          <LinkButton onClick={onWorklist}>Open the worklist</LinkButton>
        </Section>
      )}
      <Section title="Is there a client on screen?">
        <p>
          {incomplete
            ? 'Part of this page comes from another site and cannot be read. If the client is shown there, nothing can be filled in.'
            : 'If this page does show one client, wait until it has loaded, then read it again.'}
        </p>
        <LinkButton onClick={onReadAgain}>Read the page again</LinkButton>
        {!incomplete && (
          <>
            <p class="state-teach">
              If it still is not read, you can show Alongside where to look. It takes a few minutes, once.
            </p>
            <TeachStart {...teach} />
          </>
        )}
      </Section>
    </>
  );
}
