import { readAddress } from '../../../utils/directory/services/feed/address';
import { ToldError } from '../../../utils/errors';
import { toBase64 } from '../../../utils/messages/bytes';
import type { Store } from '../../../utils/store/store';
import { giveBack, isAllowed } from '../feeds/allowed';
import { fetchListFile } from '../practice-address';
import type { ListFile } from '../practice-address';
import type { PracticePolicy } from '../practice-policy';
import type { Answers } from '../router';

type ListAnswers = Pick<
  Answers,
  'lists/fetch' | 'lists/leave-address' | 'lists/set' | 'lists/read-set' | 'lists/held' | 'lists/keep-old'
>;

/** Lists of practices from addresses and by policy. Public data: shown while locked as well, and changed by a person only while not. */
export function listAnswers(store: Store, policy: PracticePolicy): ListAnswers {
  return {
    'lists/fetch': async ({ address }) => {
      mustBeOpen();
      return sent(await fetchListFile(readAddress(address, 'address')));
    },
    'lists/leave-address': async ({ address }) => {
      await giveBack(readAddress(address, 'address'), store);
      return {};
    },
    'lists/set': async () => {
      const set = await store.setLists.all();
      return { set: await Promise.all(set.map(async (one) => ({ ...one, allowed: await isAllowed(one) }))) };
    },
    'lists/read-set': async ({ key }) => {
      mustBeOpen();
      await policy.apply(key);
      return {};
    },
    'lists/held': async ({ key }) => {
      mustBeOpen();
      return sent(await policy.held(key));
    },
    'lists/keep-old': async ({ key }) => {
      mustBeOpen();
      await policy.keepOld(key);
      return {};
    },
  };

  function mustBeOpen(): void {
    if (store.vault.state === 'locked') throw new ToldError('vault-locked');
  }
}

function sent({ bytes, fileName, day }: ListFile) {
  return { bytes: toBase64(bytes), fileName, day };
}
