import { CircleAlert, CircleCheck, Copy, FileDown, Lock, Printer, TextCursorInput } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { formatTime } from '../../utils/client/date';
import { sentenceFor, ToldError } from '../../utils/errors';
import type { ExportRoute } from '../../utils/log/entry';
import { LEFT_WORDS } from '../../utils/log/words';
import { Button } from '../parts/Button';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';
import { ExportAnyway } from './ExportAnyway';
import type { LetterInHand } from './letter-in-hand';
import { heldWords, whoWords } from './on-screen';
import type { OnScreen } from './on-screen';

type Props = {
  readonly letter: Pick<LetterInHand, 'draft' | 'gaps'>;
  readonly onScreen: OnScreen;
  /** Reads the page again, compares the client, and lets the letter leave. Rejects with a ToldError, and nothing left. */
  readonly onExport: (route: ExportRoute, overrides: readonly string[]) => Promise<void>;
  /** Lets a field of the page be chosen for it; null where there is no page to put it into. */
  readonly onInsert: ((overrides: readonly string[]) => void) | null;
  /** Leads to what is missing. */
  readonly onShowMissing: () => void;
};

/** The ways out of a letter, with what stands in them. A button that is held explains and does nothing. */
export function ExportBar({ letter, onScreen, onExport, onInsert, onShowMissing }: Props) {
  const { draft, gaps } = letter;
  const [leaving, setLeaving] = useState<ExportRoute | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const heldWhy = heldWords(onScreen);
  const missing = gaps.length;

  const leave = (route: ExportRoute, overrides: readonly string[]) => {
    if (leaving) return;
    setLeaving(route);
    setTold(null);
    onExport(route, overrides).then(
      () => setLeaving(null),
      (error: unknown) => {
        setLeaving(null);
        setTold(sentenceFor(error));
        if (!(error instanceof ToldError)) throw error;
      },
    );
  };
  const heldFor = (route: ExportRoute) => {
    if (heldWhy) {
      const who = whoWords({ name: draft.clientName, dateOfBirth: draft.identity.dateOfBirth });
      return {
        why: heldWhy,
        onPress: () => setTold(`Nothing was ${LEFT_WORDS[route]}. This letter is for ${who}. Open their record first.`),
      };
    }
    if (missing === 0) return null;
    return {
      why: missingLine(missing),
      onPress: () => {
        setTold(`Nothing was ${LEFT_WORDS[route]}. Fill in what is missing, or press “Export anyway”.`);
        onShowMissing();
      },
    };
  };
  return (
    <div class="export-bar">
      {told && (
        <Note tone="problem" alert>
          {told}
        </Note>
      )}
      <p class={heldWhy || missing ? 'export-state is-held' : 'export-state'} data-testid="letter-export-state">
        {heldWhy ? (
          <>
            <Lock size={16} aria-hidden="true" />
            <span>{heldWhy}</span>
          </>
        ) : missing > 0 ? (
          <>
            <CircleAlert size={16} aria-hidden="true" />
            <span>{missingLine(missing)}</span>
            <LinkButton testId="letter-export-anyway" onClick={() => setAsking(true)}>
              Export anyway
            </LinkButton>
          </>
        ) : (
          onScreen.is === 'same' && (
            <>
              <CircleCheck size={16} aria-hidden="true" />
              <span>Same client on screen, page read {formatTime(new Date(onScreen.readAt))}</span>
            </>
          )
        )}
      </p>
      <div class="sidebar-actions">
        <Button
          kind={heldWhy || missing ? 'plain' : 'primary'}
          icon={Copy}
          testId="letter-export-copy"
          held={heldFor('copy')}
          busy={leaving === 'copy'}
          onClick={() => leave('copy', [])}
        >
          Copy
        </Button>
        <Button
          icon={Printer}
          testId="letter-export-print"
          held={heldFor('print')}
          busy={leaving === 'print'}
          onClick={() => leave('print', [])}
        >
          Print
        </Button>
        <Button
          icon={FileDown}
          testId="letter-export-docx"
          held={heldFor('docx')}
          busy={leaving === 'docx'}
          onClick={() => leave('docx', [])}
        >
          Word
        </Button>
        {onInsert && (
          <Button
            icon={TextCursorInput}
            testId="letter-export-insert"
            held={heldFor('insert')}
            onClick={() => onInsert([])}
          >
            Insert
          </Button>
        )}
      </div>
      {asking && !heldWhy && (
        <ExportAnyway
          draft={draft}
          gaps={gaps}
          onExport={(route) => {
            const overrides = gaps.map(({ id }) => id);
            setAsking(false);
            if (route === 'insert') onInsert?.(overrides);
            else leave(route, overrides);
          }}
          mayInsert={onInsert !== null}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** "2 things missing before this can leave". */
export function missingLine(count: number): string {
  return `${count === 1 ? '1 thing' : `${count} things`} missing before this can leave`;
}
