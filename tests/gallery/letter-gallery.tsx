import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Inserting, Insertion } from '../../components/letter/insertion';
import type { LetterInHand, Saved } from '../../components/letter/letter-in-hand';
import { LetterView } from '../../components/letter/LetterView';
import type { LetterViewProps } from '../../components/letter/LetterView';
import type { SnippetsInLetter } from '../../components/snippets/snippets-in-letter';
import type { ClientRecord } from '../../utils/client/fields';
import { identityOf } from '../../utils/client/identity';
import { bannerName } from '../../utils/client/name';
import { ToldError } from '../../utils/errors';
import { findTemplate } from '../../utils/letters/catalogue';
import { cardOf } from '../../utils/letters/card/card';
import { gapsLeft } from '../../utils/letters/gaps';
import type { LetterFacts, SenderDetails } from '../../utils/letters/letter';
import { plainWords } from '../../utils/letters/plain-words';
import { questionsToAsk } from '../../utils/letters/question-facts';
import type { Answers } from '../../utils/letters/question';
import type { Recipient } from '../../utils/letters/recipient';
import type { PickedField } from '../../utils/messages/insert';
import { renderLetter } from '../../utils/letters/render';
import { allSnippets, snippetsWith } from '../../utils/letters/snippets/merge';
import type { Template } from '../../utils/letters/template';
import type { Draft } from '../../utils/log/draft';

import card from '../letters/examples/appointment-card.json';
import { LONG_NAME, RECORD, RIGHT_TO_LEFT } from './invented-client';
import ecg from '../letters/examples/ecg-on-methadone.json';
import dvt from '../letters/examples/possible-dvt.json';
import { inventedId, TODAY } from './invented';
import { inventedSuggestions } from './invented-suggestions';
import { later, NOT_INSERTING, STRIP } from './sidebar-gallery';
import { INVENTED_SNIPPETS } from './snippets-gallery';

const READ_AT = '2026-11-23T10:47:00.000Z';
const SAVED: Saved = { state: 'saved', at: READ_AT };
const SENDER: SenderDetails = {
  name: 'Jo Hargreaves',
  role: 'Recovery worker',
  service: 'Tidewell Recovery Service',
  phone: '01632 960200',
  replyTo: 'replies@tidewell.example.org',
};
const NO_SENDER: SenderDetails = { name: 'Jo Hargreaves' };
const CARD = card.answers as Answers;
const DVT = dvt.answers as Answers;
const LONG_PLACE =
  'Brackenfield and Northern Vale General Hospital, the Eleanor Fairweather building, blue entrance, second floor, room 14';
const WHOLE = ecg.answers as Answers;
const { heartSymptoms: _symptoms, safeContact: _contact, consent: _consent, ...PART } = WHOLE;

/** Those that the letter takes over from earlier ones, of two days. */
const REMEMBERED = Object.fromEntries(
  (findTemplate('ecg-on-methadone')?.questions ?? [])
    .filter(({ id, remembered }) => remembered && id in WHOLE)
    .map(({ id }, at) => [id, at % 2 ? '2026-09-28' : '2026-10-26']),
);

type Given = {
  readonly id?: string;
  readonly answers?: Answers;
  readonly sender?: SenderDetails;
  readonly saved?: Saved;
  readonly stale?: boolean;
  /** Whom it goes to: the client's own practice, or nobody yet. */
  readonly recipient?: null;
  readonly record?: ClientRecord;
  /** Which answers are of an earlier letter, and of which day's. */
  readonly remembered?: Draft['remembered'];
  readonly change?: (template: Template) => Template;
  readonly view?: Partial<LetterViewProps>;
};

