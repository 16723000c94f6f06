import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../utils/log/supersede';
import { timeline } from '../../utils/log/timeline';
import { arbitraryLog } from './arbitrary';
import { CLIENT, entry, id, note } from './support';

const OTHER = id('cat', 2);
const on = (day: number) => ({ at: `2026-11-0${day}T09:00:00.000Z` });
const texts = (items: ReturnType<typeof timeline>) =>
  items.map(({ entry: { happening } }) => (happening.kind === 'action' ? happening.text : happening.kind));

describe("a client's history", () => {
  it('is newest first, of every client id of the person and of nobody else', () => {
    const log = [
      entry(note('first'), on(1)),
      entry(note('third'), { ...on(3), client: OTHER }),
      entry(note('second'), on(2)),
      entry(note('not theirs'), { ...on(4), client: id('cat', 3) }),
    ];
    expect(texts(timeline([CLIENT, OTHER], log))).toEqual(['third', 'second', 'first']);
  });

  it('shows corrections with what they correct', () => {
    const wrong = entry(note('rang the dentist'), on(1));
    const right = entry(note('rang the practice'), { ...on(2), supersedes: wrong.id });
    const again = entry(note('rang the practice nurse'), { ...on(3), supersedes: right.id });
    const [item, ...rest] = timeline([CLIENT], [again, right, wrong]);
    expect(rest).toEqual([]);
    expect(item).toEqual({ entry: wrong, stands: false, corrections: [right, again], movedAway: false });
  });

  it('says that an entry was moved to another client without a word of that client', () => {
    const wrong = entry(note('rang the dentist'), on(1));
    const right = entry(note('rang for somebody else'), { ...on(2), supersedes: wrong.id, client: OTHER });
    expect(timeline([CLIENT], [wrong, right])).toEqual([
      { entry: wrong, stands: false, corrections: [], movedAway: true },
    ]);
    expect(timeline([OTHER], [wrong, right])).toEqual([
      { entry: right, stands: true, corrections: [], movedAway: false },
    ]);
  });

  it('shows every entry of the client exactly once, in rings of corrections too, and no entry of another', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const clients = [id('cat', 1), id('cat', 2)];
        const items = timeline(clients, log);
        const shown = items.flatMap(({ entry: one, corrections }) => [one, ...corrections]);
        const own = log.filter(({ client }) => clients.includes(client)).map((one) => one.id);
        expect(shown.map((one) => one.id).toSorted()).toEqual(own.toSorted());
        const standing = new Set(settle(log).standing);
        for (const item of items) expect(item.stands).toBe(standing.has(item.entry));
      }),
    );
  });
});
