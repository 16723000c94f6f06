import './letter-view.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import { clientCopy } from '../../utils/letters/client-copy';
import { isBeside } from '../../utils/log/draft';
import type { ExportRoute } from '../../utils/log/entry';
import { LazyLetterEditor } from '../editor/LazyLetterEditor';
import type { SnippetsInLetter } from '../snippets/snippets-in-letter';
import { focusOn } from '../parts/ErrorSummary';
import { Note } from '../parts/Note';
import { Shell } from '../sidebar/Shell';
import type { ShellProps } from '../sidebar/Shell';
import type { CardWay } from './CardWays';
import type { ClientCopyWay } from './CopyForClient';
import { DidYouSend } from './DidYouSend';
import type { SentAnswer } from './DidYouSend';
import { inputId, placeOfGap } from './gap-place';
import { LetterBanner } from './LetterBanner';
import { LetterDetails } from './LetterDetails';
import type { LetterInHand, OwnDetails } from './letter-in-hand';
import { LetterFoot } from './LetterFoot';
import { LetterHead } from './LetterHead';
import type { LetterSide } from './LetterHead';
import { LetterPanes } from './LetterPanes';
import { whoWords } from './on-screen';
import type { OnScreen } from './on-screen';
import type { Insertion, Left } from './insertion';
import { RecipientForm } from './RecipientForm';
import { useRoom } from './use-room';
import { useTone } from './use-tone';
import { WordsToLookAt } from './WordsToLookAt';
import type { Suggest } from './suggestion';

/** From this width on, in rem, the page stands beside what is written. */
const ROOM_FOR_PAGE = 48;

export type LetterViewProps = {
  readonly strip: Pick<ShellProps, 'onLookUp' | 'onDashboard' | 'onLock' | 'onClose'>;
  readonly letter: LetterInHand;
  readonly own: OwnDetails;
  readonly onScreen: OnScreen;
  readonly today: IsoDate;
  readonly onSuggest: Suggest;
  readonly onChoosePassphrase: () => void;
  /** Reads the page again, compares the client, and lets the letter leave. Rejects with a ToldError, and nothing left. */
  readonly onExport: (route: ExportRoute, overrides: readonly string[]) => Promise<void>;
  /** How it left, where it is to be said whether it was sent. */
  readonly left: Left | null;
  /** Nothing more is to be said of how it left. */
  readonly onBackFromLeft: () => void;
  /** Into a field of the page beside; null where there is no page. */
  readonly insertion: Insertion | null;
  /** Puts the line about a letter into the field that was picked. Rejects with a ToldError, and nothing is in it. */
  readonly onPutNote: (text: string) => Promise<void>;
  /** As `onExport`, for a card in another form. */
  readonly onCard: (way: CardWay) => Promise<void>;
  /** What was said about sending. Rejects with a ToldError. */
  readonly onSent: (answer: SentAnswer) => Promise<void>;
  /** Copies plain text of which nothing tells of a client. Rejects where it was refused. */
  readonly onCopy: (text: string) => Promise<void>;
  /** Reads the page again, compares the client, and lets out what the letter tells them. Rejects with a ToldError. */
  readonly onClientCopy: (way: ClientCopyWay, text: string) => Promise<void>;
  readonly snippets: SnippetsInLetter;
  /** Back to the client on screen; the draft is kept. */
  readonly onBack: () => void;
  /** Stands above whatever is shown: what has to be known of this letter. */
  readonly notice?: ComponentChildren;
  /** Which side is shown first. */
  readonly start?: Exclude<LetterSide, 'page'>;
};

