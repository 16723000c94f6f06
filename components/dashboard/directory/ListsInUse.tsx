import { TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { daysBetween, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { OneList } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Disclosure } from '../../parts/Disclosure';
import { Note } from '../../parts/Note';
import { Tag } from '../../parts/Tag';
import { useMishap } from './use-mishap';

type Props = {
  readonly lists: readonly OneList[];
  readonly today: IsoDate;
  /** Absent while locked. */
  readonly onRemove?: ((id: string) => Promise<void>) | undefined;
  /** Reads a list again from its address, in the very press. Absent while locked. */
  readonly onReadAgain?: ((list: OneList) => Promise<void>) | undefined;
};

/** After this many days a list is said to be old: the NHS publishes a new one every quarter, and practices move. */
export const OLD_AFTER_DAYS = 120;

/** The lists in use, how old each is, and the way to take one out. */
export function ListsInUse({ lists, today, onRemove, onReadAgain }: Props) {
  const [sentence, attempt] = useMishap();
  const [removing, setRemoving] = useState<OneList | null>(null);
  return (
    <div class="lists-in-use">
      <Disclosure summary={lists.length === 1 ? 'The list in use' : `The ${lists.length} lists in use`}>
        {sentence && (
          <Note tone="problem" alert>
            {sentence}
          </Note>
        )}
        <ul>
          {lists.map((list) => {
            const age = daysBetween(list.asOf, today);
            return (
              <li key={list.id}>
                <div>
                  <strong>{list.title}</strong>
                  <p>
                    {list.count.toLocaleString('en-GB')} entries as of {formatDate(list.asOf)}. From{' '}
                    {list.address ?? list.fileName}, imported {formatDate(list.importedAt.slice(0, 10))}
                    {list.set && '. Set by your organisation'}
                  </p>
                </div>
                {age > OLD_AFTER_DAYS && <Tag tone="attention" icon={TriangleAlert}>{`${age} days old`}</Tag>}
                {onReadAgain && list.address !== undefined && (
                  <Button kind="quiet" small onClick={() => void attempt(() => onReadAgain(list))}>
                    Read again<span class="visually-hidden"> {list.title}</span>
                  </Button>
                )}
                {onRemove && !list.set && (
                  <Button kind="quiet" small onClick={() => setRemoving(list)}>
                    Remove<span class="visually-hidden"> {list.title}</span>
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </Disclosure>
      {removing && onRemove && (
        <RemoveList list={removing} onRemove={() => onRemove(removing.id)} onClose={() => setRemoving(null)} />
      )}
    </div>
  );
}

type RemoveProps = { readonly list: OneList; readonly onRemove: () => Promise<void>; readonly onClose: () => void };

function RemoveList({ list, onRemove, onClose }: RemoveProps) {
  const [sentence, attempt] = useMishap();
  return (
    <Dialog
      title={`Remove ${list.title}?`}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button kind="destructive" onClick={() => void attempt(onRemove).then((done) => done && onClose())}>
            Remove the list
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {sentence && (
        <Note tone="problem" alert>
          {sentence}
        </Note>
      )}
      <p class="import-words">
        Its {list.count.toLocaleString('en-GB')} entries are not found any more. Letters and notes that name them stay.
        {list.address === undefined
          ? 'To have it back, import the file again.'
          : 'The permission to read its address is given back.'}
      </p>
    </Dialog>
  );
}
