import { useState } from 'preact/hooks';
import { Directory } from '../../components/dashboard/directory/Directory';
import { dateOf } from '../../utils/client/date';
import { allowAddress } from '../views/allow-address';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useAnswer } from '../views/use-answer';
import { useSearch } from '../views/use-search';
import { removeList, useImport } from './use-import';
import { usePractices } from './use-practices';
import { useRegister } from './use-register';

/** The practice list: public, so it is shown while locked as well; changing it then is not offered. */
export function DirectoryPage({ locked }: { locked: boolean }) {
  const [query, setQuery] = useState('');
  const directory = useAnswer('list', () => ask('directory/state', {}), ['directory']);
  const list = directory.state === 'answered' ? directory.value.list : undefined;
  const lists = directory.state === 'answered' ? directory.value.lists : [];
  // A list that is taken away leaves the others as old as they were: each of them counts.
  const whole = usePractices(list ? lists.map(({ id, importedAt }) => `${id} ${importedAt}`).join() : null);
  const listed = whole.practices?.length ?? 0;
  const [open, setOpen] = useState<string | null>(null);
  const note = useAnswer(open, () => ask('directory/note', { code: open ?? '' }), ['directory', 'session']);
  const found = useSearch(query);
  const searching = query.trim() !== '';
  const register = useRegister();
  const { step, actions, readAgain, look } = useImport(lists);
  const set = useAnswer('set', () => ask('lists/set', {}), ['directory']);
  const readSet = async (address: string) => {
    await allowAddress(address, 'address');
    await ask('lists/read-set', { key: address });
  };
  return (
    <Directory
      today={dateOf(new Date())}
      list={list}
      lists={lists}
      practices={searching ? found : whole.practices}
      total={searching ? (found?.length ?? 0) : whole.whole ? listed : Math.max(list?.count ?? 0, listed + 1)}
      query={query}
      onQuery={setQuery}
      onLoadMore={whole.loadMore}
      step={step}
      importing={locked ? undefined : actions}
      onRemove={locked ? undefined : removeList}
      onReadAgain={locked ? undefined : async (one) => (one.set ? readSet(one.address ?? '') : readAgain(one))}
      set={set.state === 'answered' ? set.value.set : []}
      setActions={
        locked
          ? undefined
          : {
              onRead: ({ address = '' }) => readSet(address),
              onLook: look,
              onKeepOld: async ({ key }) => {
                await ask('lists/keep-old', { key });
              },
            }
      }
      onOpen={setOpen}
      note={{
        answer: note.state === 'answered' ? note.value : null,
        onSave: async (code, fields, was) => {
          await ask('directory/save-note', { code, fields, was });
        },
      }}
      register={register ?? undefined}
      onCopy={copyText}
    />
  );
}
