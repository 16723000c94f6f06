import { Button } from '../../parts/Button';
import { LiveRegion } from '../../parts/LiveRegion';
import { Note } from '../../parts/Note';
import { useSubmit } from '../../forms/use-submit';

type Props = {
  /** How far it has come, 0 to 1; `done` once it is through; null before it is asked for. */
  readonly progress: number | 'done' | null;
  readonly onMake: () => Promise<void>;
};

/** The lists are made from the log; where one seems wrong, they can be made again. Nothing of the log is changed. */
export function MakeListsAnew({ progress, onMake }: Props) {
  const { busy, failure, submit } = useSubmit();
  const going = typeof progress === 'number';
  const words = going
    ? `Bringing the lists up to date, ${Math.floor(progress * 100)}%`
    : progress === 'done'
      ? 'The lists were made anew'
      : '';
  return (
    <section class="settings-part" aria-label="Lists">
      <h2>Lists</h2>
      <p class="settings-words">
        What is outstanding is worked out from the log. If a list seems wrong, it can be worked out again. The log stays
        as it is.
      </p>
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <Button busy={busy || going} onClick={() => submit(onMake)}>
        Make the lists anew from the log
      </Button>
      {words && <p class="settings-words settings-progress">{words}</p>}
      <LiveRegion>{progress === 'done' ? words : ''}</LiveRegion>
    </section>
  );
}
