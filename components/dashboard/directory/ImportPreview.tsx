import { useState } from 'preact/hooks';
import { formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { PRACTICE_KINDS } from '../../../utils/directory/practice';
import { nounFor } from '../../../utils/directory/words';
import type { OneList } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import { TextField } from '../../parts/TextField';
import { Check } from '../../parts/Check';
import { readTypedDate } from '../../forms/typed-date';
import type { ImportActions, ImportStep } from './import-step';
import { figuresOf } from './figures';
import { PreviewTabs } from './PreviewTabs';
import { TakesPlaceOf } from './TakesPlaceOf';

type Props = Omit<Extract<ImportStep, { step: 'preview' }>, 'step'> & {
  /** The lists in use. */
  readonly lists: readonly OneList[];
  readonly today: IsoDate;
} & Pick<ImportActions, 'onTake' | 'onReplace' | 'onMap' | 'onStop'>;

/** What the file holds and what it would change, before anything is replaced. */
export function ImportPreview(props: Props) {
  const { fileName, preview, comparison, replaces, asOf, lists, today, onTake, onReplace, onMap, onStop } = props;
  const [typed, setTyped] = useState(formatDate(asOf));
  const [title, setTitle] = useState(preview.source.title);
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const current = lists.find(({ id }) => id === replaces) ?? null;
  const day = readTypedDate(typed, asOf, { missing: 'Enter the day the list speaks of', latest: today });
  const noun = nounFor(PRACTICE_KINDS.filter((kind) => preview.byKind[kind] > 0));
  const changes = comparison.added.length + comparison.changed.length + comparison.noLongerListed.length;
  const what = current ? count(changes, ['change', 'changes']) : count(preview.accepted.length, noun);
  const unsure = comparison.heavyLoss && !sure;
  const nameless = !current && title.trim() === '';
  const gpsElsewhere = lists.some((list) => list !== current && list.activeGpPractices > 0);

  const take = () => {
    setTried(true);
    if ('date' in day && !unsure && !nameless) onTake(day.date, title.trim());
  };

  return (
    <Dialog
      title={current && changes === 0 ? 'Import with no changes?' : `Import ${what}?`}
      size="large"
      onClose={onStop}
      foot={
        <>
          <Button kind="primary" onClick={take}>
            Import {current && changes === 0 ? 'all the same' : what}
          </Button>
          <Button onClick={onStop}>Cancel</Button>
        </>
      }
    >
      <p class="import-words">
        {fileName}, read as “{preview.layoutTitle}”. {count(preview.rows, ['row', 'rows'])}. Nothing is changed until
        you import. {preview.mapping && <LinkButton onClick={onMap}>Change what the columns hold</LinkButton>}
      </p>
      <dl class="import-figures">
        {figuresOf(preview, current ? comparison : null).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      {preview.activeGpPractices === 0 && !gpsElsewhere && (
        <Note tone="attention">
          There is no open GP practice in this file. GPs named in a record are not found by it.
        </Note>
      )}
      {comparison.heavyLoss && (
        <Note tone="problem">
          {Math.round(comparison.loss * 100)}% of the {noun[1]} you have now are not in this file. It may be the wrong
          file, or half of one.
          <Check label="Import it all the same" checked={sure} onChange={setSure} />
          {tried && unsure && <strong role="alert">Tick this box to import the file, or cancel</strong>}
        </Note>
      )}
      {!comparison.heavyLoss && comparison.noLongerListed.length > 0 && (
        <Note tone="attention">
          {count(comparison.noLongerListed.length, noun)} of the list you have{' '}
          {comparison.noLongerListed.length === 1 ? 'is' : 'are'} not in this one. They stay, marked as no longer
          listed: a referral may still name them.
        </Note>
      )}
      {!current?.set && (lists.length > 0 || preview.mapping) && (
        <TakesPlaceOf
          // What the organisation sets is replaced by what it sets anew, and by nothing else.
          lists={lists.filter(({ set }) => !set)}
          replaces={replaces}
          onReplace={onReplace}
          title={title}
          onTitle={setTitle}
          error={tried && nameless ? 'Enter a name for the list' : undefined}
        />
      )}
      <PreviewTabs preview={preview} comparison={current ? comparison : null} />
      <TextField
        label="As of"
        hint="The day the list speaks of. It is shown wherever a practice is"
        width="narrow"
        value={typed}
        onInput={setTyped}
        error={tried && 'error' in day ? day.error : undefined}
      />
    </Dialog>
  );
}

function count(many: number, [one, several]: readonly [string, string]): string {
  return `${many.toLocaleString('en-GB')} ${many === 1 ? one : several}`;
}
