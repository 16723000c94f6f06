import type { Ref } from 'preact';
import { addDays, formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { ROUTES, SUPPORTS } from '../../utils/log/entry';
import { ROUTE_NAMES, SUPPORT_NAMES } from '../../utils/log/words';
import { Checkboxes } from '../parts/Checkboxes';
import { DateField } from '../parts/DateField';
import { Segmented } from '../parts/Segmented';
import { SelectField } from '../parts/SelectField';
import { TextField } from '../parts/TextField';
import type { ReadSending, TypedSending } from './sending';

type Props = {
  readonly typed: TypedSending;
  readonly onType: (typed: TypedSending) => void;
  readonly read: ReadSending;
  /** Whether it was tried to save: errors are shown from then on. */
  readonly tried: boolean;
  readonly today: IsoDate;
  /** What the letter itself asks for; absent where that is not known. */
  readonly chaseAfterDays?: number | undefined;
  /** What helps the client to be seen is not asked here. */
  readonly withoutSupports?: boolean;
  readonly firstRef?: Ref<HTMLSelectElement>;
};

const WEEKS = [
  { value: '7', label: '1 week' },
  { value: '14', label: '2 weeks' },
  { value: '28', label: '4 weeks' },
] as const;

/** How it was sent, to whom, when to chase it, and what will help the client to be seen. */
export function SendingFields({ typed, onType, read, tried, today, chaseAfterDays, withoutSupports, firstRef }: Props) {
  const from = 'date' in read.sent ? read.sent.date : today;
  const dayIn = (days: string) => formatDate(addDays(from, Number(days)));
  const chosen = WEEKS.find(({ value }) => dayIn(value) === typed.chaseOn)?.value ?? null;
  return (
    <>
      <div class="field-pair">
        <SelectField
          inputRef={firstRef}
          label="How"
          value={typed.route}
          options={ROUTES.map((value) => ({ value, label: ROUTE_NAMES[value] }))}
          onChange={(route) => onType({ ...typed, route })}
        />
        <DateField
          label="Date sent"
          value={typed.sentOn}
          onInput={(sentOn) => onType({ ...typed, sentOn })}
          error={tried && 'error' in read.sent ? read.sent.error : undefined}
        />
      </div>
      <TextField
        label="To"
        hint="A person or an address, if it helps to find it again"
        value={typed.to}
        onInput={(to) => onType({ ...typed, to })}
      />
      <DateField
        label="Chase if no reply by"
        hint={chaseAfterDays === undefined ? undefined : `This letter asks for a reply in ${daysWords(chaseAfterDays)}`}
        value={typed.chaseOn}
        onInput={(chaseOn) => onType({ ...typed, chaseOn })}
        error={tried && 'error' in read.chase ? read.chase.error : undefined}
        beside={
          <Segmented
            label="Chase in"
            value={chosen}
            options={WEEKS}
            onChange={(days) => onType({ ...typed, chaseOn: dayIn(days) })}
          />
        }
      />
      {!withoutSupports && (
        <Checkboxes
          label="Support to be seen"
          values={typed.supports}
          options={SUPPORTS.map((value) => ({ value, label: SUPPORT_NAMES[value] }))}
          onChange={(supports) => onType({ ...typed, supports })}
        />
      )}
    </>
  );
}

function daysWords(days: number): string {
  if (days % 7 !== 0) return days === 1 ? '1 day' : `${days} days`;
  return days === 7 ? '1 week' : `${days / 7} weeks`;
}
