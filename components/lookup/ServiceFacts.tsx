import { formatDate } from '../../utils/client/date';
import { sayKind, sayServiceState } from '../../utils/directory/lookup/listed-words';
import type { Service } from '../../utils/directory/services/service';
import type { OpenNow } from '../../utils/messages';
import { Note } from '../parts/Note';
import { SummaryList } from '../parts/SummaryList';
import type { SummaryRow } from '../parts/SummaryList';

type Props = {
  readonly service: Service;
  readonly openNow: OpenNow | null;
  readonly onCopy: (text: string) => Promise<void>;
};

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Everything known of one service. What was never said is said to be not known: it is not a no. */
export function ServiceFacts({ service, openNow, onCopy }: Props) {
  const { organisation, description, lastChecked } = service;
  const state = sayServiceState(service);
  return (
    <>
      <p class="one-listed-kind">{[sayKind({ of: 'service', service }), organisation].filter(Boolean).join(', ')}</p>
      {state && <Note tone="attention">{state}. Ring before you send anybody there.</Note>}
      {description && <p class="one-listed-description">{description}</p>}
      <SummaryList onCopy={onCopy} rows={rowsOf(service, openNow)} />
      <p class="one-listed-source">
        {lastChecked ? `Last checked ${formatDate(lastChecked)}` : 'When it was last checked is not known'}. From{' '}
        {service.source === 'own' ? 'your own list' : service.source}.
      </p>
    </>
  );
}

function rowsOf(service: Service, openNow: OpenNow | null): SummaryRow[] {
  const { phones, emails, website, locations, openTimes, openWords, languages, whoMayRefer } = service;
  const times = openTimes.map(
    ({ days, opens, closes, note }) =>
      `${days.map((day) => DAYS[day - 1]).join(', ')} ${opens} to ${closes}${note ? `, ${note}` : ''}`,
  );
  const open = [openNow?.words, ...times, openWords].filter((line) => line !== undefined && line !== '');
  return [
    ...several(
      'Phone',
      phones.map(({ number, label }) => ({ text: label ? `${number} (${label})` : number, copy: number })),
    ),
    ...several(
      'Email',
      emails.map((text) => ({ text, copy: text })),
    ),
    fact('Website', website, website),
    ...several(
      'Address',
      locations.map(({ name, addressLines, postcode }) => {
        const lines = [name, ...addressLines, postcode].filter((line) => line !== undefined && line !== '');
        return { text: lines.join(', '), copy: lines.join('\n') };
      }),
    ),
    {
      label: 'Open',
      value:
        open.length > 0
          ? open.map((line) => (
              <span class="one-listed-line" key={line}>
                {line}
              </span>
            ))
          : unknown(),
    },
    yesOrNo('Self-referral', service.takesSelfReferral),
    yesOrNo('Walk-in', service.walkIn),
    yesOrNo('Needs an address', service.needsAddress),
    yesOrNo('Needs ID', service.needsId),
    fact('Who may refer', whoMayRefer),
    fact('Languages', languages.join(', ')),
  ];
}

function several(label: string, all: readonly { readonly text: string; readonly copy: string }[]): SummaryRow[] {
  if (all.length === 0) return [{ label, value: unknown() }];
  return all.map(({ text, copy }, nth) => ({ label: nth === 0 ? label : `${label} ${nth + 1}`, value: text, copy }));
}

function fact(label: string, value: string | undefined, copy?: string): SummaryRow {
  return value ? { label, value, ...(copy && { copy }) } : { label, value: unknown() };
}

function yesOrNo(label: string, known: boolean | undefined): SummaryRow {
  return { label, value: known === undefined ? unknown() : known ? 'Yes' : 'No' };
}

function unknown() {
  return <span class="one-listed-unknown">Not known</span>;
}
