import { EVERYTHING, isNarrowed } from '../../../utils/log/worklist/list-query';
import type { ListQuery } from '../../../utils/log/worklist/list-query';
import type { ListName } from '../../../utils/log/worklist/lists';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';

/** What it means that a list is empty, and what would be in it. */
const WORDS: Readonly<Record<ListName, readonly [title: string, text: string]>> = {
  all: [
    'No referral is waiting for an answer',
    'Send a letter from a client’s record and mark it sent. It stays in this list until its outcome is recorded.',
  ],
  overdue: ['Nothing is overdue', 'A referral comes into this list the day after the day to chase it.'],
  appointments: [
    'Nobody has an appointment in the next 7 days',
    'Once a booking is recorded, its client stands here in the week before, so that somebody can remind them.',
  ],
  missed: [
    'Every missed appointment was acted on',
    'A missed appointment, or a discharge for one, stands here until the client was contacted, or it was booked again or challenged.',
  ],
  waiting: ['Nobody is waiting', 'Whoever was referred and not yet seen stands here, the longest wait first.'],
  rejected: [
    'Nothing was rejected or returned',
    'A referral that a service refused or sent back with advice stands here.',
  ],
  needs: [
    'No need is without a referral',
    'A need that was noted stands here until a letter is sent, or it is closed.',
  ],
  drafts: ['Every letter was sent', 'Drafts, and letters that were exported and not marked sent, stand here.'],
};

/** Says that nothing is listed, and one thing to do. */
export function NothingListed({ query, onQuery }: { query: ListQuery; onQuery: (query: ListQuery) => void }) {
  if (isNarrowed(query)) {
    const text = query.text.trim();
    return (
      <Empty
        title={text === '' ? 'Nothing fits these filters' : `Nothing found for “${text}”`}
        action={
          <Button onClick={() => onQuery({ ...EVERYTHING, list: query.list, sort: query.sort })}>Clear filters</Button>
        }
      >
        This list is searched by client, date of birth, NHS number, referral, destination, specialty, keyworker and
        state. A referral with an outcome is in the client’s history.
      </Empty>
    );
  }
  const [title, words] = WORDS[query.list];
  return <Empty title={title}>{words}</Empty>;
}
