import { MousePointerClick } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Field } from '../../../utils/client/fields';
import type { Proposal, Pick } from '../../../utils/recognition/teaching';
import { Button } from '../../parts/Button';
import { LiveRegion } from '../../parts/LiveRegion';
import { Picked } from './Picked';
import type { PickedProps } from './Picked';
import { Pointing } from './Pointing';
import { Proposed } from './Proposed';
import { brokenOf, stillNeeded } from './teach-words';

export type PointStepProps = Omit<PickedProps, 'busy' | 'onAgain'> & {
  /** The name of the profile that is taught again. */
  readonly again?: string | undefined;
  /** What is to be pointed at again; null where it may be anything. */
  readonly wanted: Field | null;
  readonly picking: boolean;
  /** What was picked last, until it is added or dropped. */
  readonly proposal: Proposal | null;
  readonly onPick: (field: Field | null) => void;
  readonly onStop: () => void;
  readonly onAdd: (pick: Pick, text: string) => void;
  readonly onDrop: () => void;
  /** What was said last to those who do not see it. */
  readonly said: string;
};

/** Points at each detail in the page, one after the other. */
export function PointStep(props: PointStepProps) {
  const { picks, values, standings, again, wanted, picking, proposal, onPick, onStop, onAdd, onDrop, said } = props;
  const needed = stillNeeded(picks);
  const broken = brokenOf(picks, standings);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const idle = !picking && !proposal;
  const was = useRef(idle);
  useEffect(() => {
    // Back from the page, or from what was picked there
    if (idle && !was.current) {
      window.focus();
      (list.current?.querySelector<HTMLElement>('[data-testid^="teach-again-"]') ?? button.current)?.focus();
    }
    was.current = idle;
  }, [idle]);
  const another = idle && (
    <Button
      kind={needed.length > 0 && broken.length === 0 ? 'primary' : 'plain'}
      icon={MousePointerClick}
      testId="teach-pick"
      buttonRef={button}
      onClick={() => onPick(null)}
    >
      {picks.length === 0 ? 'Point at a value' : 'Point at another value'}
    </Button>
  );
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
      {again !== undefined && needed.length === 0 && idle && (
        <p class="words">{againWords(again, broken.length, standings !== null)}</p>
      )}
      {again === undefined && needed.length === 0 && idle && (
        <p class="words">Add whatever else your letters need, such as the address or the GP, then continue.</p>
      )}
      {picking && <Pointing what="value" wanted={wanted} onStop={onStop} />}
      {proposal && (
        <Proposed
          key={`${proposal.text} ${JSON.stringify(proposal.select)}`}
          proposal={proposal}
          values={[...values].filter(([field]) => field !== wanted).map(([, text]) => text)}
          wanted={picks.find(({ field }) => field === wanted)}
          onAdd={(pick) => onAdd(pick, proposal.text)}
          onAgain={() => onPick(wanted)}
          onDrop={onDrop}
        />
      )}
      {broken.length === 0 && another}
      {picks.length > 0 && (
        <div ref={list}>
          <Picked {...props} busy={!idle} onAgain={onPick} />
        </div>
      )}
      {broken.length > 0 && another}
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}

/** What is to be done about a profile that is taught again. `known`: it has been compared with the page. */
function againWords(name: string, broken: number, known: boolean): string {
  if (!known) return `Open a client’s record: each detail of “${name}” is looked for on it.`;
  if (broken === 0) return `“${name}” fits this record. Continue, or point again at what is read wrongly.`;
  const what = broken === 1 ? 'One detail' : `${broken} details`;
  return `${what} of “${name}” no longer fit${broken === 1 ? 's' : ''} this page. Point again, or remove ${broken === 1 ? 'it' : 'them'}. The others stay as they are.`;
}
