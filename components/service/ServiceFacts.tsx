import './service-facts.css';
import { formatDate } from '../../utils/client/date';
import { sayClock } from '../../utils/client/time';
import { openAt } from '../../utils/directory/services/opening/open-at';
import { sayOpenDoubt } from '../../utils/directory/services/opening/say-open';
import { daysText } from '../../utils/directory/services/reading/open-text';
import type { Service } from '../../utils/directory/services/service';
import { SERVICE_KIND_NAMES } from '../../utils/directory/services/words';
import { SummaryList } from '../parts/SummaryList';
import type { SummaryRow } from '../parts/SummaryList';
import { ServiceState } from './ServiceState';

type Props = { readonly service: Service; readonly now: Date; readonly onCopy: (text: string) => Promise<void> };

/** Everything that is known of one service; what is not known is said. */
export function ServiceFacts({ service, now, onCopy }: Props) {
  const doubt = sayOpenDoubt(openAt(service, now));
  return (
    <>
      <p class="service-kinds">
        {[service.kinds.map((kind) => SERVICE_KIND_NAMES[kind]).join(', '), service.organisation]
          .filter(Boolean)
          .join('\u00A0· ')}
      </p>
      <ServiceState service={service} now={now} />
      {doubt && <p class="service-quiet">{doubt}</p>}
      {service.notice && <p class="service-notice">{service.notice}</p>}
      <SummaryList lined onCopy={onCopy} rows={rowsOf(service)} />
      {service.description && (
        <div class="service-description">
          {service.description.split('\n').map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </div>
      )}
    </>
  );
}

const NOT_KNOWN = <span class="service-quiet">Not known</span>;

function rowsOf(service: Service): SummaryRow[] {
  const yesNo = (label: string, value: boolean | undefined): SummaryRow => ({
    label,
    value: value === undefined ? NOT_KNOWN : value ? 'Yes' : 'No',
  });
  const text = (label: string, value: string | undefined, copied = false): SummaryRow => ({
    label,
    value: value || NOT_KNOWN,
    ...(copied && value && { copy: value }),
  });
  const { phones, locations, minimumAge, maximumAge } = service;
  const ages = minimumAge
    ? `From ${minimumAge}${maximumAge ? ` to ${maximumAge}` : ''}`
    : maximumAge
      ? `Up to ${maximumAge}`
      : '';
  return [
    ...(phones.length === 0 ? [text('Phone', undefined)] : []),
    ...phones.map(({ number, label }, at) => ({
      label: label ?? (at === 0 ? 'Phone' : `Phone ${at + 1}`),
      value: <strong>{number}</strong>,
      copy: number,
    })),
    ...(locations.length === 0 ? [text('Address', undefined)] : []),
    ...locations.map((place, at) => {
      const lines = [place.name, ...place.addressLines, place.postcode].filter(Boolean);
      return {
        label: at === 0 ? 'Address' : `Address ${at + 1}`,
        value: <Lines lines={lines} />,
        copy: lines.join('\n'),
      };
    }),
    { label: 'Opening times', value: <Opening service={service} /> },
    yesNo('Self-referral', service.takesSelfReferral),
    yesNo('Walk-in', service.walkIn),
    yesNo('Needs an address', service.needsAddress),
    yesNo('Needs ID', service.needsId),
    text('Who may refer', service.whoMayRefer),
    ...(ages ? [text('Ages', ages)] : []),
    ...(service.forWhom ? [text('For', service.forWhom)] : []),
    ...(service.areas ? [text('Area', service.areas)] : []),
    text('Languages', service.languages.join(', ')),
    ...(service.cost ? [text('Cost', service.cost)] : []),
    ...service.emails.map((email) => text('Email', email, true)),
    ...(service.website ? [text('Website', service.website, true)] : []),
    text('Last checked', service.lastChecked && formatDate(service.lastChecked)),
  ];
}

function Opening({ service: { openTimes, openWords } }: { service: Service }) {
  const lines = openTimes.map(({ days, opens, closes, note, from, until }) =>
    [
      `${daysText(days)} ${sayHours(opens, closes)}`,
      note && `(${note})`,
      from && `from ${formatDate(from)}`,
      until && `until ${formatDate(until)}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  const all = [...lines, ...(openWords?.split('\n') ?? [])];
  return all.length > 0 ? <Lines lines={all} /> : NOT_KNOWN;
}

/** "9am to 5pm"; what is open from midnight to midnight is open "all day". */
function sayHours(opens: string, closes: string): string {
  return opens === '00:00' && closes === '24:00' ? 'all day' : `${sayClock(opens)} to ${sayClock(closes)}`;
}

function Lines({ lines }: { lines: readonly (string | undefined)[] }) {
  return (
    <>
      {lines.map((line, at) => (
        <span key={at} class="service-line">
          {line}
        </span>
      ))}
    </>
  );
}
