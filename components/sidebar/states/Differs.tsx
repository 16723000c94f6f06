import './differs.css';
import { Check as Tick, CircleDashed, RefreshCw, TriangleAlert, UserCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { formatDate, isIsoDate } from '../../../utils/client/date';
import { differingParts } from '../../../utils/client/differences';
import type { IdentityPart } from '../../../utils/client/differences';
import type { Identity } from '../../../utils/client/identity';
import { formatNhsNumber } from '../../../utils/client/nhs-number';
import { ToldError } from '../../../utils/errors';
import { FormEnd } from '../../forms/FormEnd';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import { Check } from '../../parts/Check';
import { Note } from '../../parts/Note';
import { Section } from '../../parts/Section';
import { Tag } from '../../parts/Tag';

type Person = { readonly name: string; readonly identity: Identity };
/** A client as the log knows them. */
export type KnownClient = Person & { readonly client: string };

export type DiffersProps = {
  /** What the record says now. */
  readonly now: Person;
  readonly known: KnownClient;
  /** Rejects with a ToldError. */
  readonly onSame: () => Promise<void>;
  readonly onReadAgain: () => void;
};

const PARTS: readonly { part: IdentityPart; label: string; words: (person: Person) => string | undefined }[] = [
  { part: 'name', label: 'Name', words: ({ name }) => name },
  { part: 'dateOfBirth', label: 'Born', words: ({ identity }) => identity.dateOfBirth && born(identity.dateOfBirth) },
  {
    part: 'nhsNumber',
    label: 'NHS number',
    words: ({ identity }) => identity.nhsNumber && formatNhsNumber(identity.nhsNumber),
  },
  { part: 'local', label: 'Client ID', words: ({ identity }) => identity.local?.id },
];

/**
 * The page is clear, and the log knows its NHS number or client ID under other details: a correction in the case system, or
 * somebody else's number. Both are shown side by side; nothing else of the log is, until a person says that it is one person.
 */
export function Differs({ now, known, onSame, onReadAgain }: DiffersProps) {
  const [checked, setChecked] = useState(false);
  const [pressed, setPressed] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const differing = differingParts(now.identity, known.identity);
  const held = { why: 'Tick that you have checked the case system first', onPress: () => setPressed(true) };
  return (
    <div data-testid="client-differs">
      <div class="sidebar-part">
        <Note tone="attention">{new ToldError('client-differs').message}</Note>
      </div>
      <Section title="What differs">
        <table class="differs">
          <thead>
            <tr>
              <th scope="col">The record now</th>
              <th scope="col">Your log</th>
            </tr>
          </thead>
          {PARTS.map(({ part, label, words }) => (
            <tbody key={part} data-testid={`differs-${part}`}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  <span class="differs-part">
                    {label} <Mark differs={differing.includes(part)} both={Boolean(words(now) && words(known))} />
                  </span>
                </th>
              </tr>
              <tr>
                <td>{words(now) ?? 'not on this page'}</td>
                <td>{words(known) ?? 'not in the log'}</td>
              </tr>
            </tbody>
          ))}
        </table>
      </Section>
      <Section title="Is it the same person?">
        <p>Look in your case system whether these details were corrected or changed, for instance by marriage.</p>
        <p>
          If it is somebody else, one of the two has a wrong NHS number or client ID. Correct it in your case system,
          then read the page again.
        </p>
        <div class="differs-check">
          <Check
            label="I have checked the case system"
            checked={checked}
            onChange={setChecked}
            invalid={pressed && !checked}
          />
        </div>
        {pressed && !checked && (
          <Note tone="problem" alert>
            {held.why}.
          </Note>
        )}
        <FormEnd failure={failure}>
          <Button
            kind={checked ? 'primary' : 'plain'}
            icon={UserCheck}
            held={checked ? null : held}
            busy={busy}
            testId="same-person"
            onClick={() => submit(onSame)}
          >
            It is the same person
          </Button>
          <Button icon={RefreshCw} onClick={onReadAgain}>
            Read the page again
          </Button>
        </FormEnd>
      </Section>
    </div>
  );
}

function Mark({ differs, both }: { differs: boolean; both: boolean }) {
  if (differs) {
    return (
      <Tag tone="attention" icon={TriangleAlert}>
        Different
      </Tag>
    );
  }
  return both ? (
    <Tag tone="good" icon={Tick}>
      Same
    </Tag>
  ) : (
    <Tag tone="neutral" icon={CircleDashed}>
      Not compared
    </Tag>
  );
}

/** As it stands where it is no date. */
function born(dateOfBirth: string): string {
  return isIsoDate(dateOfBirth) ? formatDate(dateOfBirth) : dateOfBirth;
}
