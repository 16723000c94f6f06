import { useMemo, useState } from 'preact/hooks';
import { paletteOf, searchPalette } from '../../../utils/letters/own/palette';
import type { Template } from '../../../utils/letters/template';
import { Empty } from '../../parts/Empty';
import { LinkButton } from '../../parts/LinkButton';
import { SearchBox } from '../shell/SearchBox';

type Props = {
  /** The letter as it could last be read; null before that. */
  readonly template: Template | null;
  readonly onInsert: (words: string) => void;
};

/** Everything that can be put into a letter, to be searched; a press puts it in at the cursor. */
export function FieldPalette({ template, onInsert }: Props) {
  const [words, setWords] = useState('');
  const all = useMemo(() => paletteOf(template), [template]);
  const groups = Map.groupBy(searchPalette(all, words), ({ group }) => group);
  return (
    <section class="palette" aria-label="Fields">
      <div class="palette-search">
        <SearchBox label="Find a field" value={words} onInput={setWords} />
      </div>
      <div class="palette-items">
        {groups.size === 0 && (
          <Empty
            title={`No field for “${words.trim()}”`}
            action={<LinkButton onClick={() => setWords('')}>Show all</LinkButton>}
          >
            A question of your own goes into the front matter, under “questions”.
          </Empty>
        )}
        {[...groups].map(([group, items]) => (
          <section key={group} aria-label={group}>
            <h2>{group}</h2>
            {items.map(({ name, label, insert }) => (
              <button key={name} type="button" title={`Insert ${insert}`} onClick={() => onInsert(insert)}>
                <span>{label}</span>
                <code>{name}</code>
              </button>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}
