/** One message on its way, or one thing a process has yet to do. */
export type Item = {
  readonly label: string;
  readonly to: string;
  readonly run: () => void;
  readonly isMoot?: () => boolean;
};

/**
 * Everything that is on its way between page, background and view. Nothing arrives by itself, and anything may arrive next: more
 * than any browser reorders.
 */
export class Bus {
  #items: Item[] = [];
  /** What happened, for a person who reads a failure. */
  readonly story: string[] = [];

  post(item: Item): void {
    this.#items.push(item);
  }

  get size(): number {
    this.#items = this.#items.filter((item) => !item.isMoot?.());
    return this.#items.length;
  }

  /** Delivers one. @returns whether there was any */
  deliver(pick: number): boolean {
    const { size } = this;
    if (size === 0) return false;
    const [item] = this.#items.splice(pick % size, 1);
    this.say(`${item?.to} gets ${item?.label}`);
    item?.run();
    return true;
  }

  /** A second copy of what is on its way to every view. */
  double(pick: number): void {
    const tells = this.#items.filter(({ label }) => label.startsWith('tell'));
    const tell = tells[pick % Math.max(1, tells.length)];
    if (tell) this.#items.push(tell);
  }

  say(line: string): void {
    this.story.push(line);
  }
}
