import { CircleX } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { IsoDate } from '../../../utils/client/date';
import { clientDetailsIn } from '../../../utils/letters/snippets/client-details';
import type { IncomingSnippet, RefusedSnippet } from '../../../utils/messages';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Note } from '../../parts/Note';
import { Tag } from '../../parts/Tag';
import { ChangeTag } from '../file-import/ChangeTag';
import { ChooseImport } from '../file-import/ChooseImport';
import type { FileImport, FileImportStep } from '../file-import/import-step';
import { PreviewImport } from '../file-import/PreviewImport';

export type SnippetImportStep = FileImportStep<{
  readonly incoming: readonly IncomingSnippet[];
  readonly refused: readonly RefusedSnippet[];
}>;

type Props = { readonly step: SnippetImportStep; readonly today: IsoDate; readonly actions: FileImport };

/** The import of short texts: choose a file, see what is in it, keep it. */
export function ImportSnippets({ step, today, actions }: Props) {
  if (step.step === 'preview') return <Preview {...step} today={today} actions={actions} />;
  return (
    <ChooseImport
      title="Import short texts"
      label="File of short texts"
      accept=".json,application/json"
      refused={step.refused}
      actions={actions}
    >
      <p>
        Choose a file that was exported from Alongside, or written for it. You see what is in it before anything is
        kept. Nothing in a short text is filled in or carried out.
      </p>
    </ChooseImport>
  );
}

type PreviewProps = Extract<SnippetImportStep, { step: 'preview' }> & Omit<Props, 'step'>;

function Preview({ incoming, refused, today, ...step }: PreviewProps) {
  const id = useId();
  const many = incoming.filter(({ change }) => change !== 'same').length;
  const doubtful = incoming.filter(
    ({ snippet: { name, text } }) => clientDetailsIn(`${name}\n${text}`, today).length > 0,
  );
  return (
    <PreviewImport {...step} what={many > 0 ? countOf(many) : null} size="large" testId="import-snippets">
      {refused.length > 0 && (
        <ErrorSummary
          title={`${countOf(refused.length)} in this file cannot be used`}
          takesFocus
          errors={refused.map(({ which, sentences }, at) => ({
            id: `${id}${at}`,
            text: `${which} – ${sentences[0] ?? ''}`,
          }))}
        />
      )}
      {doubtful.length > 0 && (
        <Note tone="attention">
          {doubtful.map(({ snippet }) => `/${snippet.word}`).join(', ')} may hold something of a client’s: a number or a
          date. These texts are kept for everyone who uses this browser.
        </Note>
      )}
      {/* Takes the focus so that it can be scrolled by keys */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="letters-scroller" aria-label="What is in the file" tabIndex={0}>
        <table class="letters-table snippets-table">
          <thead>
            <tr>
              <th scope="col">Short text</th>
              <th scope="col">Says</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ which, sentences }, at) => (
              <tr key={`${id}${at}`} id={`${id}${at}`} tabIndex={-1}>
                <th scope="row">{which}</th>
                <td>{sentences.join('. ')}</td>
                <td>
                  <Tag tone="problem" icon={CircleX}>
                    Not imported
                  </Tag>
                </td>
              </tr>
            ))}
            {incoming.map(({ snippet, change, replaces }) => (
              <tr key={snippet.word} data-testid="incoming-snippet">
                <th scope="row">
                  {snippet.name}
                  <p>/{snippet.word}</p>
                </th>
                <td class="snippets-text">{snippet.text}</td>
                <td>
                  <ChangeTag change={change} />
                  {change === 'replaces' && <p>“{replaces}”</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </PreviewImport>
  );
}

function countOf(many: number): string {
  return many === 1 ? '1 short text' : `${many} short texts`;
}
