import './practice-facts.css';
import { formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { Practice } from '../../utils/directory/practice';
import { shownCode } from '../../utils/directory/codes';
import type { PracticeNote } from '../../utils/directory/practice-note';
import { KIND_NAMES } from '../../utils/directory/words';
import { SummaryList } from '../parts/SummaryList';
import { NoteFacts } from './NoteFacts';
import { PracticeState } from './PracticeState';

type Props = {
  readonly practice: Practice;
  /** The day the list it comes from speaks of. */
  readonly asOf: IsoDate;
  /** What that list is called. */
  readonly listTitle?: string | undefined;
  /** What colleagues noted of it, where that may be shown here. */
  readonly note?: PracticeNote | null | undefined;
  readonly today: IsoDate;
  readonly onCopy: (text: string) => Promise<void>;
};

/** Everything the list says of one practice, each part one press to copy. */
export function PracticeFacts({ practice, asOf, listTitle, note, today, onCopy }: Props) {
  const { kind, phone, email, website, addressLines, postcode, officialName, openedOn } = practice;
  const address = addressOf(practice);
  const code = shownCode(practice.code);
  return (
    <>
      <p class="practice-kind">
        {KIND_NAMES[kind]}
        {code && `, code ${code}`}
      </p>
      <PracticeState practice={practice} today={today} />
      {note && <NoteFacts note={note} onCopy={onCopy} />}
      <SummaryList
        onCopy={onCopy}
        rows={[
          {
            label: 'Phone',
            value: phone ? <strong>{phone}</strong> : 'Not in the list',
            ...(phone && { copy: phone }),
          },
          {
            label: 'Address',
            value: (
              <>
                {[...addressLines, postcode].filter(Boolean).map((line) => (
                  <span key={line} class="practice-line">
                    {line}
                  </span>
                ))}
              </>
            ),
            copy: address,
          },
          ...(email ? [{ label: 'Email', value: email, copy: email }] : []),
          ...(website ? [{ label: 'Website', value: website, copy: website }] : []),
          ...(code ? [{ label: 'Code', value: code, copy: code }] : []),
          ...(openedOn ? [{ label: 'Opened', value: formatDate(openedOn) }] : []),
        ]}
      />
      <p class="practice-source">
        From {listTitle ?? 'the practice list'} as of {formatDate(asOf)}
        {officialName ? `, where it is written ${officialName}` : ''}. The list has{' '}
        {email ? 'no opening hours' : 'no email address and no opening hours'}.
      </p>
    </>
  );
}

/** Name, address, phone and code, a line each, as it is pasted into a letter or a message. */
export function practiceAsText(practice: Practice): string {
  const { name, phone } = practice;
  const code = shownCode(practice.code);
  return [name, addressOf(practice), phone && `Phone ${phone}`, code && `Practice code ${code}`]
    .filter(Boolean)
    .join('\n');
}

function addressOf({ addressLines, postcode }: Practice): string {
  return [...addressLines, postcode].filter(Boolean).join('\n');
}
