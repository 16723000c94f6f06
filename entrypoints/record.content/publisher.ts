import type { ClientRecord, Field } from '../../utils/client/fields';
import type { PageState } from '../../utils/messages/page';
import { sameName } from '../../utils/recognition/names';
import type { Reading } from '../../utils/recognition/reading';
import { recordOf } from '../../utils/recognition/reading';

/** How long two equal readings must lie apart before the first is believed, in milliseconds. */
export const QUIET_MS = 150;

/**
 * Decides what the page is said to show. Pure but for its own state: it is told of disturbances and readings with their times
 * and says when to clear. Its one promise: between a disturbance and two equal readings at least `QUIET_MS` apart,
 * nothing is published.
 */
export class Publisher {
  #epoch = 1;
  #published: { reading: Reading; print: string; readAt: number } | null = null;
  #candidate: { print: string; since: number } | null = null;
  /** The last client published on this page, kept to catch a half-changed page that mixes two. */
  #last: ClientRecord | null = null;

  constructor(
    private readonly origin: string,
    private readonly onChange: (state: PageState) => void,
  ) {}

  get settled(): boolean {
    return this.#published !== null;
  }

  get state(): PageState {
    if (!this.#published) return { state: 'reading', epoch: this.#epoch };
    const { reading, readAt } = this.#published;
    return {
      state: 'read',
      epoch: this.#epoch,
      reading,
      readAt: new Date(readAt).toISOString(),
      origin: this.origin,
      unread: 0,
    };
  }

  /** The subject, or the page's address, has been touched: what was published no longer counts. */
  disturb(): void {
    this.#candidate = null;
    if (!this.#published) return;
    this.#published = null;
    this.#epoch += 1;
    this.onChange(this.state);
  }

  /**
   * Takes one reading made at `now`, in milliseconds of a clock that nobody sets. Clears at once where it differs from what is
   * published.
   * @param at the time of day it was made, in milliseconds since 1970
   */
  take(reading: Reading, now: number, at = Date.now()): void {
    const sound = this.#mixes(reading) ? CHANGING : reading;
    const print = fingerprint(sound);
    if (this.#published?.print === print) {
      this.#published = { ...this.#published, reading: sound, readAt: at };
      return;
    }
    if (this.#published) this.disturb();
    if (this.#candidate?.print !== print) {
      this.#candidate = { print, since: now };
    } else if (now - this.#candidate.since >= QUIET_MS) {
      this.#publish(sound, print, at);
    }
  }

  /** The user asked for a fresh start: forget the client seen before, so that a corrected record is not held against it. */
  restart(): void {
    this.#last = null;
    this.disturb();
  }

  #publish(reading: Reading, print: string, at: number): void {
    this.#candidate = null;
    this.#published = { reading, print, readAt: at };
    if (reading.verdict === 'one') this.#last = recordOf(reading.fields);
    else if (reading.verdict !== 'ambiguous') this.#last = null;
    this.onChange(this.state);
  }

  /**
   * Whether a reading shares a number or record id with the client seen just before and yet disagrees about who that is:
   * the mark of a page whose head has changed and whose body has not (or the other way round).
   */
  #mixes(reading: Reading): boolean {
    const [now, last] = [reading.verdict === 'one' && recordOf(reading.fields), this.#last];
    if (!now || !last) return false;
    const shares = (field: Field) => now[field] !== undefined && now[field] === last[field];
    const both = (fields: readonly Field[]) => fields.filter((field) => now[field] && last[field]);
    return (
      (shares('nhsNumber') || shares('localId')) &&
      (both(['nhsNumber', 'localId', 'dateOfBirth']).some((field) => !shares(field)) ||
        both(['fullName', 'familyName', 'givenName']).some((field) => !sameName(now[field] ?? '', last[field] ?? '')))
    );
  }
}

const CHANGING: Reading = { verdict: 'ambiguous', findings: [{ kind: 'changing' }], incomplete: false };

/** Two readings with the same fingerprint say the same about the client; evidence and confidence may differ. */
function fingerprint(reading: Reading): string {
  if (reading.verdict === 'one') {
    return JSON.stringify([reading.verdict, recordOf(reading.fields), reading.findings, reading.incomplete]);
  }
  return JSON.stringify(reading);
}
