import { dateOf, formatDate, formatTime } from '../../../utils/client/date';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import { SummaryList } from '../../parts/SummaryList';
import { count, entryCount } from './backup-words';
import type { LogPreview, MergeActions, MergeStep } from './merge-step';

type Props = { readonly step: Extract<MergeStep, { step: 'preview' }>; readonly actions: MergeActions };

/** What is in a file and what adding it would do, before anything is written. */
export function MergePreview({ step: { fileName, preview }, actions }: Props) {
  const { origin, unknown, unreadable, referrals, clients } = preview;
  const changes = preview.added + preview.keptFromFile;
  const canAdd = unknown === 0 && changes > 0;
  const savedAt = new Date(origin.savedAt);
  return (
    <Dialog
      title={unknown > 0 ? 'This file cannot be added' : titleOf(preview)}
      size="large"
      onClose={actions.onStop}
      foot={
        <>
          {canAdd && (
            <Button kind="primary" onClick={actions.onAdd} testId="add-to-log">
              Add to this log
            </Button>
          )}
          <Button onClick={actions.onStart}>Choose another file</Button>
          <Button onClick={actions.onStop}>{canAdd ? 'Cancel' : 'Close'}</Button>
        </>
      }
    >
      <p class="backup-words">{fileName}. Nothing is changed until you add it.</p>
      <dl class="import-figures" data-testid="log-preview">
        {figuresOf(preview).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      {unknown > 0 && (
        <Note tone="problem" alert>
          {entryCount(unknown)} of this file {unknown === 1 ? 'was' : 'were'} written by a newer version of Alongside,
          and this one cannot read {unknown === 1 ? 'it' : 'them'}. Nothing is added: half a log would tell the wrong
          story. Restart the browser to finish the update, then open the file again.
        </Note>
      )}
      {unknown === 0 && preview.keptHere + preview.keptFromFile > 0 && (
        <Note tone="attention">{sayClashes(preview)}</Note>
      )}
      {unreadable > 0 && (
        <Note tone="attention">
          {entryCount(unreadable)} could not be read where this file was saved, and {unreadable === 1 ? 'is' : 'are'}{' '}
          not in it.
        </Note>
      )}
      {/* Takes the focus so that it can be scrolled by keys */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-label="What is in the file" tabIndex={0}>
        <SummaryList
          lined
          rows={[
            { label: 'Saved by', value: origin.by.name },
            { label: 'Saved', value: `${formatDate(dateOf(savedAt))}, ${formatTime(savedAt)}` },
            {
              label: 'Holds',
              value: origin.since === null ? 'The whole log' : `What is new since ${formatDate(origin.since)}`,
            },
            {
              label: 'Concerns',
              value:
                changes === 0
                  ? 'Nothing that is not here already'
                  : `${count(referrals, 'referral')} of ${count(clients, 'client')}`,
            },
          ]}
        />
      </section>
    </Dialog>
  );
}

function titleOf({ added, keptFromFile }: LogPreview): string {
  if (added > 0) return `Add ${entryCount(added)} to this log?`;
  return keptFromFile > 0 ? 'Add to this log?' : 'There is nothing new in this file';
}

function figuresOf({ entries, added, same, keptHere, keptFromFile, unknown }: LogPreview) {
  return [
    { name: entries + unknown === 1 ? 'entry' : 'entries', value: entries + unknown },
    { name: 'new here', value: added },
    { name: 'already here', value: same },
    unknown > 0 ? { name: 'cannot be read', value: unknown } : { name: 'differ', value: keptHere + keptFromFile },
  ];
}

/** Which version is kept where one entry stands here with other content. */
function sayClashes({ keptHere, keptFromFile }: LogPreview): string {
  const both = keptHere + keptFromFile;
  const are =
    both === 1
      ? '1 entry is here already, and says something else'
      : `${entryCount(both)} are here already, and say something else`;
  const kept = [
    ...(keptHere > 0 ? [`${keptHere.toLocaleString('en-GB')} as ${keptHere === 1 ? 'it is' : 'they are'} here`] : []),
    ...(keptFromFile > 0
      ? [`${keptFromFile.toLocaleString('en-GB')} as ${keptFromFile === 1 ? 'it is' : 'they are'} in the file`]
      : []),
  ];
  return `${are}, which should never be. The version that was written first is kept: ${kept.join(', ')}. Ask whoever saved the file before you add it.`;
}
