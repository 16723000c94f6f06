import { formatDate } from '../../../client/date';
import { writeOpenText } from '../reading/open-text';
import type { Service } from '../service';
import { SERVICE_KIND_NAMES, SERVICE_STATUS_NAMES } from '../words';
import { OWN_COLUMNS } from './columns';

/** The file to be filled in: the headers and one invented line. A byte order mark first, or Excel misreads what is not ASCII. */
export function ownTemplate(): string {
  return csvOf([OWN_COLUMNS.map(({ example }) => example)]);
}

/** Own services as the same file: what `readOwnCsv` reads back. */
export function writeOwnCsv(services: readonly Service[]): string {
  return csvOf(services.map((service) => OWN_COLUMNS.map(({ field }) => cellOf(service, field))));
}

function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = [OWN_COLUMNS.map(({ header }) => header), ...rows].map((cells) => cells.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A cell that begins as a formula would be carried out by a spreadsheet: a blank before it stops that, and is trimmed on reading. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? ` ${cell}` : cell;
  return `"${safe.replace(/"/g, '""')}"`;
}

function cellOf(service: Service, field: (typeof OWN_COLUMNS)[number]['field']): string {
  const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no');
  const [place] = service.locations;
  switch (field) {
    case 'id':
      return service.id.slice(service.source.length + 1);
    case 'kinds':
      return service.kinds.map((kind) => SERVICE_KIND_NAMES[kind]).join('; ');
    case 'phones':
      return service.phones.map(({ number, label }) => (label ? `${label}: ${number}` : number)).join('; ');
    case 'emails':
      return service.emails.join('; ');
    case 'languages':
      return service.languages.join('; ');
    case 'locations':
      return place?.addressLines.join(', ') ?? '';
    case 'postcode':
      return place?.postcode ?? '';
    case 'openTimes':
      return writeOpenText(service.openTimes, service.openWords);
    case 'takesSelfReferral':
    case 'walkIn':
    case 'needsAddress':
    case 'needsId':
      return yesNo(service[field]);
    case 'lastChecked':
      return service.lastChecked ? formatDate(service.lastChecked) : '';
    case 'status':
      return SERVICE_STATUS_NAMES[service.status];
    default:
      return service[field] ?? '';
  }
}
