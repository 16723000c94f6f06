import { formatDate } from '../../../utils/client/date';
import type { OneList } from '../../../utils/messages';
import { SelectField } from '../../parts/SelectField';
import { TextField } from '../../parts/TextField';

type Props = {
  readonly lists: readonly OneList[];
  readonly replaces: string | null;
  readonly onReplace: (id: string | null) => void;
  /** What a new list is called. */
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly error?: string | undefined;
};

const NEW = '' as const;

/** Which list in use a new one takes the place of, or what it is called beside them. */
export function TakesPlaceOf({ lists, replaces, onReplace, title, onTitle, error }: Props) {
  return (
    <>
      {lists.length > 0 && (
        <SelectField
          label="Where it goes"
          value={replaces ?? NEW}
          options={[
            ...lists.map((list) => ({
              value: list.id,
              label: `In the place of ${list.title}, as of ${formatDate(list.asOf)}`,
            })),
            { value: NEW, label: 'A new list, beside the others' },
          ]}
          onChange={(id) => onReplace(id === NEW ? null : id)}
        />
      )}
      {replaces === null && (
        <TextField
          label="Name of the list"
          hint="A later import of the same list takes its place"
          value={title}
          onInput={onTitle}
          error={error}
        />
      )}
    </>
  );
}
