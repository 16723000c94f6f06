import { CircleX } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { IncomingProfile } from '../../../utils/messages';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Tag } from '../../parts/Tag';
import { ChangeTag } from '../file-import/ChangeTag';
import { PreviewImport } from '../file-import/PreviewImport';
import type { ImportActions, ImportStep } from './import-step';
import { fieldsRead, profileCount, sitesOf } from './profile-words';

type Props = Extract<ImportStep, { step: 'preview' }> & { readonly actions: ImportActions };

/** What a file would bring, and of what it would not, why. */
export function ImportPreview({ incoming, refused, ...step }: Props) {
  const id = useId();
  const many = incoming.filter(({ change }) => change !== 'same').length;
  return (
    <PreviewImport {...step} what={many > 0 ? profileCount(many) : null} size="large" testId="import-profiles">
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
    </PreviewImport>
  );
}

function Change({ change, replaces, profile }: IncomingProfile) {
  return (
    <>
      <ChangeTag change={change} />
      {change === 'replaces' && (
        <p class="sites-also">{replaces === profile.name ? 'The one of this name' : replaces}</p>
      )}
    </>
  );
}
