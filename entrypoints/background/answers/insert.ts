import { ToldError } from '../../../utils/errors';
import type { Identity } from '../../../utils/client/identity';
import { letterToPlainText } from '../../../utils/letters/plain-text';
import { finishedHtml } from '../../../utils/letters/finished';
import { INSERTING } from '../../../utils/messages/insert';
import type { Seen } from '../../../utils/messages/insert';
import { printOf } from '../../../utils/recognition/print';
import { readItself, readPage, tellViews } from '../pages';
import { checkSameClient, findRelease } from '../releases';
import type { Release } from '../releases';
import type { Answers } from '../router';
import { askScript, tellScript } from '../scripts';
import { beside } from './page';

const INSERTER = { to: 'insert', file: '/insert.js', questions: INSERTING } as const;

type InsertAnswers = Pick<Answers, Extract<keyof Answers, `insert/${string}`>>;

/**
 * Putting letters into the case system's own fields. Nothing is written in a page that does not show the client it is about: the
 * whole page is read here, and its own script reads it again in the very task of writing.
 * @param left writes down that a released letter has left
 */
export function insertAnswers(isLocked: () => boolean, left: (release: Release) => Promise<void>): InsertAnswers {
  return {
    'insert/changed': async (_, { tab }) => {
      tellViews({ topic: 'insert', tab });
      return {};
    },
    'insert/pick': async ({ what }, { tab }) => askScript(INSERTER, mustBeOpen(tab), 0, 'pick', { what }),
    'insert/state': async (_, { tab }) => askScript(INSERTER, mustBeOpen(tab), 0, 'state', {}),
    'insert/end': async (_, { tab }) => {
      await tellScript('insert', beside(tab), 0, 'end', {});
      return {};
    },
    'insert/letter': async ({ release: id }, { tab }) => {
      const at = mustBeOpen(tab);
      const release = await findRelease(id, 'insert');
      const html = finishedHtml(release.draft.html);
      const took = await place(at, release.draft.identity, { html, plain: letterToPlainText(html) });
      await left(release);
      return { took };
    },
    'insert/note': async ({ identity, text }, { tab }) => ({
      took: await place(mustBeOpen(tab), identity, { html: '', plain: text }),
    }),
  };

  /** Locked means looking up alone: nothing of a client is written anywhere. */
  function mustBeOpen(tab: number | null): number {
    if (isLocked()) throw new ToldError('vault-locked');
    return beside(tab);
  }
}

/** @throws ToldError `different-client`, `client-unclear`, `field-gone`, `field-too-small`, `field-refused`: then nothing is in the field */
async function place(
  tab: number,
  identity: Identity,
  words: { html: string; plain: string },
): Promise<'whole' | 'part'> {
  checkSameClient({ identity }, await readPage(tab));
  const { took } = await askScript(INSERTER, tab, 0, 'place', { ...words, seen: await seenNow(tab, identity) });
  if (took === 'nothing') throw new ToldError('field-refused');
  return took;
}

/** What the page itself says at this moment. Where it says who is on it, that is compared as well: else a frame in it said so. */
async function seenNow(tab: number, identity: Identity): Promise<Seen> {
  const page = await readItself(tab);
  if (page.state !== 'read') throw new ToldError('client-unclear');
  if (page.reading.verdict === 'one') checkSameClient({ identity }, page);
  return { epoch: page.epoch, print: printOf(page.reading) };
}