/** A letter in hand that lives in this page alone: the form, the recipient and the editor all work. */
function Letter({ id = 'ecg-on-methadone', answers = {}, saved = SAVED, stale = false, ...given }: Given) {
  const [sender, setSender] = useState(given.sender ?? SENDER);
  const found = findTemplate(id);
  if (!found) throw new Error(`no letter ${id}`);
  const template = given.change ? given.change(found) : found;
  const [draft, setDraft] = useState<Draft>(() => startDraft(template, answers, given.sender ?? SENDER, given));
  const [revision, setRevision] = useState(0);
  const letter: LetterInHand = useMemo(() => {
    const redo = (next: Draft) => {
      setDraft({ ...next, html: renderLetter(template, factsOf(next, sender)).html });
      setRevision((count) => count + 1);
    };
    return {
      draft,
      template,
      gaps: gapsLeft(draft.html, template).filter(({ essential }) => essential),
      plain: plainWords(template, factsOf(draft, sender)),
      card: cardOf(template, factsOf(draft, sender), draft.html),
      questions: questionsToAsk(template, factsOf(draft, sender)),
      revision,
      stale,
      saved,
      edit: (html) => setDraft({ ...draft, html }),
      keepTerm: (term) => setDraft({ ...draft, keptTerms: [...(draft.keptTerms ?? []), term] }),
      answer: (next) => redo({ ...draft, details: next as Draft['details'] }),
      direct: (recipient) => {
        const { recipient: _before, ...others } = draft;
        redo(recipient ? { ...others, recipient } : others);
      },
      switchOn: (switches) => redo({ ...draft, switches: { ...switches } }),
      writeAnew: () => redo(draft),
    };
  }, [draft, revision, sender, template, saved, stale]);
  return (
    <LetterView
      strip={STRIP}
      letter={letter}
      own={{
        sender,
        onSave: async (next) => {
          await later();
          setSender(next);
          setDraft({ ...draft, html: renderLetter(template, factsOf(draft, next)).html });
        },
      }}
      onScreen={{ is: 'same', readAt: READ_AT }}
      today={TODAY}
      onSuggest={async () => inventedSuggestions()}
      onChoosePassphrase={() => undefined}
      onExport={later}
      left={null}
      onBackFromLeft={() => undefined}
      insertion={NOT_INSERTING}
      onPutNote={later}
      onSent={later}
      onCopy={later}
      onClientCopy={later}
      onCard={later}
      snippets={SNIPPETS_IN_LETTER}
      onBack={() => undefined}
      {...given.view}
    />
  );
}

const BOX: PickedField = { name: 'Progress note', takes: 'rich', holds: 0, room: null };

/** A letter on its way into a box of the page. */
function PuttingIn({ now }: { readonly now: Inserting }) {
  const insertion: Insertion = { now, begin: () => undefined, end: () => undefined };
  return (
    <Pressed id="letter-export-insert">
      <Letter answers={WHOLE} view={{ start: 'letter', insertion }} />
    </Pressed>
  );
}

const SNIPPETS_IN_LETTER: SnippetsInLetter = {
  used: snippetsWith(INVENTED_SNIPPETS),
  all: allSnippets(INVENTED_SNIPPETS),
  today: TODAY,
  names: [],
  onKeep: later,
};

export function factsOf(draft: Draft, sender: SenderDetails): LetterFacts {
  const { record, recipient, details, switches } = draft;
  return {
    record,
    practice: { name: 'Brackenfield Surgery', code: 'Z99000', address: '2 Mill Road, Tidewell', postcode: 'ZZ99 1AB' },
    recipient: recipient ?? null,
    sender,
    answers: details as Answers,
    today: TODAY,
    switches,
  };
}

const PRACTICE_ITSELF: Recipient = {
  name: 'Dr R Okafor',
  organisation: 'Brackenfield Surgery',
  address: '2 Mill Road, Tidewell, ZZ99 1AB',
};

