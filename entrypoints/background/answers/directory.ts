import { matchPractice } from '../../../utils/directory/match-practice';
import type { PracticeMatch } from '../../../utils/directory/match-practice';
import { mayBeGpPractices } from '../../../utils/directory/may-be-gp-practice';
import { CANDIDATE_SENTENCES, NO_MATCH_SENTENCES } from '../../../utils/directory/match-sentences';
import type { Answer } from '../../../utils/messages';
import type { Identity } from '../../../utils/client/identity';
import type { Store } from '../../../utils/store/store';
import type { Directory } from '../directory';
import { tellViews } from '../pages';
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
export function directoryAnswers(
  { practices, practiceNotes, log, vault }: Store,
  directory: Directory,
): DirectoryAnswers {
  const listInUse = async () => (await practices.inUse())?.list ?? null;
  return {
    'practice/match': async ({ identity, ...wanted }) => {
      const lists = (await practices.inUse())?.lists ?? [];
      const match = matchPractice(wanted, mayBeGpPractices(await directory.practices(), lists));
      return { ...answerTo(match, await chosenFor(identity)), list: await listInUse() };
    },
    'directory/state': async () => {
      const inUse = await practices.inUse();
      return { list: inUse?.list ?? null, lists: [...(inUse?.lists ?? [])] };
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
      await practices.commit(generation, list);
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
      await practices.remove(id);
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
