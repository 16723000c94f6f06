import type { Store } from '../../utils/store/store';
import { count } from './kept';
import { PEOPLE, shareNumber, whoFits, WHO } from './people';
import type { Who } from './people';

/**
 * What a person meant: every press carries a text that says for whom it was and which press it was, and what left or was written
 * is held to it. What was read of the page in between is kept beside.
 */
export class Ledger {
  /** Counts everything a person does. */
  #turn = 0;
  #presses: number[] = [];
  /** When a letter with these words was first let out, by the press that wrote them. */
  readonly #exported = new Map<number, number>();
  #reads: { readonly turn: number; readonly who: Who | null }[] = [];
  readonly wrong: string[] = [];
  /** When somebody said of whom the page showed that they are a client of the log under another surname. */
  readonly #same: { readonly turn: number; readonly who: Who }[] = [];
  /** What was refused, by the sentence a person was told. */
  readonly refused = new Map<string, number>();
  readonly counts = { pressed: 0, exported: 0, left: 0, written: 0, drafts: 0 };

  /** Somebody wrote something for the client they saw. @returns what they wrote */
  press(who: Who): string {
    this.#turn += 1;
    this.#presses.push(this.#turn);
    this.counts.pressed += 1;
    return `for ${who} #${this.#presses.length}`;
  }

  /** While somebody presses for a letter to be opened, whosever it is. */
  isOpening = false;
  readonly #opened = new Set<string>();

  /** A letter stands open: one of another client than the page's only where somebody opened it. */
  stands(draft: string, beside: 'same' | 'different' | 'unclear'): void {
    if (this.isOpening) this.#opened.add(draft);
    if (beside === 'different' && !this.#opened.has(draft))
      this.wrong.push('a letter opened by itself beside another client');
  }

  /** Somebody asked for this draft. */
  opens(draft: string): void {
    this.#opened.add(draft);
  }

  /** Something was refused. */
  told(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }

  /** Somebody says that whoever is on the page is a client of the log. */
  says(who: Who): void {
    this.#turn += 1;
    this.#same.push({ turn: this.#turn, who });
  }

  /** Somebody lets a letter out. */
  lets(html: string): void {
    this.#turn += 1;
    this.counts.exported += 1;
    for (const { press } of marks(html)) if (!this.#exported.has(press)) this.#exported.set(press, this.#turn);
  }

  /** The page was read anew because something is to be used. */
  read(who: Who | null): void {
    this.#reads.push({ turn: this.#turn, who });
  }

  /** A letter is out: since it was let out the page must have been read as that client's. */
  left(how: string, html: string): void {
    this.counts.left += 1;
    for (const { who, press } of marks(html)) {
      if (!this.#readSince(this.#exported.get(press) ?? this.#presses[press - 1], who)) {
        this.wrong.push(`${how}: words for ${who} left, and the page was not read as theirs`);
      }
    }
  }

  #readSince(turn: number | undefined, who: Who): boolean {
    return this.#reads.some((read) => read.turn >= (turn ?? 0) && read.who === who);
  }

  /** Looks into everything that was kept. */
  async audit({ log, drafts }: Store): Promise<void> {
    let known = 0;
    const ids = new Set<string>();
    for (const who of WHO) {
      const found = await log.findClient(PEOPLE[who]);
      if (found.match !== 'one' || ids.has(found.client.id)) continue;
      ids.add(found.client.id);
      const { items } = await log.entriesOfClient(found.client.id);
      known += items.length;
      for (const { happening } of items) {
        if (happening.kind === 'client-identified') this.#mustBe(who, whoFits(happening.identity), 'identified as');
        const text =
          happening.kind === 'action' ? happening.text : happening.kind === 'letter-exported' ? happening.html : '';
        for (const mark of marks(text)) {
          this.#mustBe(who, mark.who, `${happening.kind} of`);
          if (happening.kind === 'action' && !this.#readSince(this.#presses[mark.press - 1], mark.who))
            this.wrong.push(`an action for ${mark.who} was written without the page being read as theirs`);
        }
      }
      this.counts.written += items.length;
    }
    const rows = await count('entries');
    if (rows !== known) this.wrong.push(`${rows - known} entries are nobody's`);
    for (const { id } of (await drafts.list()).items) {
      const { identity, html, record } = await drafts.open(id);
      const who = whoFits(identity);
      this.counts.drafts += 1;
      if (who !== whoFits(record)) this.wrong.push(`a draft bound to ${who} is filled from another record`);
      for (const mark of marks(html))
        if (mark.who !== who) this.wrong.push(`a draft of ${who} holds words for ${mark.who}`);
    }
  }

  /** Whether it was said of somebody, and the page read as theirs after that. */
  #isSame(): boolean {
    return this.#same.some(({ turn, who }) => this.#readSince(turn, who));
  }

  #mustBe(who: Who, other: Who | null, what: string): void {
    if (other === null || other === who || (shareNumber(who, other) && this.#isSame())) return;
    this.wrong.push(`in the log of ${who}: ${what} ${other}`);
  }
}

function marks(text: string): { readonly who: Who; readonly press: number }[] {
  return [...text.matchAll(/for (\w+) #(\d+)/g)].map(([, who, press]) => ({ who: who as Who, press: Number(press) }));
}