export function startDraft(
  template: Template,
  answers: Answers,
  sender: SenderDetails,
  {
    recipient = PRACTICE_ITSELF,
    record = RECORD,
    remembered = {},
  }: { recipient?: Recipient | null; record?: ClientRecord; remembered?: Draft['remembered'] } = {},
): Draft {
  const draft: Draft = {
    id: inventedId(60_001),
    identity: identityOf(record, 'https://casedesk.example.org'),
    clientName: bannerName(record) ?? '',
    template: template.id,
    version: '1',
    title: template.title,
    record: { ...record },
    ...(recipient && { recipient }),
    details: answers as Draft['details'],
    remembered,
    switches: {},
    html: '',
    startedAt: READ_AT,
    updatedAt: READ_AT,
  };
  return { ...draft, html: renderLetter(template, factsOf(draft, sender)).html };
}

/** A view in which something was pressed. */
function Pressed({ id, afterwards, children }: PressedProps) {
  useEffect(() => {
    const press = () => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click();
    if (!afterwards) return press();
    const timer = setTimeout(press, 1_500);
    return () => clearTimeout(timer);
  }, [id, afterwards]);
  return <>{children}</>;
}

type PressedProps = {
  readonly id: string;
  /** Once what is fetched by itself has come. */
  readonly afterwards?: boolean;
  readonly children: ComponentChildren;
};

/** A letter of which the page is looked at, in a window of this size. */
function OnPaper({ size = '380x768', children }: { readonly size?: string; readonly children: ComponentChildren }) {
  useEffect(() => {
    document.documentElement.dataset.viewport = size;
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Page')?.click();
  }, [size]);
  return <>{children}</>;
}

