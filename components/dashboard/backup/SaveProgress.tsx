import { Button } from '../../parts/Button';
import type { SaveStep } from './save-step';

type Props = { readonly step: Extract<SaveStep, { step: 'saving' }>; readonly onStop: () => void };

/** How far the file has come. Stopped, there is no file. */
export function SaveProgress({ step: { done, of }, onStop }: Props) {
  const percent = of ? Math.round((100 * done) / of) : 0;
  return (
    <section class="settings-part" aria-label="Save the log to a file">
      <h2>Saving the log</h2>
      <output>
        {of === null
          ? 'Looking through the log'
          : `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} entries`}
      </output>
      <progress class="import-bar" max={100} value={percent} aria-label="Saving the log" />
      <p class="settings-words">Keep this page open until it is done.</p>
      <Button onClick={onStop}>Stop</Button>
    </section>
  );
}
