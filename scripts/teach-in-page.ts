// Pointing at values as the teaching script does it, for tests: the messages of the extension are put in by hand.
import script from '../entrypoints/teach';
import { lessonOn } from '../entrypoints/teach/lesson';
import type { Lesson } from '../entrypoints/teach/lesson';

let life = new AbortController();
let changes = 0;

export function begin(): Lesson {
  life = new AbortController();
  changes = 0;
  return lessonOn(
    document,
    () => (changes += 1),
    () => life.abort(),
    life.signal,
  );
}

export function changed(): number {
  return changes;
}

export function isOver(): boolean {
  return life.signal.aborted;
}

/** The script itself, as the background puts it into a page; the browser's own messages are put in by whoever calls. */
export function run(): void {
  void script.main();
}
