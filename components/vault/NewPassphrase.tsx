import { TextField } from '../parts/TextField';

export type TypedPassphrase = { readonly next: string; readonly again: string };
export type PassphraseProblems = { readonly next?: string; readonly again?: string };

/** The same as the vault asks for: `passphrase-short` in utils/errors.ts. */
const SHORTEST = 8;

/** What is wrong with a new passphrase, typed twice. */
export function passphraseProblems({ next, again }: TypedPassphrase): PassphraseProblems {
  return {
    ...([...next].length < SHORTEST && {
      next: `Use at least ${SHORTEST} characters. A few words make a good passphrase`,
    }),
    ...(again !== next && { again: 'Enter the same passphrase again' }),
  };
}

type Props = {
  /** What the passphrase is for, where it is not the user's own. */
  readonly label?: string;
  readonly typed: TypedPassphrase;
  readonly onType: (typed: TypedPassphrase) => void;
  /** Empty until it was tried to save. */
  readonly problems: PassphraseProblems;
};

/** A new passphrase, twice. */
export function NewPassphrase({ label = 'New passphrase', typed, onType, problems }: Props) {
  return (
    <>
      <TextField
        label={label}
        hint="At least 8 characters. Three words are easier to remember than symbols"
        type="password"
        autocomplete="new-password"
        testId="new-passphrase"
        value={typed.next}
        onInput={(next) => onType({ ...typed, next })}
        error={problems.next}
      />
      <TextField
        label="The same again"
        type="password"
        autocomplete="new-password"
        testId="new-passphrase-again"
        value={typed.again}
        onInput={(again) => onType({ ...typed, again })}
        error={problems.again}
      />
    </>
  );
}
