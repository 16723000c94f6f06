import { CircleX, Equal, Plus, Replace } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { IncomingProfile } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Note } from '../../parts/Note';
import { Tag } from '../../parts/Tag';
import type { Tone } from '../../parts/tone';
import type { ImportActions, ImportStep } from './import-step';
import { fieldsRead, profileCount, sitesOf } from './profile-words';

type Props = Extract<ImportStep, { step: 'preview' }> & { readonly actions: ImportActions };

/** What a file would bring, and of what it would not, why. */
export function ImportPreview({ fileName, incoming, refused, busy, trouble, actions }: Props) {
  const id = useId();
  const many = incoming.filter(({ change }) => change !== 'same').length;
  return (
    <Dialog
      title={many > 0 ? `Import ${profileCount(many)}?` : 'There is nothing to import'}
      size="large"
      onClose={actions.onStop}
      foot={
        <>
          {many > 0 && (
            <Button kind="primary" busy={busy} onClick={actions.onTake} testId="import-profiles">
              Import {profileCount(many)}
            </Button>
          )}
          <Button onClick={actions.onStart}>Choose another file</Button>
          <Button onClick={actions.onStop}>Cancel</Button>
        </>
      }
    >
      <p class="profiles-named">{fileName}. Nothing is kept until you import.</p>
      {trouble && (
        <Note tone="problem" alert>
          {trouble}
        </Note>
      )}
      {refused.length > 0 && (
        <ErrorSummary
          title={`${profileCount(refused.length)} in this file cannot be used`}
          takesFocus
          errors={refused.map(({ which, sentences }, at) => ({
            id: `${id}${at}`,
            text: `${which} – ${sentences[0] ?? ''}`,
          }))}
        />
      )}
      {/* Takes the focus so that it can be scrolled by keys */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="sites-scroller" aria-label="What is in the file" tabIndex={0}>
        <table class="sites incoming">
          <thead>
            <tr>
              <th scope="col">Profile</th>
              <th scope="col">Sites</th>
              <th scope="col">Reads</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ which, sentences }, at) => (
              <tr key={`${id}${at}`} id={`${id}${at}`} tabIndex={-1}>
                <th scope="row">{which}</th>
                <td colSpan={2}>
                  <ul class="incoming-why">
                    {sentences.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </td>
                <td>
                  <Tag tone="problem" icon={CircleX}>
                    Not imported
                  </Tag>
                </td>
              </tr>
            ))}
            {incoming.map((one) => (
              <tr key={one.profile.id} data-testid="incoming-profile">
                <th scope="row">
                  {one.profile.name}
                  <p>{one.profile.path}</p>
                </th>
                <td>{sitesOf(one.profile)}</td>
                <td>{fieldsRead(one.profile)}</td>
                <td>
                  <Change {...one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}

const CHANGES: Readonly<Record<IncomingProfile['change'], readonly [Tone, LucideIcon, string]>> = {
  new: ['good', Plus, 'New'],
  replaces: ['attention', Replace, 'Replaces'],
  same: ['neutral', Equal, 'Same as now'],
};

function Change({ change, replaces, profile }: IncomingProfile) {
  const [tone, icon, word] = CHANGES[change];
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {word}
      </Tag>
      {change === 'replaces' && (
        <p class="sites-also">{replaces === profile.name ? 'The one of this name' : replaces}</p>
      )}
    </>
  );
}
