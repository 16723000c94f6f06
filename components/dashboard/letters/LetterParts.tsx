import { Segmented } from '../../parts/Segmented';

export type LetterPart = 'letters' | 'snippets';

type Props = { readonly current: LetterPart; readonly onChange: (part: LetterPart) => void };

/** What there is to write with: whole letters, or short texts that go into them. */
export function LetterParts({ current, onChange }: Props) {
  return (
    <div class="letters-parts">
      <Segmented
        label="Letters or short texts"
        value={current}
        options={[
          { value: 'letters', label: 'Letters' },
          { value: 'snippets', label: 'Short texts' },
        ]}
        onChange={onChange}
      />
    </div>
  );
}
