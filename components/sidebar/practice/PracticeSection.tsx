import './practice-choice.css';
import { useState } from 'preact/hooks';
import { formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { shownCode } from '../../../utils/directory/codes';
import { closureOf } from '../../../utils/directory/practice';
import type { Practice } from '../../../utils/directory/practice';
import { sayClosure } from '../../../utils/directory/words';
import type { PracticeMatchAnswer } from '../../../utils/messages';
import { LinkButton } from '../../parts/LinkButton';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { Section } from '../../parts/Section';
import { SummaryList } from '../../parts/SummaryList';
import { PracticeChoice } from './PracticeChoice';

export type PracticeSectionProps = {
  /** Null while it is being asked. */
  readonly answer: PracticeMatchAnswer | null;
  readonly gpName?: string | undefined;
  readonly today: IsoDate;
  /** Rejects with a ToldError. */
  readonly onChoose: (practice: Practice) => Promise<void>;
  readonly onImportList: () => void;
  readonly onCopy: (text: string) => Promise<void>;
};

/** The practice named in the record, with whom to ring; where several fit, a person chooses. */
export function PracticeSection({ answer, gpName, today, onChoose, onImportList, onCopy }: PracticeSectionProps) {
  const list = answer?.list;
  const asOf = list && `as of ${formatDate(list.asOf)}`;
  const [practice] = answer?.practices ?? [];
  if (!answer) {
    return (
      <Section title="GP practice">
        <Loading label="Looking for the practice" />
      </Section>
    );
  }
  if (answer.match === 'one' && practice) {
    return (
      <Section title="GP practice" aside={asOf}>
        <OnePractice practice={practice} gpName={gpName} today={today} onCopy={onCopy} />
        {answer.chosen && <p>Chosen by hand for this client.</p>}
      </Section>
    );
  }
  if (answer.match === 'candidates') {
    return (
      <Section title="GP practice" aside={asOf}>
        <Candidates answer={answer} today={today} onChoose={onChoose} />
      </Section>
    );
  }
  return (
    <Section title="GP practice" aside={asOf}>
      <p>{answer.sentence}</p>
      {!list && <LinkButton onClick={onImportList}>Import a practice list</LinkButton>}
    </Section>
  );
}

function Candidates({
  answer,
  today,
  onChoose,
}: Pick<PracticeSectionProps, 'today' | 'onChoose'> & { answer: PracticeMatchAnswer }) {
  const [open, setOpen] = useState(false);
  const count = answer.practices.length;
  return (
    <>
      <Note tone="attention">
        {answer.sentence}
        <br />
        <LinkButton expanded={open} onClick={() => setOpen(!open)}>
          {count === 1 ? 'Check this practice' : `Choose one of ${count}`}
        </LinkButton>
      </Note>
      {open && <PracticeChoice practices={answer.practices} today={today} onChoose={onChoose} />}
    </>
  );
}

type OneProps = Pick<PracticeSectionProps, 'gpName' | 'today' | 'onCopy'> & { readonly practice: Practice };

function OnePractice({ practice, gpName, today, onCopy }: OneProps) {
  const closure = closureOf(practice, today);
  const code = shownCode(practice.code);
  const address = [...practice.addressLines, practice.postcode].filter(Boolean);
  return (
    <>
      {closure && (
        <Note tone={closure.because === 'closing' ? 'attention' : 'problem'}>
          <strong>{sayClosure(closure)}.</strong>{' '}
          {closure.because === 'closing'
            ? 'Ask where the client will be registered.'
            : 'Check with the client who their GP is before you ring or write.'}
        </Note>
      )}
      <SummaryList
        onCopy={onCopy}
        rows={[
          {
            label: 'Practice',
            value: (
              <>
                <strong>{practice.name}</strong> {gpName && <span class="practice-gp">{gpName}</span>}
              </>
            ),
            copy: practice.name,
          },
          practice.phone
            ? { label: 'Phone', value: practice.phone, copy: practice.phone }
            : { label: 'Phone', value: 'Not in the list' },
          { label: 'Address', value: address.join(', '), copy: [practice.name, ...address].join('\n') },
          ...(code ? [{ label: 'Code', value: code, copy: code }] : []),
        ]}
      />
    </>
  );
}
