/**
 * Every message between the parts of Alongside, as schemas. Three contexts speak:
 *
 * - the **page** (the content script of a site that is turned on): reads the record, holds no storage;
 * - a **view** (framed sidebar, dashboard, popup, print page): shows, never stores;
 * - the **background**: owns the database and the key, answers both.
 *
 * `page.ts` and `view.ts` say who may ask what; they are apart so that the content script carries no schema that it has no
 * use for. Whoever receives parses, and trusts nothing that did not fit. A `Tell` says only that something changed, never what:
 * it carries no client data.
 */
import type * as z from 'zod/mini';
import { INSIGHTS_QUESTIONS_OF_VIEW } from './insights';
import { BACKUP_QUESTIONS_OF_VIEW } from './backup';
import { QUESTIONS_OF_INSERTER, QUESTIONS_OF_INSERTING } from './insert';
import { CLIENT_COPY_QUESTIONS_OF_VIEW } from './client-copy';
import { DIRECTORY_QUESTIONS_OF_VIEW } from './directory';
import { LOOKUP_QUESTIONS_OF_VIEW } from './lookup';
import { QUESTIONS_OF_PAGE } from './page';
import { PAPER_QUESTIONS_OF_VIEW } from './paper';
import { PROFILE_QUESTIONS_OF_PAGE, PROFILE_QUESTIONS_OF_VIEW } from './profiles';
import { REGISTER_QUESTIONS_OF_VIEW } from './register';
import { SERVICE_QUESTIONS_OF_VIEW } from './services';
import { SNIPPET_QUESTIONS_OF_VIEW } from './snippets';
import { QUESTIONS_OF_TEACHER, QUESTIONS_OF_TEACHING } from './teach';
import { TEMPLATE_QUESTIONS_OF_VIEW } from './templates';
import { QUESTIONS_OF_VIEW } from './view';
import { WORKLIST_QUESTIONS_OF_VIEW } from './worklist';

/** What only a content script may ask. */
export const ASKED_BY_PAGE = {
  ...QUESTIONS_OF_PAGE,
  ...PROFILE_QUESTIONS_OF_PAGE,
  ...QUESTIONS_OF_TEACHING,
  ...QUESTIONS_OF_INSERTING,
};
export const QUESTIONS = {
  ...ASKED_BY_PAGE,
  ...QUESTIONS_OF_VIEW,
  ...DIRECTORY_QUESTIONS_OF_VIEW,
  ...LOOKUP_QUESTIONS_OF_VIEW,
  ...REGISTER_QUESTIONS_OF_VIEW,
  ...SERVICE_QUESTIONS_OF_VIEW,
  ...PROFILE_QUESTIONS_OF_VIEW,
  ...QUESTIONS_OF_TEACHER,
  ...QUESTIONS_OF_INSERTER,
  ...TEMPLATE_QUESTIONS_OF_VIEW,
  ...SNIPPET_QUESTIONS_OF_VIEW,
  ...CLIENT_COPY_QUESTIONS_OF_VIEW,
  ...INSIGHTS_QUESTIONS_OF_VIEW,
  ...PAPER_QUESTIONS_OF_VIEW,
  ...BACKUP_QUESTIONS_OF_VIEW,
  ...WORKLIST_QUESTIONS_OF_VIEW,
};

export type QuestionName = keyof typeof QUESTIONS;
export type Ask<N extends QuestionName> = z.infer<(typeof QUESTIONS)[N]['data']>;
export type Answer<N extends QuestionName> = z.infer<(typeof QUESTIONS)[N]['answer']>;

export { Envelope, Reply } from './envelope';
export { PageAsk } from './page';
export type { PageState } from './page';
export type { BackupState, FileOrigin } from './backup';
export type { IncomingProfile, ProfilesOfSite, RefusedProfile, SiteProfile } from './profiles';
export type { IncomingSnippet, RefusedSnippet } from './snippets';
export type { IncomingLetter, KeptLetter, RefusedLetter } from './templates';
export type { RegisterCheck } from './register';
export { Tell } from './tell';
export { PageStateSchema } from './view';
export type { ListedSetList, ListInUse, NoteAnswer, OneList, PracticeMatchAnswer } from './directory';
export type { LookUpResult, LookUpState, OpenNow, OutcodesInUse } from './lookup';
export { SERVICE_BATCH } from './services';
export type { ListedSource, ServiceAnswer } from './services';
export type { ClientLog, Sender, Session, Site, WorklistRow } from './view';
export { MARK_LIMIT, PAGE_LIMIT } from './worklist';
export type { ClientFile, Facets, ListedRow, ListPage, Mark } from './worklist';
