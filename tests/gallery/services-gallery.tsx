import type { ComponentChildren } from 'preact';
import { AddFeed } from '../../components/dashboard/services/AddFeed';
import { ImportServices } from '../../components/dashboard/services/ImportServices';
import type { ServiceImportStep } from '../../components/dashboard/services/ImportServices';
import { ServiceDialog } from '../../components/dashboard/services/ServiceDialog';
import { ServiceDrawer } from '../../components/dashboard/services/ServiceDrawer';
import { Services } from '../../components/dashboard/services/Services';
import type { ServicesPart, ShownServices } from '../../components/dashboard/services/Services';
import { startReading } from '../../utils/directory/services/feed/reading';
import type { Service } from '../../utils/directory/services/service';
import { newSource } from '../../utils/directory/services/source';
import { ToldError } from '../../utils/errors';
import type { ListedSource, ServiceAnswer } from '../../utils/messages';

const nothing = () => undefined;
const later = () => new Promise<void>((done) => setTimeout(done, 400));
const NOW = new Date('2026-11-23T10:48:00Z');
const WEEK = { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' };
const MOMENT = '2026-11-22T09:14:00.000Z';

const invented = (id: string, name: string, kinds: Service['kinds'], fields: Partial<Service> = {}): Service => ({
  id: `feed-a:${id}`,
  source: 'feed-a',
  name,
  kinds,
  description: '',
  phones: [{ number: '01632 960123' }],
  emails: [],
  locations: [{ addressLines: ['1 Harbour Lane', 'Zedbury'], postcode: 'ZZ99 4WW' }],
  openTimes: [WEEK],
  languages: [],
  status: 'active',
  ...fields,
});

const LONG = invented(
  '1',
  'Llanfihangel-y-Creuddyn and Upper Ystwyth Valley Community Needle and Syringe Exchange with Overdose Prevention',
  ['needle-exchange', 'drug-and-alcohol', 'sexual-health'],
  {
    organisation: 'Harbour Recovery and Wellbeing Community Interest Company',
    description:
      'Injecting equipment, naloxone and advice. Nobody is turned away.\nRing the bell at the side door.\n- Tests for hepatitis C\n- Wound care on Tuesdays',
    phones: [
      { number: '01632 960123', label: 'Desk' },
      { number: '07700 900123', label: 'Out of hours, text only' },
    ],
    emails: ['desk-for-everybody-who-asks@long-name-of-a-service.example.org'],
    website: 'https://harbour.example.org/',
    openTimes: [WEEK, { days: [6], opens: '10:00', closes: '13:00', note: 'First Saturday of the month' }],
    openWords: 'Closed for lunch from 12:30',
    takesSelfReferral: true,
    walkIn: true,
    needsId: false,
    languages: ['English', 'Polish', 'Welsh'],
    lastChecked: '2026-09-02',
    notice: 'The lift is out of order until January.',
  },
);
const ALL: readonly Service[] = [
  LONG,
  invented('2', 'Harbour Food Bank', ['food'], { openTimes: [{ days: [2], opens: '10:00', closes: '12:00' }] }),
  invented('3', 'Zedbury Night Shelter', ['housing'], {
    openTimes: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '20:00', closes: '08:00' }],
  }),
  invented('4', 'Narcotics Anonymous, Zedbury', ['mutual-aid'], { openTimes: [], phones: [], locations: [] }),
  invented('5', 'Crisis line', ['crisis-line'], {
    openTimes: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
    locations: [],
  }),
  invented('6', 'Old Mill Detox', ['detox'], { noLongerListed: true }),
  invented('7', 'Quayside Dental Access', ['dental'], { status: 'temporarily-closed' }),
];
const SHOWN: ShownServices = {
  services: ALL,
  fitting: 7,
  all: 7,
  kinds: { 'needle-exchange': 1, food: 1, housing: 1, 'mutual-aid': 1, 'crisis-line': 1, detox: 1, dental: 1 },
};

