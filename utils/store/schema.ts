import type { IsoDate } from '../client/date';
import type { Client } from '../log/client/client';
import type { Draft } from '../log/draft';
import type { Entry } from '../log/entry';
import type { ClientPart } from '../log/client/person';
import type { Referral } from '../log/referral/referral-schema';
import type { Queue } from '../log/worklist/worklist';
import type { OutcodeRow } from '../directory/nearby/read-outcodes';
import type { Practice } from '../directory/practice';
import type { PracticeNote } from '../directory/practice-note';
import type { Correction } from '../directory/services/correction';
import type { FeedReading } from '../directory/services/feed/reading';
import type { Service } from '../directory/services/service';
import type { ServiceSource } from '../directory/services/source';
import type { Profile } from '../recognition/profiles/profile';
import type { PlainProperties } from './encryption';
import type { Kdf } from './key-derivation';

/** The tables of version 1, which some databases still have. */
export const TABLES_AT_FIRST = {
  entries: 'id, client, referral, supersedes',
  referrals: 'id, client, [queue+due]',
  clients: 'id, *ids, *keys',
  drafts: 'id, client, *keys, day',
  settings: 'key',
  users: 'id',
  meta: 'key',
  practices: '[generation+code], [generation+postcode]',
} as const;

/** The tables of version 2: site profiles came. */
export const TABLES_AT_SECOND = {
  ...TABLES_AT_FIRST,
  profiles: 'id',
  profilePlaces: '[origin+id], id',
} as const;

/** The tables of version 3: letters of the user's own came. */
export const TABLES_AT_THIRD = {
  ...TABLES_AT_SECOND,
  ownLetters: 'id',
} as const;

/** The tables of version 4: short texts of the user's own came. */
export const TABLES_AT_FOURTH = {
  ...TABLES_AT_THIRD,
  ownSnippets: 'word',
} as const;

/**
 * The tables, as Dexie declares them. What is declared here lies plain on disk, in the encrypted tables too: it may be a
 * random id, a keyed hash or a day, and nothing else; of public data, what is public.
 */
export const TABLES = {
  ...TABLES_AT_FOURTH,
  practiceNotes: 'code',
  outcodes: 'outcode',
  services: '[source+generation+id], [source+generation+detail]',
  serviceSources: 'id',
  serviceReadings: 'source',
  serviceCorrections: 'id',
} as const;

/** 5: several lists of practices side by side, colleagues' notes about them, the middles of postcode districts, local services. */
export const SCHEMA_VERSION = 5;

/** The encrypted tables with what stays plain in each, primary key first. The other tables hold nothing of any client. */
export const ENCRYPTED = {
  entries: ['id', 'client', 'referral', 'supersedes'],
  referrals: ['id', 'client', 'queue', 'due'],
  clients: ['id', 'ids', 'keys'],
  drafts: ['id', 'client', 'keys', 'day'],
  settings: ['key'],
  practiceNotes: ['code'],
} as const satisfies PlainProperties;

export type EntryRow = Entry;
/** `queue` and `due` as `placeOf` gives them. */
export type ReferralRow = {
  id: string;
  client: string;
  queue: Queue;
  due: IsoDate;
  referral: Referral;
};
/** One person. `keys` are keyed hashes of what they can be found by; `parts` are what each of their ids is folded to. */
export type ClientRow = { id: string; ids: string[]; keys: string[]; client: Client; parts: ClientPart[] };
export type DraftRow = { id: string; client?: string; keys: string[]; day: IsoDate; draft: Draft };
export type SettingRow = { key: string; value: unknown };
/** Somebody who can unlock. `wrapped` is the data key sealed under their passphrase. */
export type UserRow = { id: string; name: string; kdf: Kdf; salt: Uint8Array; wrapped: Uint8Array };
export type MetaRow = { key: string; value: unknown };
export type PracticeRow = Practice & { generation: string };
/** `code` is public; what is noted of it is not. */
export type PracticeNoteRow = { code: string; note: PracticeNote };
/** A profile that was taught here or came in a file. `savedAt` and `nth` (its place in the file) say which is tried first. */
export type ProfileRow = { id: string; profile: Profile; source: 'own' | 'file'; savedAt: string; nth: number };
/** How a profile, wherever it comes from, stands on one site. `place`: null where nobody has put it anywhere. */
export type ProfilePlaceRow = {
  origin: string;
  id: string;
  place: number | null;
  on: boolean;
  /** The last day it read a client there: once a day is all that is written. */
  matchedOn: IsoDate | null;
};
/** A letter somebody wrote here, or imported. It is for everybody: it holds nothing of any client. */
export type OwnLetterRow = { id: string; text: string; savedAt: string };
/** A short text somebody wrote here, or imported. It is for everybody, as letters are. */
export type OwnSnippetRow = { word: string; name: string; text: string };
/** The middle of a postcode district. */
export type OutcodeTableRow = OutcodeRow;
/**
 * A service of one source, in one generation of it. `modified`: what the source says of when it was last changed, as it says it.
 * `detail` 1: its details are still to be asked for.
 */
export type ServiceRow = {
  source: string;
  generation: string;
  id: string;
  service: Service;
  modified: string;
  detail: 0 | 1;
};
export type ServiceSourceRow = ServiceSource;
/** How far the reading of a source has come, so that it goes on where it stopped. */
export type ServiceReadingRow = FeedReading;
/** What somebody here corrected of an imported service; `id` is the service's. */
export type ServiceCorrectionRow = Correction;
