import { useEffect, useRef, useState } from 'preact/hooks';
import type { Steps } from '../../../utils/recognition/profiles/profile';
import type { Proposal } from '../../../utils/recognition/teaching';
import { WARNINGS } from '../../../utils/recognition/teaching/words';
import { Button } from '../../parts/Button';
import { SelectField } from '../../parts/SelectField';
import { selectorLines } from './teach-words';
import { Warnings } from './Warnings';

export type PartPickProps = {
  readonly proposal: Proposal;
  /** The verb of its button: `Leave this part out`. */
  readonly verb: string;
  readonly onShow: (select: Steps) => void;
  readonly onAdd: (select: Steps) => void;
  readonly onDrop: () => void;
};

/** A part of the page that was pointed at, and the boxes around it, one of which may be meant. */
export function PartPick({ proposal, verb, onShow, onAdd, onDrop }: PartPickProps) {
  const boxes: readonly Steps[] = [...(proposal.select === null ? [] : [proposal.select]), ...proposal.around];
  const [at, setAt] = useState('0');
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = boxes[Number(at)];
  const show = useRef(onShow);
  show.current = onShow;
  useEffect(() => {
    window.focus();
    heading.current?.focus();
  }, []);
  useEffect(() => {
    if (chosen !== undefined) show.current(chosen);
  }, [chosen]);
  return (
    <div class="teach-proposed" data-testid="teach-part">
      <h3 ref={heading} tabIndex={-1}>
        The part you pointed at
      </h3>
      <Warnings sentences={(at === '0' ? proposal.warnings : []).map((warning) => WARNINGS[warning])} />
      {boxes.length > 1 && (
        <SelectField
          label="Which box?"
          hint="It is outlined in the page."
          value={at}
          options={boxes.map((box, place) => ({
            value: `${place}`,
            label: `${place === 0 ? 'The smallest' : `${place} wider`}: ${selectorLines(box).join(' ')}`,
          }))}
          onChange={setAt}
        />
      )}
      {boxes.length === 1 && chosen !== undefined && (
        <pre class="teach-selector">{selectorLines(chosen).join('\n')}</pre>
      )}
      <div class="teach-actions">
        {chosen !== undefined && (
          <Button kind="primary" testId="teach-add-part" onClick={() => onAdd(chosen)}>
            {verb}
          </Button>
        )}
        <Button kind="quiet" onClick={onDrop}>
          Drop it
        </Button>
      </div>
    </div>
  );
}