/** A letter being written: who it is for, whom it goes to, its details, its words, and the ways out. */
export function LetterView(props: LetterViewProps) {
  const {
    strip,
    letter,
    own,
    onScreen,
    today,
    onSuggest,
    onChoosePassphrase,
    onExport,
    left,
    onBackFromLeft,
    insertion,
    onPutNote,
    onCard,
    onSent,
    onCopy,
    onClientCopy,
    onBack,
    notice,
  } = props;
  const { draft, template, gaps, questions } = letter;
  const [side, setSide] = useState<Exclude<LetterSide, 'page'>>(
    props.start ?? (gaps.length > 0 ? 'details' : 'letter'),
  );
  const hasRoom = useRoom(ROOM_FOR_PAGE);
  const [turned, setTurned] = useState(false);
  const [directing, setDirecting] = useState(false);
  const tone = useTone(draft.html, draft.keptTerms, letter.keepTerm);
  const [typeHere, setTypeHere] = useState<string | null>(null);

  const show = (next: LetterSide) => {
    setTypeHere(null);
    setDirecting(false);
    // What was written in stays behind the page, with its caret and all that can be undone.
    setTurned(next === 'page');
    if (next !== 'page') setSide(next);
  };
  const jump = (id: string) => {
    const gap = gaps.find((one) => one.id === id);
    const place = gap ? placeOfGap(gap, new Set(questions.map((question) => question.id))) : 'letter';
    show(place === 'letter' ? 'letter' : 'details');
    if (place === 'letter') setTypeHere(gap?.label ?? null);
    // The form may only now come into the page.
    else requestAnimationFrame(() => focusOn(inputId(id)));
  };
  const words = (
    <WordsToLookAt
      found={tone.found}
      onLookAt={(which) => {
        if (side !== 'letter' || turned) show('letter');
        tone.onLookAt(which);
      }}
    />
  );
  const { name, organisation } = draft.recipient ?? {};
  const to = [name, organisation].filter(Boolean).join(', ');
  const who = whoWords({ name: draft.clientName, dateOfBirth: draft.identity.dateOfBirth });
  const whom = organisation ?? name ?? '';
  const forClient = clientCopy({ template, words: letter.plain, to: whom, sender: own.sender, today });
  const view = left ? 'sent' : directing ? 'recipient' : side;
  const isWriting = view === 'details' || view === 'letter';
  return (
    <Shell
      {...strip}
      place={isWriting ? 'writing' : view}
      scroll={isWriting ? 'fixed' : 'whole'}
      banner={<LetterBanner draft={draft} onScreen={onScreen} today={today} onClose={onBack} />}
      head={
        <LetterHead
          letter={letter}
          side={isWriting ? (turned && !hasRoom ? 'page' : view) : null}
          hasPage={!hasRoom}
          onSide={show}
          onRecipient={() => setDirecting(true)}
          onChoosePassphrase={onChoosePassphrase}
          onBack={onBack}
        />
      }
      foot={
        !left &&
        !directing && (
          <LetterFoot
            letter={letter}
            who={who}
            onScreen={onScreen}
            forClient={forClient}
            insertion={insertion}
            onExport={onExport}
            onCard={onCard}
            onClientCopy={onClientCopy}
            onShowMissing={() => show('details')}
          />
        )
      }
    >
      {notice}
      {isWriting && (
        <LetterPanes draft={draft} page={hasRoom ? 'beside' : turned ? 'alone' : 'none'} place={view} onGap={jump}>
          {view === 'details' && (
            <LetterDetails letter={letter} own={own} today={today} words={words} onSuggest={onSuggest} onJump={jump} />
          )}
          {view === 'letter' && (
            <>
              {words}
              {typeHere && (
                <Note tone="attention">
                  “{typeHere}” is not in the record. Put the caret beside the red words, delete them, and write it in.
                </Note>
              )}
              <LazyLetterEditor
                html={draft.html}
                revision={letter.revision}
                onChange={letter.edit}
                onGap={jump}
                tone={tone}
                snippets={props.snippets}
              />
            </>
          )}
        </LetterPanes>
      )}
      {view === 'recipient' && (
        <RecipientForm
          recipient={draft.recipient ?? null}
          onSuggest={onSuggest}
          onSave={(recipient) => {
            letter.direct(recipient);
            setDirecting(false);
          }}
          onCancel={() => setDirecting(false)}
        />
      )}
      {view === 'sent' && left && (
        <DidYouSend
          formKey={`${draft.id}/sent/`}
          beside={isBeside(draft)}
          left={left}
          today={today}
          chaseAfterDays={template.chaseAfterDays}
          to={to}
          // Pasted into the record on screen: only while that is this client's.
          note={
            onScreen.is === 'same'
              ? { to, about: draft.title, by: own.sender.name ?? '', today, onCopy, insertion, onPut: onPutNote }
              : null
          }
          onAnswer={onSent}
          onDone={onBack}
          onBack={onBackFromLeft}
        />
      )}
    </Shell>
  );
}
