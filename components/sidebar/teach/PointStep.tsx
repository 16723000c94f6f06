import { MousePointerClick } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Proposal, Pick } from '../../../utils/recognition/teaching';
import { Button } from '../../parts/Button';
import { LiveRegion } from '../../parts/LiveRegion';
import { Picked } from './Picked';
import type { PickedProps } from './Picked';
import { Pointing } from './Pointing';
import { Proposed } from './Proposed';
import { stillNeeded } from './teach-words';

export type PointStepProps = PickedProps & {
  readonly picking: boolean;
  /** What was picked last, until it is added or dropped. */
  readonly proposal: Proposal | null;
  readonly onPick: () => void;
  readonly onStop: () => void;
  readonly onAdd: (pick: Pick, text: string) => void;
  readonly onDrop: () => void;
  /** What was said last to those who do not see it. */
  readonly said: string;
};

/** Points at each detail in the page, one after the other. */
export function PointStep(props: PointStepProps) {
  const { picks, values, picking, proposal, onPick, onStop, onAdd, onDrop, said } = props;
  const needed = stillNeeded(picks);
  const button = useRef<HTMLButtonElement>(null);
  const idle = !picking && !proposal;
  const was = useRef(idle);
  useEffect(() => {
    // Back from the page, or from what was picked there
    if (idle && !was.current) {
      window.focus();
      button.current?.focus();
    }
    was.current = idle;
  }, [idle]);
  return (
    <>
      {needed.length > 0 && (
        <div class="teach-needed">
          <p class="words">Point at each detail in the page with one client’s record open. Needed:</p>
          <ul>
            {needed.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </div>
      )}
      {needed.length === 0 && idle && (
        <p class="words">Add whatever else your letters need, such as the address or the GP, then continue.</p>
      )}
      {picking && <Pointing what="value" onStop={onStop} />}
      {proposal && (
        <Proposed
          key={`${proposal.text} ${JSON.stringify(proposal.select)}`}
          proposal={proposal}
          values={[...values.values()]}
          onAdd={(pick) => onAdd(pick, proposal.text)}
          onAgain={onPick}
          onDrop={onDrop}
        />
      )}
      {idle && (
        <Button
          kind={needed.length > 0 ? 'primary' : 'plain'}
          icon={MousePointerClick}
          testId="teach-pick"
          buttonRef={button}
          onClick={onPick}
        >
          {picks.length === 0 ? 'Point at a value' : 'Point at another value'}
        </Button>
      )}
      {picks.length > 0 && <Picked {...props} />}
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}