const feed = (
  name: string,
  source: Partial<ListedSource['source']> = {},
  reading: Partial<NonNullable<ListedSource['reading']>> | null = null,
  allowed = true,
): ListedSource => {
  const { seen: _, ...start } = startReading({ source: name, generation: 'g', mode: 'whole', at: NOW });
  return {
    source: {
      ...newSource({ id: name, kind: 'feed', name, address: `https://${name}` }),
      generation: 'g',
      asOf: MOMENT,
      count: 874,
      ...source,
    },
    reading: reading && { ...start, ...reading },
    allowed,
  };
};
const SOURCES: readonly ListedSource[] = [
  feed('directory.zedbury.example.org'),
  feed('new.example.org/api', { generation: null, asOf: null, count: 0 }, { phase: 'details', listed: 312, toDo: 180 }),
  feed('half.example.org', {}, { state: 'held', listed: 12 }),
  feed(
    'a-very-long-address-of-a-feed.that-goes-on-and-on.example.org/open-referral-uk/version-3',
    {},
    { state: 'failed', failure: 'feed-is-web-page' },
  ),
  feed('trust.example.org', { set: true, generation: null, asOf: null, count: 0 }, null, false),
  feed('odd.example.org', {
    cautions: ['The feed says that it has 31 services, and gave 1.', '127 items came more than once.'],
    count: 1,
    refusedCount: 1,
    refused: [{ which: 'Page 1, item 4', why: 'It has no name' }],
  }),
  {
    source: {
      ...newSource({ id: 'own', kind: 'own', name: 'Written here' }),
      generation: 'own',
      asOf: MOMENT,
      count: 3,
    },
    reading: null,
    allowed: true,
  },
];
const FOUND: ServiceAnswer = {
  service: LONG,
  imported: LONG,
  source: SOURCES[0]?.source ?? newSource({ id: 'a', kind: 'feed', name: 'a' }),
  correction: {
    id: LONG.id,
    fields: { phones: LONG.phones, walkIn: true },
    beneath: {},
    by: 'Jo Hargreaves',
    at: MOMENT,
  },
  changedBeneath: ['phones'],
};

type PageProps = {
  part?: ServicesPart;
  shown?: ShownServices | null;
  sources?: readonly ListedSource[];
  trouble?: string;
  locked?: boolean;
  open?: boolean;
  words?: string;
  children?: ComponentChildren;
};

function Page({
  part = 'services',
  shown = SHOWN,
  sources = SOURCES,
  trouble,
  locked,
  open,
  words = '',
  children,
}: PageProps) {
  const press = { onEdit: nothing, onUncorrect: nothing, onRemove: nothing };
  return (
    <Services
      part={part}
      onPart={nothing}
      shown={shown}
      sources={sources}
      refused={[]}
      trouble={trouble ?? null}
      kind={null}
      onKind={nothing}
      words={words}
      onWords={nothing}
      onMore={nothing}
      openId={open ? LONG.id : null}
      onOpen={nothing}
      now={NOW}
      onExport={nothing}
      changing={
        locked
          ? undefined
          : {
              onNew: nothing,
              onAddFeed: nothing,
              onImport: nothing,
              onReadAgain: nothing,
              onTakeHeld: nothing,
              onLeave: nothing,
              onRemove: nothing,
            }
      }
    >
      {open && (
        <ServiceDrawer found={FOUND} now={NOW} onCopy={later} onClose={nothing} changing={locked ? undefined : press} />
      )}
      {children}
    </Services>
  );
}

const PREVIEW: ServiceImportStep = {
  step: 'preview',
  fileName: 'our-services.csv',
  layoutTitle: 'Services in the template',
  incoming: ALL.slice(0, 4).map((service, at) => ({
    service,
    change: (['new', 'replaces', 'same', 'new'] as const)[at] ?? 'new',
  })),
  refused: [{ which: 'Line 9', why: '“nowhere” is not a postcode' }],
  gone: 0,
  inUse: 7,
  busy: false,
  trouble: null,
};
const importing = { onStart: nothing, onFile: nothing, onTake: nothing, onStop: nothing };
const NONE: ShownServices = { services: [], fitting: 0, all: 0, kinds: {} };

type Shown = { readonly view: () => ComponentChildren; readonly locked?: true };

/** Every state of the dashboard's services, by name. */
export const SERVICE_STATES: Readonly<Record<string, Shown>> = {
  services: { view: () => <Page /> },
  'services-one': { view: () => <Page open /> },
  'services-none': { view: () => <Page shown={NONE} sources={[]} /> },
  'services-nothing-found': { view: () => <Page shown={{ ...SHOWN, services: [], fitting: 0 }} words="brakenfeild" /> },
  'services-failed': { view: () => <Page trouble={new ToldError('storage-full').message} /> },
  'services-locked': { view: () => <Page open locked />, locked: true },
  'services-sources': { view: () => <Page part="sources" /> },
  'services-sources-locked': { view: () => <Page part="sources" locked />, locked: true },
  'services-add-feed': {
    view: () => (
      <Page>
        <AddFeed onAdd={later} onClose={nothing} />
      </Page>
    ),
  },
  'services-correct': {
    view: () => (
      <Page>
        <ServiceDialog service={LONG} correcting onSave={later} onClose={nothing} />
      </Page>
    ),
  },
  'services-import': {
    view: () => (
      <Page>
        <ImportServices step={PREVIEW} actions={importing} onTemplate={nothing} />
      </Page>
    ),
  },
  'services-import-heavy-loss': {
    view: () => (
      <Page>
        <ImportServices step={{ ...PREVIEW, gone: 5 }} actions={importing} onTemplate={nothing} />
      </Page>
    ),
  },
  'services-import-choose': {
    view: () => (
      <Page>
        <ImportServices
          step={{
            step: 'choose',
            refused: { fileName: 'services.docx', sentence: new ToldError('not-a-services-file').message },
          }}
          actions={importing}
          onTemplate={nothing}
        />
      </Page>
    ),
  },
};
