import { FIELD_NAMES, FIELDS } from '../../../utils/client/fields';
import type { Fields } from '../../../utils/recognition/reading';
import { writtenValue } from '../../../utils/recognition/sentences';
import { faultOfPath, faultOfText } from '../../../utils/recognition/profiles/selector-rules';
import { Disclosure } from '../../parts/Disclosure';
import { SummaryList } from '../../parts/SummaryList';
import { TextField } from '../../parts/TextField';
import { Warnings } from './Warnings';

export type PagesStepProps = {
  readonly name: string;
  readonly path: string;
  /** Where the site is: `https://casedesk.example.org`. */
  readonly origin: string;
  /** What the page is read as by what was taught, while that very record is on screen; null otherwise. */
  readonly read: Fields | null;
  readonly advice: readonly string[];
  readonly tried: boolean;
  readonly onChange: (change: { name?: string; path?: string }) => void;
};

export const NAME_ID = 'teach-name';
export const PATH_ID = 'teach-path';

/** What is wrong with a name or a path as typed, each with the input it is about. */
export function faultsOfPages(name: string, path: string): readonly { readonly id: string; readonly text: string }[] {
  const nameFault = name.trim() === '' ? 'is empty' : faultOfText(name);
  const pathFault = faultOfPath(path);
  return [
    ...(nameFault ? [{ id: NAME_ID, text: `Enter a name without anything of a client: this one ${nameFault}` }] : []),
    ...(pathFault ? [{ id: PATH_ID, text: `Enter a pattern such as /clients/*/details: this one ${pathFault}` }] : []),
  ];
}

/** What it is called, and which pages of the site it is for. */
export function PagesStep({ name, path, origin, read, advice, tried, onChange }: PagesStepProps) {
  const errors = tried ? faultsOfPages(name, path) : [];
  const errorOf = (id: string) => errors.find((one) => one.id === id)?.text;
  return (
    <>
      <Warnings sentences={advice} />
      <TextField
        id={NAME_ID}
        label="Name"
        hint="Colleagues see it in the list of site profiles."
        value={name}
        error={errorOf(NAME_ID)}
        testId="teach-name"
        onInput={(next) => onChange({ name: next })}
      />
      <TextField
        id={PATH_ID}
        label={`Pages of ${new URL(origin).host}`}
        hint="A star stands for one part that differs from client to client."
        value={path}
        error={errorOf(PATH_ID)}
        testId="teach-path"
        spellcheck={false}
        onInput={(next) => onChange({ path: next })}
      />
      {read && (
        <Disclosure summary="What is read on this page" open>
          <SummaryList
            rows={FIELDS.flatMap((field) => {
              const value = read[field]?.value;
              return value === undefined ? [] : [{ label: FIELD_NAMES[field], value: writtenValue(field, value) }];
            })}
          />
        </Disclosure>
      )}
    </>
  );
}
