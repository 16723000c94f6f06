import './letters-tab.css';
import { Building2, FilePenLine, Phone, Search, UserPen } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { dateOf, formatDate, formatTime } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { Template } from '../../utils/letters/template';
import type { DraftSummary } from '../../utils/log/draft';
import { Empty } from '../parts/Empty';
import { LinkButton } from '../parts/LinkButton';
import { Loading } from '../parts/Loading';
import { Tag } from '../parts/Tag';

type Listed = Pick<Template, 'id' | 'title' | 'recipients' | 'specialty' | 'urgency'> & {
  /** Where it comes from, if not from the product. */
  readonly own?: 'own' | 'organisation';
};

export type LettersTabProps = {
  readonly drafts: readonly DraftSummary[];
  /** Null while they are fetched. */
  readonly templates: readonly Listed[] | null;
  /** The letters that fit what was typed, the best first. */
  readonly onSearch: (words: string) => readonly Listed[];
  readonly today: IsoDate;
  readonly onNew: (template: string) => void;
  readonly onOpen: (draft: string) => void;
};

/** The letters: drafts of the client on screen first, then what can be written, by search or by field. */
export function LettersTab({ drafts, templates, onSearch, today, onNew, onOpen }: LettersTabProps) {
  const [words, setWords] = useState('');
  const typed = words.trim();
  const shown = templates && (typed ? onSearch(typed) : templates);
  return (
    <div class="letters">
      <div class="letters-search">
        <Search size={16} aria-hidden="true" />
        <input
          class="input"
          type="search"
          aria-label="Find a letter"
          placeholder="Find a letter: ecg, wound, register"
          data-testid="letter-search"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {!typed && drafts.length > 0 && (
        <Group title="Drafts for this client">
          {drafts.map(({ id, title, updatedAt }) => (
            <Row
              key={id}
              testId={`draft-${id}`}
              title={title}
              words={`Saved ${savedWords(updatedAt, today)}`}
              onPress={() => onOpen(id)}
              tag={
                <Tag tone="neutral" icon={FilePenLine}>
                  Draft
                </Tag>
              }
            />
          ))}
        </Group>
      )}
      {!shown && <Loading label="Fetching the letters" />}
      {shown?.length === 0 && (
        <Empty
          title={`No letter for “${typed}”`}
          action={<LinkButton onClick={() => setWords('')}>Show all</LinkButton>}
        >
          Try the need or where it goes: heart, liver, GP.
        </Empty>
      )}
      {shown &&
        groupsOf(shown, typed !== '').map(([title, letters]) => (
          <Group key={title} title={title}>
            {letters.map((letter) => (
              <Row
                key={letter.id}
                testId={`letter-${letter.id}`}
                title={letter.title}
                words={letter.recipients}
                onPress={() => onNew(letter.id)}
                mark={
                  letter.own && (
                    <Tag tone="neutral" icon={letter.own === 'own' ? UserPen : Building2}>
                      {letter.own === 'own' ? 'Own' : 'From your organisation'}
                    </Tag>
                  )
                }
                tag={
                  letter.urgency === 'same-day' && (
                    <Tag tone="problem" icon={Phone}>
                      Phone first
                    </Tag>
                  )
                }
              />
            ))}
          </Group>
        ))}
    </div>
  );
}

function Group({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <section aria-label={title}>
      <h2 class="letters-group">{title}</h2>
      {children}
    </section>
  );
}

type RowProps = {
  readonly title: string;
  readonly words: string;
  /** Where it comes from, under the words. */
  readonly mark?: preact.ComponentChildren;
  readonly tag: preact.ComponentChildren;
  readonly testId: string;
  readonly onPress: () => void;
};

function Row({ title, words, mark, tag, testId, onPress }: RowProps) {
  return (
    <button type="button" class="letters-row" data-testid={testId} onClick={onPress}>
      <span>
        <strong>{title}</strong>
        <span class="letters-words">{words}</span>
        {mark}
      </span>
      {tag}
    </button>
  );
}

/** Found letters stand in the order they were found; all letters by field, those that need a telephone call first. */
function groupsOf(letters: readonly Listed[], found: boolean): readonly [string, readonly Listed[]][] {
  if (found) return letters.length > 0 ? [['Found', letters]] : [];
  const urgent = letters.filter(({ urgency }) => urgency === 'same-day');
  const others = letters.filter(({ urgency }) => urgency !== 'same-day');
  return [
    ...(urgent.length > 0 ? [['Same day: telephone as well', urgent] as [string, Listed[]]] : []),
    ...Map.groupBy(others, ({ specialty }) => specialty),
  ];
}

function savedWords(moment: string, today: IsoDate): string {
  const when = new Date(moment);
  return dateOf(when) === today ? formatTime(when) : formatDate(dateOf(when));
}
