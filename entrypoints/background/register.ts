import { browser } from '../../utils/browser';
import { differsFromRegister, readRegisterEntry } from '../../utils/directory/register/entry';
import type { RegisterEntry } from '../../utils/directory/register/entry';
import { readAddress } from '../../utils/directory/services/feed/address';
import { FeedTrouble, requestJson } from '../../utils/directory/services/feed/request';
import type { Practice } from '../../utils/directory/practice';
import { ToldError } from '../../utils/errors';
import type { ErrorCode } from '../../utils/errors';
import type { RegisterCheck } from '../../utils/messages/register';
import { sitePattern } from '../../utils/site-pattern';
import { managed } from './managed';
import { outside } from './outside';
import { Pace } from './feeds/pace';

/** The ODS ORD interface of NHS England. It wants fewer than five requests a second; we make two at most. */
export const REGISTER = 'https://directory.spineservices.nhs.uk/ORD/2-0-0';
/** An answer is good for this long. Milliseconds. */
const GOOD_FOR_MS = 3_600_000;
const MOST_KEPT = 200;
const LIMITS = { timeoutMs: 10_000, mostBytes: 500_000 };

type Kept = { readonly entry: RegisterEntry | null; readonly at: number };

/** What went wrong with a request, as a person is told of it here. */
const TOLD: Partial<Record<ErrorCode, ErrorCode>> = {
  'feed-slow': 'register-silent',
  'feed-unreachable': 'register-silent',
  'feed-busy': 'register-busy',
};

/** What the national register says of a practice, asked for one at a time when somebody presses for it. */
export class Register {
  readonly #kept = new Map<string, Kept>();
  readonly #pace = new Pace();
  readonly #address: () => Promise<string>;

  /** @param address where the register is, without a slash at the end */
  constructor(address: () => Promise<string> = () => Promise.resolve(REGISTER)) {
    this.#address = address;
  }

  /** The site that leave is needed for. */
  async origin(): Promise<string> {
    return new URL(await this.#address()).origin;
  }

  /** @throws ToldError `register-not-allowed`, `register-silent`, `register-busy`, `register-strange` */
  async check(practice: Practice): Promise<RegisterCheck> {
    const { entry, at } = await this.#entry(practice.code);
    return {
      checkedAt: new Date(at).toISOString(),
      entry,
      differences: entry ? differsFromRegister(practice, entry) : [],
    };
  }

  async #entry(code: string): Promise<Kept> {
    const kept = this.#kept.get(code);
    if (kept && kept.at + GOOD_FOR_MS > Date.now()) return kept;
    const address = await this.#address();
    if (!(await browser.permissions.contains({ origins: [sitePattern(new URL(address).origin)] }))) {
      throw new ToldError('register-not-allowed');
    }
    await this.#pace.wait();
    const asked = { entry: await ask(`${address}/organisations/${code}`, code), at: Date.now() };
    this.#kept.delete(code);
    this.#kept.set(code, asked);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return asked;
  }
}

/** The register, or what an organisation has set in its place. */
export async function registerAddress(): Promise<string> {
  const set = await managed('practiceRegister');
  if (typeof set !== 'string') return REGISTER;
  return readAddress(set, 'address').replace(/\/+$/, '');
}

async function ask(address: string, code: string): Promise<RegisterEntry | null> {
  try {
    const entry = readRegisterEntry(await requestJson(outside, address, LIMITS));
    // An answer about another practice would be worse than none.
    if (entry?.code !== code) throw new ToldError('register-strange');
    return entry;
  } catch (error) {
    if (!(error instanceof FeedTrouble)) throw error;
    if (error.code === 'feed-not-found') return null;
    throw new ToldError(TOLD[error.code] ?? 'register-strange');
  }
}
