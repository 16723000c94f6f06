import { useState } from 'preact/hooks';
import { LettersTab } from '../../components/letter/LettersTab';
import { Note } from '../../components/parts/Note';
import { dateOf } from '../../utils/client/date';
import { sentenceFor } from '../../utils/errors';
import type { Draft, DraftSummary } from '../../utils/log/draft';
import { earlierLetters } from '../../utils/log/earlier-letters';
import type { Entry } from '../../utils/log/entry';
import type { PracticeMatchAnswer } from '../../utils/messages';
import { ask } from '../views/ask';
import { useSender } from '../views/use-sender';
import type { ClientOnPage } from './client-on-page';
import type { Keeper } from './keeper';
import type * as Works from './letter-works';
import { startDraft } from './start-draft';

type Props = {
  readonly client: ClientOnPage;
  readonly practice: PracticeMatchAnswer | null;
  /** Null until the letters have loaded. */
  readonly works: typeof Works | null;
  readonly drafts: readonly DraftSummary[];
  /** Of this client's log: what was answered for earlier letters is remembered. */
  readonly entries: readonly Entry[];
  /** A letter begun that nothing keeps yet: there is no passphrase. */
  readonly unsaved: Draft | null;
  readonly keeper: Keeper;
  readonly onOpen: (draft: Draft) => void;
};

/** The letters that can be written for the client on the page, and those begun. */
export function Letters({ client, practice, works, drafts, entries, unsaved, keeper, onOpen }: Props) {
  const sender = useSender();
  const [trouble, setTrouble] = useState<string | null>(null);
  const matched = practice?.match === 'one' ? (practice.practices[0] ?? null) : null;
  const openKept = (draft: string) => {
    setTrouble(null);
    fetchKept(draft, keeper).then(onOpen, (error: unknown) => setTrouble(sentenceFor(error)));
  };
  return (
    <>
      {trouble && (
        <div class="sidebar-part">
          <Note tone="problem" alert>
            {trouble}
          </Note>
        </div>
      )}
      <LettersTab
        drafts={unsaved ? [unsaved, ...drafts] : drafts}
        templates={works && sender ? works.listTemplates() : null}
        onSearch={(words) => works?.searchTemplates(words) ?? []}
        today={dateOf(new Date())}
        onNew={(id) => {
          const template = works?.findTemplate(id);
          if (works && template && sender)
            onOpen(startDraft(works, template, client, matched, sender, earlierLetters(entries)));
        }}
        onOpen={(draft) => (unsaved?.id === draft ? onOpen(unsaved) : openKept(draft))}
      />
    </>
  );
}

async function fetchKept(id: string, keeper: Keeper): Promise<Draft> {
  const { draft } = await ask('draft/open', { draft: id });
  keeper.opened(draft);
  return draft;
}
