import { MousePointerClick } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Note } from '../../parts/Note';

/** Stands while a person points at something in the page; its button stops that. */
export function Pointing({ what, onStop }: { what: 'value' | 'part'; onStop: () => void }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="teach-pointing" ref={note} data-testid="teach-pointing">
      <Note icon={MousePointerClick}>
        <output>
          Click {what === 'value' ? 'a value' : 'a part'} in the page. By keyboard, Tab walks through them and Enter
          takes one. Escape stops.
        </output>
      </Note>
      <Button onClick={onStop}>Stop pointing</Button>
    </div>
  );
}
