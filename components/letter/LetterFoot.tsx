import { useEffect, useState } from 'preact/hooks';
import { letterToPlainText } from '../../utils/letters/plain-text';
import type { ExportRoute } from '../../utils/log/entry';
import { CardWays } from './CardWays';
import type { CardWay } from './CardWays';
import { CopyForClient } from './CopyForClient';
import type { ClientCopyWay } from './CopyForClient';
import { ExportBar, missingLine } from './ExportBar';
import type { Insertion } from './insertion';
import type { LetterInHand } from './letter-in-hand';
import { heldWords } from './on-screen';
import type { OnScreen } from './on-screen';
import { PutIn } from './PutIn';

type Props = {
  readonly letter: Pick<LetterInHand, 'draft' | 'gaps' | 'card'>;
  /** Whose letter it is. */
  readonly who: string;
  readonly onScreen: OnScreen;
  /** What the letter asks, in plain words for the client; null where it has none. */
  readonly forClient: string | null;
  /** Into a field of the page beside; null where there is no page. */
  readonly insertion: Insertion | null;
  readonly onExport: (route: ExportRoute, overrides: readonly string[]) => Promise<void>;
  readonly onCard: (way: CardWay) => Promise<void>;
  readonly onClientCopy: (way: ClientCopyWay, text: string) => Promise<void>;
  readonly onShowMissing: () => void;
};

/** Under a letter: its ways out, or the one that is being taken. */
export function LetterFoot(props: Props) {
  const { letter, who, onScreen, forClient, insertion, onExport, onShowMissing } = props;
  const missing = letter.gaps.length;
  /** What is missing and to be left so, while the letter is being put into a field of the page. */
  const [puttingIn, setPuttingIn] = useState<readonly string[] | null>(null);
  const held = onScreen.is !== 'same';
  useEffect(() => {
    // Another client came on screen: whatever was picked there is not for this letter.
    if (!held) return;
    insertion?.end();
    setPuttingIn(null);
  }, [held, insertion]);

  if (insertion && puttingIn) {
    return (
      <PutIn
        what="letter"
        insertion={insertion}
        length={letterToPlainText(letter.draft.html).length}
        onPut={() => onExport('insert', puttingIn)}
        onDone={() => setPuttingIn(null)}
      />
    );
  }
  const begin = (overrides: readonly string[]) => {
    setPuttingIn(overrides);
    insertion?.begin('letter');
  };
  return (
    <>
      <ExportBar
        letter={letter}
        onScreen={onScreen}
        onExport={onExport}
        onInsert={insertion && begin}
        onShowMissing={onShowMissing}
      />
      {letter.card && (
        <CardWays
          card={letter.card}
          who={who}
          held={heldWords(onScreen) ?? (missing > 0 ? missingLine(missing) : null)}
          onLeave={props.onCard}
        />
      )}
      {forClient && !held && <CopyForClient who={who} text={forClient} onLeave={props.onClientCopy} />}
    </>
  );
}
