import './client-ways.css';
import { FileJson, FileSpreadsheet, Printer } from 'lucide-preact';
import { useSubmit } from '../forms/use-submit';
import { CopyButton } from '../parts/CopyButton';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';

type Props = {
  /** Where the referrals stand, for the case system's notes. */
  readonly summary: string;
  readonly onCopy: (text: string) => Promise<void>;
  /** Opens everything that is held of the client, to print. Rejects with a ToldError. */
  readonly onPrint: () => Promise<void>;
  /** Saves the client's entries as a CSV file. */
  readonly onSaveEntries?: (() => void) | undefined;
  /** Saves the open referral for another system. */
  readonly onSaveFhir?: (() => void) | undefined;
};

/** How a client's log leaves: as a note, on paper, as files. */
export function ClientWays({ summary, onCopy, onPrint, onSaveEntries, onSaveFhir }: Props) {
  const { failure, submit } = useSubmit();
  return (
    <div class="client-ways">
      <span class="client-ways-copy">
        Summary for the case system
        <CopyButton what="summary for the case system" text={summary} onCopy={onCopy} />
      </span>
      <LinkButton icon={Printer} onClick={() => submit(onPrint)} testId="print-log">
        Print the whole log
      </LinkButton>
      {onSaveEntries && (
        <LinkButton icon={FileSpreadsheet} onClick={onSaveEntries}>
          Save the entries (CSV)
        </LinkButton>
      )}
      {onSaveFhir && (
        <LinkButton icon={FileJson} onClick={onSaveFhir}>
          Save this referral (FHIR R4)
        </LinkButton>
      )}
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
    </div>
  );
}
