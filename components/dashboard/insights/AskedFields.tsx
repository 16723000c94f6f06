import { useState } from 'preact/hooks';
import { addDays, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { readTypedDate } from '../../forms/typed-date';
import { DateField } from '../../parts/DateField';
import { SelectField } from '../../parts/SelectField';

/** Between which days, of which service and specialty; null for all. */
export type Asked = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly destination: string | null;
  readonly specialty: string | null;
};

type Props = {
  readonly asked: Asked;
  readonly today: IsoDate;
  readonly destinations: readonly string[];
  readonly specialties: readonly string[];
  readonly onAsk: (asked: Asked) => void;
};

const SPANS = [
  { value: '91', label: 'Last 3 months' },
  { value: '182', label: 'Last 6 months' },
  { value: '365', label: 'Last 12 months' },
  { value: 'own', label: 'Other dates' },
] as const;
const ALL = '';

/** Twelve months up to today, of everything. */
export function askedAtFirst(today: IsoDate): Asked {
  return { from: addDays(today, -365), to: today, destination: null, specialty: null };
}

/** What is counted: a stretch of days, a service, a specialty. */
export function AskedFields({ asked, today, destinations, specialties, onAsk }: Props) {
  const span = SPANS.find(({ value }) => value !== 'own' && isSpan(asked, today, Number(value)))?.value ?? 'own';
  const [isOwn, setOwn] = useState(span === 'own');
  const choose = (value: (typeof SPANS)[number]['value']) => {
    setOwn(value === 'own');
    if (value !== 'own') onAsk({ ...asked, from: addDays(today, -Number(value)), to: today });
  };
  return (
    <div class="insights-asked">
      <SelectField label="Days" value={isOwn ? 'own' : span} options={SPANS} onChange={choose} />
      {isOwn && <OwnDays asked={asked} today={today} onAsk={onAsk} />}
      <SelectField
        label="Service"
        value={asked.destination ?? ALL}
        options={choices('All services', destinations)}
        onChange={(value) => onAsk({ ...asked, destination: value === ALL ? null : value })}
      />
      <SelectField
        label="Specialty"
        value={asked.specialty ?? ALL}
        options={choices('All specialties', specialties)}
        onChange={(value) => onAsk({ ...asked, specialty: value === ALL ? null : value })}
      />
    </div>
  );
}

/** Two days, asked as soon as both can be read and stand in order. */
function OwnDays({ asked, today, onAsk }: Pick<Props, 'asked' | 'today' | 'onAsk'>) {
  const [typed, setTyped] = useState({ from: formatDate(asked.from), to: formatDate(asked.to) });
  const from = readTypedDate(typed.from, today, { missing: 'Enter the first day', latest: today });
  const to = readTypedDate(typed.to, today, { missing: 'Enter the last day' });
  const isReversed = 'date' in from && 'date' in to && to.date < from.date;
  const type = (next: typeof typed) => {
    setTyped(next);
    const first = readTypedDate(next.from, today, { missing: '', latest: today });
    const last = readTypedDate(next.to, today, { missing: '' });
    if ('date' in first && 'date' in last && first.date <= last.date)
      onAsk({ ...asked, from: first.date, to: last.date });
  };
  return (
    <>
      <DateField
        label="From"
        value={typed.from}
        onInput={(value) => type({ ...typed, from: value })}
        error={'error' in from ? from.error : undefined}
      />
      <DateField
        label="To"
        value={typed.to}
        onInput={(value) => type({ ...typed, to: value })}
        error={'error' in to ? to.error : isReversed ? 'Enter a last day after the first' : undefined}
      />
    </>
  );
}

function isSpan({ from, to }: Asked, today: IsoDate, days: number): boolean {
  return to === today && from === addDays(today, -days);
}

function choices(all: string, names: readonly string[]) {
  return [{ value: ALL, label: all }, ...names.map((name) => ({ value: name, label: name }))];
}
