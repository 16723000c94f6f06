import { useState } from 'preact/hooks';
import type { Recipient } from '../../utils/letters/recipient';
import { readRecipient, RecipientFields } from './RecipientFields';
import type { Suggest } from './suggestion';

type Props = {
  readonly recipient: Recipient | null;
  readonly onSuggest: Suggest;
  /** Called with every change; null where what is typed names nobody. */
  readonly onRecipient: (recipient: Recipient | null) => void;
};

/** Whom a letter goes to that has nobody yet: among its questions, and in the letter as it is typed. */
export function RecipientSection({ recipient, onSuggest, onRecipient }: Props) {
  const [typed, setTyped] = useState<Recipient>(recipient ?? {});
  return (
    <section class="details-section">
      <h3>Who it goes to</h3>
      <RecipientFields
        typed={typed}
        onType={(next) => {
          setTyped(next);
          onRecipient(readRecipient(next));
        }}
        onSuggest={onSuggest}
      />
    </section>
  );
}
