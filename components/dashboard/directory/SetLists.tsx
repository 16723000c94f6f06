import { isErrorCode, sentenceFor, ToldError } from '../../../utils/errors';
import type { ListedSetList } from '../../../utils/messages';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import { useMishap } from './use-mishap';

export type SetListActions = {
  /** Asks the browser where it has to, in the very press, and reads what is at its address. */
  readonly onRead: (one: ListedSetList) => Promise<void>;
  /** Shows what taking the held one would change, and lets a person take it. */
  readonly onLook: (one: ListedSetList) => void;
  readonly onKeepOld: (one: ListedSetList) => Promise<void>;
};

type Props = {
  readonly set: readonly ListedSetList[];
  /** Absent while locked. */
  readonly actions?: SetListActions | undefined;
};

/** What the organisation sets and is not in use: because the browser was not asked yet, it is of no use, or it waits for a person. */
export function SetLists({ set, actions }: Props) {
  const [sentence, attempt] = useMishap();
  return (
    <>
      {sentence && (
        <Note tone="problem" alert>
          {sentence}
        </Note>
      )}
      {set.map((one) => {
        const said = say(one);
        if (!said) return null;
        return (
          <Note key={one.key} tone="attention">
            {said} {actions && <WhatToDo one={one} actions={actions} attempt={attempt} />}
          </Note>
        );
      })}
    </>
  );
}

type WhatToDoProps = {
  readonly one: ListedSetList;
  readonly actions: SetListActions;
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
};

function WhatToDo({ one, actions, attempt }: WhatToDoProps) {
  if (one.state === 'held') {
    return (
      <span class="set-list-ways">
        <LinkButton onClick={() => actions.onLook(one)}>See what would change</LinkButton>
        <LinkButton onClick={() => void attempt(() => actions.onKeepOld(one))}>Keep the old one</LinkButton>
      </span>
    );
  }
  if (one.address === undefined) return null;
  return (
    <LinkButton onClick={() => void attempt(() => actions.onRead(one))}>
      {one.allowed ? 'Try again' : 'Allow and read'}
    </LinkButton>
  );
}

/** A sentence where there is something to be known or done; null where all is well. */
function say({ state, name, allowed, address, why, gone = 0, of = 0 }: ListedSetList): string | null {
  if (state === 'held') {
    const share = `${gone.toLocaleString('en-GB')} of the ${of.toLocaleString('en-GB')} entries you have`;
    return `Set by your organisation, and waiting for you: ${name}. It lacks ${share}. It may be half of a list.`;
  }
  if (address !== undefined && !allowed) {
    return `Set by your organisation: ${name}. Your browser may not read this address yet.`;
  }
  if (state !== 'refused') return null;
  const sentence = sentenceFor(why !== undefined && isErrorCode(why) ? new ToldError(why) : null);
  return `Set by your organisation, and cannot be used: ${name}: ${sentence}`;
}
