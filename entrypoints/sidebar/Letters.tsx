import { useState } from 'preact/hooks';
import { LettersTab } from '../../components/letter/LettersTab';
import { LinkButton } from '../../components/parts/LinkButton';
import { Note } from '../../components/parts/Note';
import { dateOf } from '../../utils/client/date';
import { sentenceFor } from '../../utils/errors';
import type { Draft, DraftSummary } from '../../utils/log/draft';
import { ask } from '../views/ask';
import type { Keeper } from './keeper';
import type { LetterAbout } from './letter-about';
import type * as Works from './letter-works';
import type { Begin } from './use-begin';

/** What a letter is to be chosen for. */
export type Wanted = { readonly title: string; readonly about: LetterAbout };

type Props = {
  /** Null until what letters are filled from has come. */
  readonly begin: Begin | null;
  /** The referral that the next letter is begun for. */
  readonly wanted: Wanted | null;
  readonly onUnwanted: () => void;
  /** Null until the letters have loaded. */
  readonly works: typeof Works | null;
  readonly drafts: readonly DraftSummary[];
  /** A letter begun that nothing keeps yet: there is no passphrase. */
  readonly unsaved: Draft | null;
  readonly keeper: Keeper;
  readonly onOpen: (draft: Draft) => void;
};

/** The letters that can be written for the client on the page, and those begun. */
export function Letters({ begin, wanted, onUnwanted, works, drafts, unsaved, keeper, onOpen }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null);
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
      {wanted && (
        <div class="sidebar-part">
          <Note>
            Choose the letter for <strong>{wanted.title}</strong>. It takes the place of the need.{' '}
            <LinkButton onClick={onUnwanted}>Another letter instead</LinkButton>
          </Note>
        </div>
      )}
      <LettersTab
        drafts={unsaved ? [unsaved, ...drafts] : drafts}
        templates={works && begin ? works.listTemplates() : null}
        onSearch={(words) => works?.searchTemplates(words) ?? []}
        today={dateOf(new Date())}
        onNew={(id) => {
          const letter = begin?.(id, wanted?.about ?? null);
          if (letter) onOpen(letter);
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
