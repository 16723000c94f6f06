import { useState } from 'preact/hooks';
import type { ListQuery, SavedView } from '../../../utils/log/worklist/list-query';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import { TextField } from '../../parts/TextField';
import { FilterSelect } from './FilterSelect';

type Props = {
  readonly views: readonly SavedView[];
  readonly query: ListQuery;
  readonly onQuery: (query: ListQuery) => void;
  readonly onSave: (name: string, query: ListQuery) => Promise<void>;
  readonly onRemove: (id: string) => Promise<void>;
};

/** A list with its filters and its order, kept under a name. */
export function SavedViews({ views, query, onQuery, onSave, onRemove }: Props) {
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const { busy, failure, submit } = useSubmit();
  const current = views.find((view) => JSON.stringify(view.query) === JSON.stringify(query)) ?? null;
  const close = () => {
    setNaming(false);
    setName('');
    setError(undefined);
  };
  return (
    <>
      {views.length > 0 && (
        <FilterSelect
          label="View"
          value={current?.id ?? null}
          options={views.map(({ id, name: label }) => ({ value: id, label }))}
          none="none"
          onChange={(id) => {
            const view = views.find((one) => one.id === id);
            if (view) onQuery(view.query);
          }}
        />
      )}
      {current ? (
        <LinkButton onClick={() => void onRemove(current.id)}>Remove this view</LinkButton>
      ) : (
        <LinkButton onClick={() => setNaming(true)}>Save this view</LinkButton>
      )}
      {naming && (
        <Dialog
          title="Save this view"
          size="small"
          onClose={close}
          onSubmit={(event) => {
            event.preventDefault();
            const given = name.trim();
            if (given === '') return setError('Give the view a name');
            if (given.length > 60) return setError('Use at most 60 characters');
            submit(async () => {
              await onSave(given, query);
              close();
            });
          }}
          foot={
            <>
              <Button kind="primary" type="submit" busy={busy}>
                Save view
              </Button>
              <Button onClick={close}>Cancel</Button>
            </>
          }
        >
          {failure && (
            <Note tone="problem" alert>
              {failure}
            </Note>
          )}
          <TextField
            label="Name"
            hint="The list, its filters and its order are kept, encrypted, for you alone"
            value={name}
            error={error}
            onInput={setName}
          />
        </Dialog>
      )}
    </>
  );
}
