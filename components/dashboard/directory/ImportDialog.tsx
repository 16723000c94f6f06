import type { IsoDate } from '../../../utils/client/date';
import type { OneList } from '../../../utils/messages';
import { ChooseFile } from './ChooseFile';
import { ImportEnd } from './ImportEnd';
import { ImportPreview } from './ImportPreview';
import { ImportProgress } from './ImportProgress';
import type { ImportActions, ImportStep } from './import-step';
import { MapColumns } from './MapColumns';

type Props = {
  readonly step: ImportStep;
  readonly actions: ImportActions;
  /** The lists in use, which stay until a new one is taken. */
  readonly lists: readonly OneList[];
  readonly today: IsoDate;
};

/** The import of a practice list, one step at a time. */
export function ImportDialog({ step, actions, lists, today }: Props) {
  switch (step.step) {
    case 'choose':
      return <ChooseFile refused={step.refused} lists={lists} {...actions} />;
    case 'reading':
      return <ImportProgress title={`Reading ${step.fileName}`} done={step.done} onStop={actions.onStop} />;
    case 'preview':
      return (
        // Another list's place, another preview: what was ticked was of that one.
        <ImportPreview key={step.replaces ?? ''} {...step} lists={lists} today={today} {...actions} />
      );
    case 'map':
      return <MapColumns {...step} onMapping={actions.onMapping} onStop={actions.onStop} />;
    case 'taking':
      return (
        <ImportProgress
          title="Importing"
          done={step.of === 0 ? 1 : step.stored / step.of}
          rows={{ stored: step.stored, of: step.of }}
          onStop={actions.onStop}
        />
      );
    case 'taken':
    case 'failed':
      return <ImportEnd step={step} lists={lists} onAgain={actions.onStart} onStop={actions.onStop} />;
  }
}
