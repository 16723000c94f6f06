import './check-register.css';
import { RefreshCw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../utils/client/date';
import type { RegisterCheck } from '../../utils/messages';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';

type Props = {
  readonly code: string;
  /** Whom the browser asks: a host, as it is shown. */
  readonly host: string;
  /** Asks for leave where that is not given yet, then the register. Rejects with a ToldError. */
  readonly onCheck: () => Promise<RegisterCheck>;
};

const FIELDS = { name: 'Name', phone: 'Phone', address: 'Address', status: 'Status' } as const;
const STATUS: Readonly<Record<string, string>> = { active: 'open', inactive: 'closed' };

/** Asks the national register about one practice, when somebody presses for it, and says where the list differs from it. */
export function CheckRegister({ code, host, onCheck }: Props) {
  const [checked, setChecked] = useState<RegisterCheck | null>(null);
  const { busy, failure, submit } = useSubmit();
  return (
    <div class="check-register">
      <Button
        icon={RefreshCw}
        busy={busy}
        testId="check-register"
        onClick={() => submit(async () => setChecked(await onCheck()))}
      >
        Check with the NHS register
      </Button>
      <p class="check-register-words">
        Asks {host} about code {code}. Nothing about any client is sent.
      </p>
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <output>{checked && !failure && <Answer {...checked} />}</output>
    </div>
  );
}

function Answer({ checkedAt, entry, differences }: RegisterCheck) {
  const at = `Checked ${formatDate(checkedAt.slice(0, 10))}`;
  if (!entry) {
    return <Note tone="attention">The register has no such code. {at}. Ask before you send anything there.</Note>;
  }
  const changed = entry.changedOn ? `, last changed there ${formatDate(entry.changedOn)}` : '';
  if (differences.length === 0) {
    return (
      <Note tone="good">
        The register says the same. {at}
        {changed}.
      </Note>
    );
  }
  return (
    <Note tone="attention">
      The register says something else. {at}
      {changed}.
      <dl class="check-register-differences">
        {differences.map(({ field, list, register }) => (
          <div key={field}>
            <dt>{FIELDS[field]}</dt>
            <dd>
              <strong>{said(field, register)}</strong>
              <span>in the list: {said(field, list)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Note>
  );
}

function said(field: RegisterCheck['differences'][number]['field'], text: string): string {
  if (field === 'status') return STATUS[text] ?? text;
  return text || 'none';
}
