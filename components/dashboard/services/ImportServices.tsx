import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { isHeavyLoss } from '../../../utils/directory/services/heavy-loss';
import type { RefusedItem } from '../../../utils/directory/services/source';
import type { Service } from '../../../utils/directory/services/service';
import { SERVICE_KIND_NAMES } from '../../../utils/directory/services/words';
import { Check } from '../../parts/Check';
import { Disclosure } from '../../parts/Disclosure';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import { ListTable } from '../table/ListTable';
import type { Column, TableItem } from '../table/ListTable';
import { ChangeTag } from '../file-import/ChangeTag';
import { ChooseImport } from '../file-import/ChooseImport';
import type { Change, FileImport, FileImportStep } from '../file-import/import-step';
import { PreviewImport } from '../file-import/PreviewImport';

export type IncomingService = { readonly service: Service; readonly change: Change };
export type ServiceImportStep = FileImportStep<{
  /** What the file was read as. */
  readonly layoutTitle: string;
  readonly incoming: readonly IncomingService[];
  readonly refused: readonly RefusedItem[];
  /** Of a package in CSV files, those that matter and are not there, each with what it holds. */
  readonly missing?: readonly string[];
  /** The names of files chosen with it that are none of its. */
  readonly unread?: readonly string[];
  /** Of an earlier reading of this file, how many are not in it any more. */
  readonly gone: number;
  /** Of how many. */
  readonly inUse: number;
}>;

type Props = { readonly step: ServiceImportStep; readonly actions: FileImport; readonly onTemplate: () => void };

/** The import of a file of services: choose it, see what is in it and what it changes, keep it. */
export function ImportServices({ step, actions, onTemplate }: Props) {
  if (step.step === 'preview') return <Preview {...step} actions={actions} />;
  return (
    <ChooseImport
      title="Import services"
      label="File of services"
      accept=".csv,.json,.zip,text/csv,application/json,application/zip"
      several
      refused={step.refused}
      actions={actions}
    >
      <p>
        Fill in the template for services of your own, one a line; only the name has to be there. Open Referral files
        can be read too: JSON of a feed, or the CSV files of a package, all chosen together or in a ZIP.
      </p>
      <LinkButton icon={Download} onClick={onTemplate}>
        Download the template (CSV)
      </LinkButton>
    </ChooseImport>
  );
}

const COLUMNS: readonly Column<IncomingService>[] = [
  { id: 'name', head: 'Service', cell: ({ service }) => <strong class="two-lines">{service.name}</strong> },
  {
    id: 'kinds',
    head: 'Kinds',
    width: '12rem',
    cell: ({ service }) => (
      <span class="two-lines">{service.kinds.map((kind) => SERVICE_KIND_NAMES[kind]).join(', ')}</span>
    ),
  },
  { id: 'phone', head: 'Phone', width: '8rem', cell: ({ service }) => service.phones[0]?.number ?? '' },
  { id: 'change', head: 'Change', width: '9rem', cell: ({ change }) => <ChangeTag change={change} /> },
];

function Preview({
  incoming,
  refused,
  missing = [],
  unread = [],
  gone,
  inUse,
  layoutTitle,
  ...step
}: Extract<ServiceImportStep, { step: 'preview' }> & { actions: FileImport }) {
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const unsure = isHeavyLoss(gone, inUse) && !sure;
  const many = incoming.filter(({ change }) => change !== 'same').length;
  const items = incoming.map((row): TableItem<IncomingService> => ({ kind: 'row', id: row.service.id, row }));
  return (
    <PreviewImport
      {...step}
      actions={{ ...step.actions, onTake: () => (unsure ? setTried(true) : step.actions.onTake()) }}
      what={many > 0 || gone > 0 ? `${many.toLocaleString('en-GB')} ${many === 1 ? 'service' : 'services'}` : null}
      size="large"
      testId="import-services"
    >
      <p class="services-layout">Read as “{layoutTitle}”.</p>
      {missing.length > 0 && (
        <Note tone="attention">
          Not among the files: {missing.join(', ')}. What they hold is not shown. If the package has them, choose all
          its CSV files together.
        </Note>
      )}
      {unread.length > 0 && <Note>Not part of the package, and not read: {unread.slice(0, 10).join(', ')}.</Note>}
      {isHeavyLoss(gone, inUse) && (
        <Note tone="problem">
          {Math.round((gone / inUse) * 100)}% of the services you have from this file are not in it any more. It may be
          the wrong file, or half of one.
          <Check label="Import it all the same" checked={sure} onChange={setSure} />
          {tried && unsure && <strong role="alert">Tick this box to import the file, or cancel</strong>}
        </Note>
      )}
      {gone > 0 && !isHeavyLoss(gone, inUse) && (
        <Note tone="attention">
          {gone.toLocaleString('en-GB')} of the services you have from this file are not in it any more. They stay,
          marked as no longer listed.
        </Note>
      )}
      {refused.length > 0 && (
        <Note tone="attention">
          {refused.length === 1
            ? '1 line or item cannot be used.'
            : `${refused.length.toLocaleString('en-GB')} lines or items cannot be used.`}
          <Disclosure summary="Which, and why">
            <ul>
              {refused.slice(0, 100).map(({ which, why }, at) => (
                <li key={at}>
                  {which}: {why}
                </li>
              ))}
            </ul>
          </Disclosure>
        </Note>
      )}
      <ListTable label="What is in the file" columns={COLUMNS} items={items} total={items.length} minWidth="40rem" />
    </PreviewImport>
  );
}
