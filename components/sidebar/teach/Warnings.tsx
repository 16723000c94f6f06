import { Note } from '../../parts/Note';

/** What to be careful about, in sentences. */
export function Warnings({ sentences }: { sentences: readonly string[] }) {
  return (
    <>
      {sentences.map((sentence) => (
        <Note key={sentence} tone="attention">
          {sentence}
        </Note>
      ))}
    </>
  );
}
