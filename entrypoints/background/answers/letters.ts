import { browser } from '../../../utils/browser';
import { isToldError } from '../../../utils/errors';
import { finishedHtml } from '../../../utils/letters/finished';
import { hashOfLetter } from '../../../utils/letters/hash';
import { pageHead } from '../../../utils/letters/head-line';
import { destinationOf, isBeside } from '../../../utils/log/draft';
import type { Draft } from '../../../utils/log/draft';
import { LEFT_WORDS } from '../../../utils/log/words';
import type { Store } from '../../../utils/store/store';
import { readPage } from '../pages';
import { checkGaps, checkSameClient, dropRelease, findRelease, makeRelease } from '../releases';
import type { Release } from '../releases';
import type { Answers } from '../router';
import type { About, Scribe } from '../scribe';
import { checkStillOnScreen } from '../same-reading';
import { withSeen } from '../seen';
import { beside } from './page';

/** Writes down that a released letter has left, and releases it no more. */
export type Leave = (release: Release) => Promise<void>;

type LetterAnswers = Pick<
  Answers,
  | 'draft/save'
  | 'draft/open'
  | 'draft/discard'
  | 'letter/release'
  | 'client-copy/release'
  | 'letter/left'
  | 'letter/open-print'
  | 'print/letter'
>;

/** @param onWritten after anything was written */
export function letterAnswers(
  { drafts }: Store,
  scribe: Scribe,
  onWritten: () => void,
): { answers: LetterAnswers; left: Leave } {
  // Dropped only once it is in the log: what has left and could not be written down can be told of again.
  const left: Leave = async (release) => {
    await (release.clientCopy === undefined ? record(release) : recordClientCopy(release));
    await dropRelease(release.id);
  };
  const answers: LetterAnswers = {
    'draft/save': async ({ draft, basedOn }, { tab }) => {
      const client = draft.client ?? (await scribe.clientId(await seenOf(draft, tab)));
      const kept = await drafts.save({ ...draft, client }, basedOn);
      onWritten();
      return { draft: kept };
    },
    'draft/open': async ({ draft }) => ({ draft: await drafts.open(draft) }),
    'draft/discard': async ({ draft }) => {
      await drafts.discard(draft);
      onWritten();
      return {};
    },
    'letter/release': async ({ draft: id, route, overrides }, { tab }) => {
      const draft = await drafts.open(id);
      const page = await readPage(beside(tab));
      checkSameClient(draft, page);
      checkGaps(draft, overrides);
      const release = await makeRelease(draft, route, overrides);
      const readAt = page.state === 'read' ? page.readAt : new Date().toISOString();
      return {
        release: release.id,
        referral: release.referral,
        html: finishedHtml(draft.html),
        identityLine: pageHead(draft),
        readAt,
      };
    },
    'client-copy/release': async ({ draft: id, route, text }, { tab }) => {
      const draft = await drafts.open(id);
      checkSameClient(draft, await readPage(beside(tab)));
      return { release: (await makeRelease(draft, route, [], text)).id };
    },
    'letter/left': async ({ release }) => {
      await left(await findRelease(release, 'copy', 'docx', 'ics', 'text'));
      return {};
    },
    'letter/open-print': async ({ release }) => {
      await browser.tabs.create({ url: `${browser.runtime.getURL('/')}print.html#${release}` });
      return {};
    },
    'print/letter': async ({ release: id }) => {
      const release = await findRelease(id, 'print');
      const { draft, clientCopy = null } = release;
      // Dropped only once it is in the log: what could not be written down can be asked for again.
      await left(release);
      if (clientCopy !== null) {
        return { html: '', identityLine: '', forClient: true, clientCopy };
      }
      return {
        html: finishedHtml(draft.html),
        identityLine: pageHead(draft),
        forClient: draft.forClient ?? false,
        clientCopy,
      };
    },
  };
  return { answers, left };

  /** The draft is this referral from now on. What was typed since the release stays; a draft that was finished stays gone. */
  async function bind(id: string, referral: string): Promise<void> {
    try {
      await drafts.save({ ...(await drafts.open(id)), referral });
    } catch (error) {
      if (!isToldError(error, 'draft-missing')) throw error;
    }
  }

  /** Logs that the client was given what was asked in plain words. The letter itself has not left. */
  async function recordClientCopy({ id, draft, route }: Release): Promise<void> {
    const text = `Copy for the client ${LEFT_WORDS[route]}: ${draft.title}`;
    const { referral } = draft;
    await scribe.write(aboutOf(draft), { kind: 'action', action: 'note', text }, { id, ...(referral && { referral }) });
    onWritten();
  }

  /**
   * Logs that a letter left, with the very text, and binds the draft to the referral that it is now. The entry has the id of the
   * release: what was written before the release could be dropped is not written twice.
   */
  async function record({ id, draft, referral, route, overrides }: Release): Promise<void> {
    const html = finishedHtml(draft.html);
    await scribe.write(
      aboutOf(draft),
      {
        kind: 'letter-exported',
        template: draft.template,
        version: draft.version,
        title: draft.title,
        ...destinationOf(draft),
        route,
        textHash: hashOfLetter(html),
        html,
        overrides,
        details: draft.details,
        ...(draft.specialty && { specialty: draft.specialty }),
        ...(isBeside(draft) && { beside: true }),
      },
      { id, referral },
    );
    await bind(draft.id, referral);
    onWritten();
  }
}

/** Whom a draft is for, with what the page beside it says of them, where it still shows them. */
async function seenOf({ identity, clientName }: Draft, tab: number | null): Promise<About> {
  const about = { identity, name: clientName };
  if (tab === null) return about;
  try {
    const page = await readPage(tab);
    checkStillOnScreen(identity, page);
    return await withSeen(about, tab, page);
  } catch {
    // The page has moved on: the draft is kept for whom it was begun, and nothing of another page is written.
    return about;
  }
}

function aboutOf({ client, identity, clientName }: Draft): About {
  return client ? { client } : { identity, name: clientName };
}
