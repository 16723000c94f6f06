import { useEffect, useState } from 'preact/hooks';
import { AddFeed } from '../../components/dashboard/services/AddFeed';
import { ImportServices } from '../../components/dashboard/services/ImportServices';
import { RemoveDialog } from '../../components/dashboard/services/RemoveDialog';
import { ServiceDialog } from '../../components/dashboard/services/ServiceDialog';
import { ServiceDrawer } from '../../components/dashboard/services/ServiceDrawer';
import { Services } from '../../components/dashboard/services/Services';
import type { ServicesPart } from '../../components/dashboard/services/Services';
import { ownTemplate } from '../../utils/directory/services/own/write-own';
import type { Service, ServiceKind } from '../../utils/directory/services/service';
import { OWN } from '../../utils/directory/services/source';
import { sentenceFor } from '../../utils/errors';
import type { ListedSource } from '../../utils/messages';
import { allowAddress } from '../views/allow-address';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { saveFile } from '../views/save-file';
import { useAnswer } from '../views/use-answer';
import { useListedServices } from './use-listed-services';
import { useServiceImport } from './use-service-import';

type Asking =
  | { readonly what: 'feed' }
  | { readonly what: 'write'; readonly service: Service; readonly correcting: boolean }
  | { readonly what: 'remove-source'; readonly one: ListedSource }
  | { readonly what: 'remove-own'; readonly service: Service };

const EVERY_MINUTE_MS = 60_000;

/** Local services: public, so they are shown while locked as well; changing them then is not offered. */
export function ServicesPage({ locked }: { locked: boolean }) {
  const [part, setPart] = useState<ServicesPart>('services');
  const [kind, setKind] = useState<ServiceKind | null>(null);
  const [words, setWords] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const now = useMinute();
  const list = useListedServices(kind, words);
  const sources = useAnswer('sources', () => ask('services/sources', {}), ['services']);
  const open = useAnswer(openId, () => ask('services/one', { id: openId ?? '' }), ['services']);
  const { step, importing } = useServiceImport();
  const found = open.state === 'answered' ? open.value.found : null;

  const trying = (work: () => Promise<unknown>) => {
    setTrouble(null);
    setAsking(null);
    work().catch((error: unknown) => setTrouble(sentenceFor(error)));
  };
  return (
    <Services
      part={part}
      onPart={setPart}
      shown={list.shown}
      sources={sources.state === 'answered' ? sources.value.sources : null}
      refused={sources.state === 'answered' ? sources.value.refused : []}
      trouble={trouble ?? list.trouble}
      kind={kind}
      onKind={setKind}
      words={words}
      onWords={setWords}
      onMore={list.more}
      openId={found ? openId : null}
      onOpen={setOpenId}
      now={now}
      onExport={() =>
        trying(async () => {
          const { fileName, text } = await ask('services/export', {});
          saveFile(fileName, text, 'text/csv');
        })
      }
      changing={
        locked
          ? undefined
          : {
              onNew: () => setAsking({ what: 'write', service: newService(), correcting: false }),
              onAddFeed: () => setAsking({ what: 'feed' }),
              onImport: importing.onStart,
              onReadAgain: ({ source, allowed }) =>
                trying(async () => {
                  if (!allowed)
                    await allowAddress(source.address ?? '', source.kind === 'address' ? 'address' : 'feed');
                  await ask('services/read-again', { id: source.id });
                }),
              onTakeHeld: (id) => trying(() => ask('services/take-held', { id })),
              onLeave: (id) => trying(() => ask('services/leave-reading', { id })),
              onRemove: (one) => setAsking({ what: 'remove-source', one }),
            }
      }
    >
      {found && part === 'services' && (
        <ServiceDrawer
          key={found.service.id}
          found={found}
          now={now}
          onCopy={copyText}
          onClose={() => setOpenId(null)}
          changing={
            locked
              ? undefined
              : {
                  onEdit: (service) => setAsking({ what: 'write', service, correcting: service.source !== OWN }),
                  onUncorrect: () => trying(() => ask('services/uncorrect', { id: found.service.id })),
                  onRemove: () => setAsking({ what: 'remove-own', service: found.service }),
                }
          }
        />
      )}
      {!locked && step && (
        <ImportServices
          step={step}
          actions={importing}
          onTemplate={() => saveFile('alongside-services-template.csv', ownTemplate(), 'text/csv')}
        />
      )}
      {!locked && asking?.what === 'feed' && (
        <AddFeed
          onAdd={async (address, of) => {
            await allowAddress(address, of);
            await ask('services/add-feed', { address, kind: of });
            setPart('sources');
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {!locked && asking?.what === 'write' && (
        <ServiceDialog
          service={asking.service}
          correcting={asking.correcting}
          onSave={async (service) => {
            if (asking.correcting) await ask('services/correct', { wanted: service });
            else await ask('services/save', { service, was: asking.service.name === '' ? null : asking.service });
            setOpenId(service.id);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {!locked && asking?.what === 'remove-source' && (
        <RemoveDialog
          title="Remove these services?"
          name={asking.one.source.name}
          words={`Its ${asking.one.source.count.toLocaleString('en-GB')} services go, and what was corrected of them. The permission to read its address is given back.`}
          onRemove={() => trying(() => ask('services/remove-source', { id: asking.one.source.id }))}
          onClose={() => setAsking(null)}
        />
      )}
      {!locked && asking?.what === 'remove-own' && (
        <RemoveDialog
          title="Remove this service?"
          name={asking.service.name}
          words="It was written here and is nowhere else. This cannot be undone. Export your own first if you may want it back."
          onRemove={() => trying(() => ask('services/remove', { id: asking.service.id }))}
          onClose={() => setAsking(null)}
        />
      )}
    </Services>
  );
}

/** The minute it is, for "open now". */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), EVERY_MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function newService(): Service {
  return {
    id: `${OWN}:${crypto.randomUUID()}`,
    source: OWN,
    name: '',
    kinds: [],
    description: '',
    phones: [],
    emails: [],
    locations: [],
    openTimes: [],
    languages: [],
    status: 'active',
  };
}
