import { MousePointerClick } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { FIELD_NAMES } from '../../../utils/client/fields';
import type { Field } from '../../../utils/client/fields';
import { Button } from '../../parts/Button';
import { Note } from '../../parts/Note';

type Props = {
  readonly what: 'value' | 'part';
  /** What is to be pointed at again. */
  readonly wanted?: Field | null;
  readonly onStop: () => void;
};

/** Stands while a person points at something in the page; its button stops that. */
export function Pointing({ what, wanted, onStop }: Props) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="teach-pointing" ref={note} data-testid="teach-pointing">
      <Note icon={MousePointerClick}>
        <output>
          Click {wanted ? `“${FIELD_NAMES[wanted]}”` : what === 'value' ? 'a value' : 'a part'} in the page. By
          keyboard, Tab walks through them and Enter takes one. Escape stops.
        </output>
      </Note>
      <Button onClick={onStop}>Stop pointing</Button>
    </div>
  );
}
