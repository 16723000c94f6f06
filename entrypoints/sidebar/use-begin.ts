import type { Practice } from '../../utils/directory/practice';
import { earlierLetters } from '../../utils/log/earlier-letters';
import type { Draft } from '../../utils/log/draft';
import type { Entry } from '../../utils/log/entry';
import type { PracticeMatchAnswer } from '../../utils/messages';
import { useSender } from '../views/use-sender';
import type { ClientOnPage } from './client-on-page';
import type { LetterAbout } from './letter-about';
import { startDraft } from './start-draft';
import type { Works } from './use-works';

/** Begins a letter of a template for the client on the page; null where there is no such template any more. */
export type Begin = (template: string, about: LetterAbout | null) => Draft | null;

/** @returns null until all that a letter is filled from has come */
export function useBegin(
  client: ClientOnPage,
  practice: PracticeMatchAnswer | null,
  works: Works | null,
  entries: readonly Entry[],
): Begin | null {
  const sender = useSender();
  if (!works || !sender) return null;
  const matched: Practice | null = practice?.match === 'one' ? (practice.practices[0] ?? null) : null;
  return (id, about) => {
    const template = works.findTemplate(id);
    return template && startDraft(works, template, client, matched, sender, earlierLetters(entries), about);
  };
}
