import './practice-facts.css';
import { formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { Practice } from '../../utils/directory/practice';
import { KIND_NAMES } from '../../utils/directory/words';
import { SummaryList } from '../parts/SummaryList';
import { PracticeState } from './PracticeState';

type Props = {
  readonly practice: Practice;
  /** The day the list it comes from speaks of. */
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly onCopy: (text: string) => Promise<void>;
};

/** Everything the list says of one practice, each part one press to copy. */
export function PracticeFacts({ practice, asOf, today, onCopy }: Props) {
  const { kind, code, phone, addressLines, postcode, officialName, openedOn } = practice;
  const address = addressOf(practice);
  return (
    <>
      <p class="practice-kind">
        {KIND_NAMES[kind]}, code {code}
      </p>
      <PracticeState practice={practice} today={today} />
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
          { label: 'Code', value: code, copy: code },
          ...(openedOn ? [{ label: 'Opened', value: formatDate(openedOn) }] : []),
        ]}
      />
      <p class="practice-source">
        From the practice list as of {formatDate(asOf)}
        {officialName ? `, where it is written ${officialName}` : ''}. The list has no email address and no opening
        hours.
      </p>
    </>
  );
}

/** Name, address, phone and code, a line each, as it is pasted into a letter or a message. */
export function practiceAsText(practice: Practice): string {
  const { name, phone, code } = practice;
  return [name, addressOf(practice), phone && `Phone ${phone}`, `Practice code ${code}`].filter(Boolean).join('\n');
}

function addressOf({ addressLines, postcode }: Practice): string {
  return [...addressLines, postcode].filter(Boolean).join('\n');
}
