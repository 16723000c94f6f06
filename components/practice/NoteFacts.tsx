import { formatDate } from '../../utils/client/date';
import type { PracticeNote } from '../../utils/directory/practice-note';
import { SummaryList } from '../parts/SummaryList';

type Props = { readonly note: PracticeNote; readonly onCopy: (text: string) => Promise<void> };

/** What a colleague noted of a practice, with who and when. */
export function NoteFacts({ note, onCopy }: Props) {
  const { bypassPhone, secureEmail, text, by, at } = note;
  return (
    <div class="practice-note" data-testid="practice-note">
      <SummaryList
        onCopy={onCopy}
        rows={[
          ...(bypassPhone ? [{ label: 'Bypass', value: <strong>{bypassPhone}</strong>, copy: bypassPhone }] : []),
          ...(secureEmail ? [{ label: 'Secure email', value: secureEmail, copy: secureEmail }] : []),
          ...(text ? [{ label: 'Note', value: <span class="practice-note-text">{text}</span> }] : []),
        ]}
      />
      <p class="practice-source">
        Noted by {by || 'a colleague'}, {formatDate(at.slice(0, 10))}
      </p>
    </div>
  );
}
