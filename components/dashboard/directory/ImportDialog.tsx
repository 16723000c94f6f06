import type { IsoDate } from '../../../utils/client/date';
import type { ListInUse } from '../../../utils/messages';
import { ChooseFile } from './ChooseFile';
import { ImportEnd } from './ImportEnd';
import { ImportPreview } from './ImportPreview';
import { ImportProgress } from './ImportProgress';
import type { ImportActions, ImportStep } from './import-step';

type Props = {
  readonly step: ImportStep;
  readonly actions: ImportActions;
  /** The list in use, which stays until a new one is taken. */
  readonly current: ListInUse | null;
  readonly today: IsoDate;
};

/** The import of a practice list, one step at a time. */
export function ImportDialog({ step, actions, current, today }: Props) {
  switch (step.step) {
    case 'choose':
      return <ChooseFile refused={step.refused} current={current} onFile={actions.onFile} onStop={actions.onStop} />;
    case 'reading':
      return <ImportProgress title={`Reading ${step.fileName}`} done={step.done} onStop={actions.onStop} />;
    case 'preview':
      return (
        <ImportPreview {...step} current={current} today={today} onTake={actions.onTake} onStop={actions.onStop} />
      );
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
      return <ImportEnd step={step} current={current} onAgain={actions.onStart} onStop={actions.onStop} />;
  }
}
