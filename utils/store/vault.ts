import { bytesToHex, hexToBytes, randomBytes } from '@noble/ciphers/utils.js';
import * as z from 'zod/mini';
import { ToldError } from '../errors';
import { newId } from '../log/id';
import type { Database } from './database';
import { fingerprint, sameBytes } from './key-ring';
import type { KeyRing } from './key-ring';
import { DEFAULT_KDF, kdfSchema } from './key-derivation';
import type { Kdf } from './key-derivation';
import { checkName, checkPassphrase, sameName } from './passphrase';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';
import type { UserRow } from './schema';
import { KEY_BYTES } from './sealing';
import { telling, writing } from './trouble';
import { unwrapForRecovery, unwrapForUser, wrapForRecovery, wrapForUser } from './wrapping';

export type Person = { readonly id: string; readonly name: string };

/** What an open vault is resumed from after the background was restarted. For session storage only, never for disk. */
export type OpenSession = { readonly user: Person; readonly dataKey: string };

const openSessionSchema = z.object({
  user: z.object({ id: z.string(), name: z.string() }),
  dataKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const Bytes = z.instanceof(Uint8Array);
const recoverySchema = z.object({ wrapped: Bytes, fingerprint: Bytes });
const RECOVERY = 'recovery';

/**
 * One random data key for the machine. Each user's passphrase wraps it, and so does one recovery code; whoever can unwrap it
 * reads everything. The key itself is never on disk.
 */
export class Vault {
  readonly #database: Database;
  readonly #ring: KeyRing;
  readonly #kdf: Kdf;
  readonly #now: () => Date;
  #user: Person | null = null;

  constructor(database: Database, ring: KeyRing, options: { kdf?: Kdf; now: () => Date }) {
    this.#database = database;
    this.#ring = ring;
    this.#kdf = options.kdf ?? DEFAULT_KDF;
    this.#now = options.now;
  }

  get state(): 'none' | 'locked' | 'open' {
    return this.#ring.state;
  }

  /** Who unlocked it; null while locked. */
  get user(): Person | null {
    return this.#user;
  }

  /** Everybody who can unlock on this machine, by name. */
  users(): Promise<Person[]> {
    return telling(async () => {
      const rows = await this.#database.users.toArray();
      return rows.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    });
  }

  /**
   * Makes the data key and its first user, and opens the vault as them.
   * @returns the recovery code, to be shown once: it is kept nowhere
   * @throws ToldError `vault-exists`, `name-missing`, `passphrase-short`
   */
  async create(name: string, passphrase: string): Promise<{ user: Person; recoveryCode: string }> {
    const user = { id: newId(this.#now()), name: checkName(name) };
    checkPassphrase(passphrase);
    const dataKey = randomBytes(KEY_BYTES);
    const row = { ...user, ...(await wrapForUser(dataKey, user.id, passphrase, this.#kdf)) };
    const code = newRecoveryCode();
    await writing(this.#database, [this.#database.users, this.#database.meta], async () => {
      // Asked inside the transaction: two views may both be setting up.
      if ((await this.#database.users.count()) > 0) throw new ToldError('vault-exists');
      await this.#database.users.add(row);
      await this.#keepRecovery(dataKey, code);
    });
    this.#enter(dataKey, user);
    return { user, recoveryCode: code };
  }

  /** @throws ToldError `wrong-passphrase`, `vault-missing` */
  async unlock(userId: string, passphrase: string): Promise<Person> {
    const row = await this.#row(userId);
    const dataKey = await unwrapForUser(row, passphrase);
    if (!dataKey) throw new ToldError('wrong-passphrase');
    return this.#enter(dataKey, row);
  }

  /**
   * Opens the vault with the recovery code and gives one user a new passphrase, as theirs is forgotten. The code stays good.
   * @throws ToldError `wrong-recovery-code`, `passphrase-short`, `vault-missing`
   */
  async unlockWithRecovery(code: string, userId: string, newPassphrase: string): Promise<Person> {
    const row = await this.#row(userId);
    const read = readRecoveryCode(code);
    const kept = recoverySchema.parse((await telling(() => this.#database.meta.get(RECOVERY)))?.value);
    const dataKey = read && unwrapForRecovery(kept.wrapped, read);
    if (!dataKey) throw new ToldError('wrong-recovery-code');
    checkPassphrase(newPassphrase);
    await this.#rewrap(dataKey, row, newPassphrase);
    return this.#enter(dataKey, row);
  }

  /** Another person of this machine. They unlock with their own passphrase. @throws ToldError `user-exists`, `vault-locked` … */
  async addUser(name: string, passphrase: string): Promise<Person> {
    const user = { id: newId(this.#now()), name: checkName(name) };
    checkPassphrase(passphrase);
    // A copy: locking meanwhile wipes the one in use.
    const dataKey = Uint8Array.from(this.#ring.dataKey);
    const row = { ...user, ...(await wrapForUser(dataKey, user.id, passphrase, this.#kdf)) };
    await writing(this.#database, [this.#database.users], async () => {
      const others = await this.#database.users.toArray();
      if (others.some((other) => sameName(other.name, user.name))) throw new ToldError('user-exists');
      await this.#database.users.add(row);
    });
    return user;
  }

  /** Of whoever is unlocked. @throws ToldError `wrong-passphrase` where `old` is not theirs, `passphrase-short`, `vault-locked` */
  async changePassphrase(old: string, passphrase: string): Promise<void> {
    const { user } = this;
    if (!user) throw new ToldError(this.state === 'none' ? 'vault-missing' : 'vault-locked');
    checkPassphrase(passphrase);
    const row = await this.#row(user.id);
    const dataKey = await unwrapForUser(row, old);
    if (!dataKey) throw new ToldError('wrong-passphrase');
    await this.#rewrap(dataKey, row, passphrase);
  }

  /** A new recovery code, shown once; the old one is good no longer. @throws ToldError `vault-locked` */
  async renewRecoveryCode(): Promise<string> {
    const code = newRecoveryCode();
    const { dataKey } = this.#ring;
    await writing(this.#database, [this.#database.meta], () => this.#keepRecovery(dataKey, code));
    return code;
  }

  lock(): void {
    this.#ring.lock();
    this.#user = null;
  }

  /** What to put in session storage while open, so that a restarted background can go on; null while locked. */
  session(): OpenSession | null {
    return this.#user && { user: this.#user, dataKey: bytesToHex(this.#ring.dataKey) };
  }

  /**
   * Opens the vault from session storage. False, and locked, where what was kept there does not fit this machine's vault.
   */
  async resume(kept: unknown): Promise<boolean> {
    const session = openSessionSchema.safeParse(kept);
    if (!session.success) return false;
    const dataKey = hexToBytes(session.data.dataKey);
    const [recovery, row] = await telling(() =>
      Promise.all([this.#database.meta.get(RECOVERY), this.#database.users.get(session.data.user.id)]),
    );
    const known = recoverySchema.safeParse(recovery?.value);
    if (!row || !known.success || !sameBytes(known.data.fingerprint, fingerprint(dataKey))) return false;
    this.#enter(dataKey, row);
    return true;
  }

  #enter(dataKey: Uint8Array, { id, name }: Person): Person {
    this.#ring.open(dataKey);
    this.#user = { id, name };
    return this.#user;
  }

  async #row(userId: string): Promise<UserRow> {
    const row = await telling(() => this.#database.users.get(userId));
    if (!row) throw new ToldError(this.#ring.exists ? 'wrong-passphrase' : 'vault-missing');
    return { ...row, kdf: kdfSchema.parse(row.kdf) };
  }

  async #rewrap(dataKey: Uint8Array, { id, name }: Person, passphrase: string): Promise<void> {
    const wrapped = await wrapForUser(dataKey, id, passphrase, this.#kdf);
    await writing(this.#database, [this.#database.users], () => this.#database.users.put({ id, name, ...wrapped }));
  }

  #keepRecovery(dataKey: Uint8Array, code: string): PromiseLike<unknown> {
    // `create` and `renewRecoveryCode` hand over the code as it is shown; it is wrapped in the form it is read in.
    const read = readRecoveryCode(code);
    if (!read) throw new Error('A new recovery code could not be read back');
    const value = { wrapped: wrapForRecovery(dataKey, read), fingerprint: fingerprint(dataKey) };
    return this.#database.meta.put({ key: RECOVERY, value });
  }
}
