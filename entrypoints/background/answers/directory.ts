import { matchPractice } from '../../../utils/directory/match-practice';
import type { PracticeMatch } from '../../../utils/directory/match-practice';
import { mayBeGpPractices } from '../../../utils/directory/may-be-gp-practice';
import { CANDIDATE_SENTENCES, NO_MATCH_SENTENCES } from '../../../utils/directory/match-sentences';
import type { Answer } from '../../../utils/messages';
import type { Identity } from '../../../utils/client/identity';
import { ToldError } from '../../../utils/errors';
import type { Store } from '../../../utils/store/store';
import type { Directory } from '../directory';
import { giveBack } from '../feeds/allowed';
import { tellViews } from '../pages';
import type { PracticePolicy } from '../practice-policy';
import type { Answers } from '../router';

type DirectoryAnswers = Pick<
  Answers,
  | 'practice/match'
  | 'directory/state'
  | 'directory/search'
  | 'directory/page'
  | 'directory/begin'
  | 'directory/stage'
  | 'directory/commit'
  | 'directory/cancel'
  | 'directory/remove'
  | 'directory/note'
  | 'directory/save-note'
>;

/** Public data: answered while locked as well. */
export function directoryAnswers(store: Store, directory: Directory, policy: PracticePolicy): DirectoryAnswers {
  const { practices, practiceNotes, log, vault } = store;
  const listInUse = async () => (await practices.inUse())?.list ?? null;
  return {
    'practice/match': async ({ identity, ...wanted }) => {
      const lists = (await practices.inUse())?.lists ?? [];
      const match = matchPractice(wanted, mayBeGpPractices(await directory.practices(), lists));
      return { ...answerTo(match, await chosenFor(identity)), list: await listInUse() };
    },
    'directory/state': async () => {
      const all = await practices.inUse();
      return { list: all?.list ?? null, lists: [...(all?.lists ?? [])] };
    },
    'directory/search': async ({ query, limit }) => ({
      results: await directory.search(query, limit),
      list: await listInUse(),
    }),
    'directory/page': async ({ after, limit, only }) => ({ practices: await practices.page(after, limit, only) }),
    'directory/begin': async () => ({ generation: await practices.begin() }),
    'directory/stage': async ({ generation, practices: batch }) => {
      await practices.stage(generation, batch);
      return {};
    },
    'directory/commit': async ({ generation, list }) => {
      const old = await inUse(list.id);
      if (old?.set && !(await policy.mayTake(list.id))) throw new ToldError('list-set-by-organisation');
      const { set: _, address, ...facts } = list;
      const from = old?.set ? old.address : address;
      await practices.commit(generation, {
        ...facts,
        ...(from !== undefined && { address: from }),
        ...(old?.set && { set: true }),
      });
      if (old?.set) await policy.taken(list.id);
      else if (old?.address && old.address !== address) await giveBack(old.address, store);
      tellViews({ topic: 'directory' });
      // Its index is built and kept now, and not when somebody asks.
      void directory.begin();
      return {};
    },
    'directory/cancel': async ({ generation }) => {
      await practices.cancel(generation);
      return {};
    },
    'directory/remove': async ({ id }) => {
      const list = await inUse(id);
      if (list?.set) throw new ToldError('list-set-by-organisation');
      await practices.remove(id);
      if (list?.address) await giveBack(list.address, store);
      tellViews({ topic: 'directory' });
      return {};
    },
    'directory/note': async ({ code }) =>
      vault.state === 'open'
        ? { note: await practiceNotes.of(code), locked: false }
        : { note: null, locked: vault.state === 'locked' },
    'directory/save-note': async ({ code, fields, was }) => {
      const note = { ...fields, by: vault.user?.name ?? '', at: new Date().toISOString() };
      await practiceNotes.save(code, note, was);
      tellViews({ topic: 'directory' });
      return {};
    },
  };

  async function inUse(id: string) {
    return (await practices.inUse())?.lists.find((one) => one.id === id);
  }

  /** The practice a person chose for this client, where that may be known: only while unlocked. */
  async function chosenFor(identity: Identity | null): Promise<string | null> {
    if (!identity || vault.state !== 'open') return null;
    const found = await log.findClient(identity);
    return found.match === 'one' ? found.client.practiceCode : null;
  }
}

/** A person's earlier choice settles candidates it is among; it never overrules what the page itself says. */
function answerTo(match: PracticeMatch, chosen: string | null): Omit<Answer<'practice/match'>, 'list'> {
  if (match.match === 'none') {
    return { match: 'none', practices: [], sentence: NO_MATCH_SENTENCES[match.why], chosen: false };
  }
  if (match.match === 'one') {
    const sentence = match.because === 'code' ? 'Matched by its code.' : 'Matched by its name and postcode.';
    return { match: 'one', practices: [match.practice], sentence, chosen: false };
  }
  const practice = match.practices.find(({ code }) => code === chosen);
  if (practice) return { match: 'one', practices: [practice], sentence: 'Chosen for this client.', chosen: true };
  const sentence = CANDIDATE_SENTENCES[match.because];
  return { match: 'candidates', practices: [...match.practices], sentence, chosen: false };
}
