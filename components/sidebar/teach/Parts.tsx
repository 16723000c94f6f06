import { Eye, MousePointerClick, Trash2 } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Steps } from '../../../utils/recognition/profiles/profile';
import type { Proposal } from '../../../utils/recognition/teaching';
import { Button } from '../../parts/Button';
import { IconButton } from '../../parts/IconButton';
import { PartPick } from './PartPick';
import { Pointing } from './Pointing';
import { selectorLines } from './teach-words';

export type PartsProps = {
  readonly parts: readonly Steps[];
  /** What is done with a part: `Leave this part out`. */
  readonly verb: string;
  readonly picking: boolean;
  readonly proposal: Proposal | null;
  readonly onPick: () => void;
  readonly onStop: () => void;
  readonly onShow: (select: Steps | null) => void;
  readonly onChange: (parts: readonly Steps[]) => void;
  readonly onDrop: () => void;
};

/** Parts of the page that are pointed at: to be left out, or to know a list by. */
export function Parts(props: PartsProps) {
  const { parts, verb, picking, proposal, onPick, onStop, onShow, onChange, onDrop } = props;
  const button = useRef<HTMLButtonElement>(null);
  const idle = !picking && !proposal;
  const was = useRef(idle);
  useEffect(() => {
    if (idle && !was.current) {
      window.focus();
      button.current?.focus();
    }
    was.current = idle;
  }, [idle]);
  const textOf = (part: Steps) => selectorLines(part).join(' ');
  return (
    <>
      {parts.length > 0 && (
        <ul class="teach-picked">
          {parts.map((part) => (
            <li key={textOf(part)} class="teach-picked-head">
              <code class="teach-selector">{textOf(part)}</code>
              <IconButton icon={Eye} label={`Show ${textOf(part)} on the page`} onClick={() => onShow(part)} />
              <IconButton
                icon={Trash2}
                label={`Remove ${textOf(part)}`}
                onClick={() => onChange(parts.filter((one) => one !== part))}
              />
            </li>
          ))}
        </ul>
      )}
      {picking && <Pointing what="part" onStop={onStop} />}
      {proposal && (
        <PartPick
          proposal={proposal}
          verb={verb}
          onShow={onShow}
          onAdd={(part) => {
            onShow(null);
            onChange([...parts.filter((one) => textOf(one) !== textOf(part)), part]);
          }}
          onDrop={() => {
            onShow(null);
            onDrop();
          }}
        />
      )}
      {idle && (
        <Button icon={MousePointerClick} testId="teach-pick-part" buttonRef={button} onClick={onPick}>
          Point at a part
        </Button>
      )}
    </>
  );
}
