import { LettersTab } from '../../components/letter/LettersTab';
import { dateOf } from '../../utils/client/date';
import type { Draft, DraftSummary } from '../../utils/log/draft';
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
  /** A letter begun that nothing keeps yet: there is no passphrase. */
  readonly unsaved: Draft | null;
  readonly keeper: Keeper;
  readonly onOpen: (draft: Draft) => void;
};

/** The letters that can be written for the client on the page, and those begun. */
export function Letters({ client, practice, works, drafts, unsaved, keeper, onOpen }: Props) {
  const sender = useSender();
  const matched = practice?.match === 'one' ? (practice.practices[0] ?? null) : null;
  return (
    <LettersTab
      drafts={unsaved ? [unsaved, ...drafts] : drafts}
      templates={works && sender ? works.listTemplates() : null}
      onSearch={(words) => works?.searchTemplates(words) ?? []}
      today={dateOf(new Date())}
      onNew={(id) => {
        const template = works?.findTemplate(id);
        if (works && template && sender) onOpen(startDraft(works, template, client, matched, sender));
      }}
      onOpen={(draft) => void (unsaved?.id === draft ? onOpen(unsaved) : openKept(draft, keeper, onOpen))}
    />
  );
}

async function openKept(draft: string, keeper: Keeper, onOpen: (draft: Draft) => void): Promise<void> {
  const opened = await ask('draft/open', { draft });
  keeper.opened(opened.draft);
  onOpen(opened.draft);
}