/** A form scrolled to the question of this name. */
function Scrolled({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  useEffect(() => {
    const labels = [...document.querySelectorAll('.field-label')];
    labels.find(({ textContent }) => textContent === to)?.scrollIntoView();
  }, [to]);
  return <>{children}</>;
}

/** A letter at whose beginning this was typed. */
function Typed({ words, children }: { readonly words: string; readonly children: ComponentChildren }) {
  useEffect(() => {
    const type = () => {
      const letter = document.querySelector<HTMLElement>('[data-testid="letter-editor"]');
      if (!letter) return;
      watch.disconnect();
      // Once the editor listens.
      setTimeout(() => {
        letter.focus();
        // As a keyboard would: the editor reads what changed.
        document.execCommand('insertText', false, words);
      }, 500);
    };
    const watch = new MutationObserver(type);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [words]);
  return <>{children}</>;
}

const ANOTHER = { is: 'different', name: 'KOWALCZYK, Marek', dateOfBirth: '1974-09-02' } as const;

/** Every state of a letter being written, by name. */
export const LETTER_VIEWS: Readonly<Record<string, () => ComponentChildren>> = {
  'letter-details': () => <Letter answers={PART} />,
  'letter-remembered': () => <Letter answers={PART} remembered={REMEMBERED} view={{ start: 'details' }} />,
  'letter-remembered-below': () => (
    <Scrolled to="Pharmacy">
      <Letter answers={WHOLE} remembered={REMEMBERED} view={{ start: 'details' }} />
    </Scrolled>
  ),
  'letter-details-empty': () => <Letter sender={NO_SENDER} saved={{ state: 'no-vault' }} />,
  'letter-text': () => <Letter answers={PART} view={{ start: 'letter' }} />,
  'letter-whole': () => <Letter answers={WHOLE} view={{ start: 'letter' }} />,
  'letter-words': () => (
    <Letter answers={{ ...WHOLE, ecgNotes: 'He is an addict, and refused bloods.' }} view={{ start: 'letter' }} />
  ),
  'letter-held': () => <Letter answers={WHOLE} view={{ start: 'letter', onScreen: ANOTHER }} />,
  'letter-unclear': () => <Letter answers={WHOLE} view={{ start: 'letter', onScreen: { is: 'unclear' } }} />,
  'letter-snippets': () => (
    <Typed words="/">
      <Letter answers={WHOLE} view={{ start: 'letter' }} />
    </Typed>
  ),
  'letter-snippets-found': () => (
    <Typed words="/app">
      <Letter answers={WHOLE} view={{ start: 'letter' }} />
    </Typed>
  ),
  'letter-card': () => <Letter id="appointment-card" answers={CARD} view={{ start: 'letter' }} />,
  'letter-card-half-a-time': () => (
    <Pressed id="card-calendar">
      <Letter id="appointment-card" answers={{ ...CARD, apptTime: '2:20' }} view={{ start: 'letter' }} />
    </Pressed>
  ),
  'letter-card-text': () => (
    <Pressed id="card-text">
      <Letter id="appointment-card" answers={{ ...CARD, apptPlace: LONG_PLACE }} view={{ start: 'letter' }} />
    </Pressed>
  ),
  'letter-put-in-pointing': () => <PuttingIn now={{ is: 'pointing' }} />,
  'letter-put-in': () => <PuttingIn now={{ is: 'picked', field: { ...BOX, holds: 1_204 } }} />,
  'letter-put-in-no-room': () => <PuttingIn now={{ is: 'picked', field: { ...BOX, takes: 'plain', room: 500 } }} />,
  'letter-put-in-failed': () => <PuttingIn now={{ is: 'failed', sentence: new ToldError('no-page').message }} />,
  'letter-for-client': () => (
    <Pressed id="copy-for-client">
      <Letter answers={WHOLE} view={{ start: 'letter' }} />
    </Pressed>
  ),
  'letter-long-name': () => <Letter answers={PART} record={LONG_NAME} />,
  'letter-long-name-text': () => <Letter answers={WHOLE} record={LONG_NAME} view={{ start: 'letter' }} />,
  'letter-long-name-held': () => (
    <Letter
      answers={WHOLE}
      record={LONG_NAME}
      view={{ start: 'letter', onScreen: { ...ANOTHER, name: bannerName(LONG_NAME) ?? '' } }}
    />
  ),
  'letter-right-to-left': () => <Letter answers={PART} record={RIGHT_TO_LEFT} />,
  'letter-right-to-left-text': () => <Letter answers={WHOLE} record={RIGHT_TO_LEFT} view={{ start: 'letter' }} />,
  'letter-page': () => (
    <OnPaper>
      <Letter answers={WHOLE} view={{ start: 'letter' }} />
    </OnPaper>
  ),
  'letter-page-full-size': () => (
    <OnPaper>
      <Pressed id="page-zoom" afterwards>
        <Letter answers={WHOLE} view={{ start: 'letter' }} />
      </Pressed>
    </OnPaper>
  ),
  'letter-page-gaps': () => (
    <OnPaper>
      <Letter answers={PART} view={{ start: 'letter' }} />
    </OnPaper>
  ),
  'letter-page-card': () => (
    <OnPaper>
      <Letter id="appointment-card" answers={CARD} view={{ start: 'letter' }} />
    </OnPaper>
  ),
  'letter-page-560': () => (
    <OnPaper size="560x768">
      <Letter answers={WHOLE} record={LONG_NAME} view={{ start: 'letter' }} />
    </OnPaper>
  ),
  'letter-page-900': () => (
    <OnPaper size="900x768">
      <Letter answers={WHOLE} view={{ start: 'letter' }} />
    </OnPaper>
  ),
  'letter-page-900-details': () => (
    <OnPaper size="900x768">
      <Letter answers={PART} />
    </OnPaper>
  ),
  'letter-page-900-held': () => (
    <OnPaper size="900x768">
      <Letter answers={WHOLE} record={LONG_NAME} view={{ start: 'letter', onScreen: ANOTHER }} />
    </OnPaper>
  ),
  'letter-page-1120': () => (
    <OnPaper size="1120x900">
      <Letter id="possible-dvt" answers={DVT} view={{ start: 'letter' }} />
    </OnPaper>
  ),
  'letter-hepatitis': () => <Letter id="hepatitis-c-treatment" recipient={null} />,
  'letter-concern': () => <Letter id="gp-health-concern" />,
  'letter-past-review': () => (
    <Letter
      answers={PART}
      stale
      saved={{ state: 'failed', error: new ToldError('storage-full') }}
      change={(template) => ({ ...template, reviewBy: '2026-10-31', urgency: 'same-day' })}
    />
  ),
};
