import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Directory } from '../../components/dashboard/directory/Directory';
import type { ImportStep } from '../../components/dashboard/directory/import-step';
import { addDays } from '../../utils/client/date';
import { compareLists } from '../../utils/directory/compare-lists';
import { countPractices } from '../../utils/directory/list-preview';
import type { ListPreview } from '../../utils/directory/list-preview';
import type { Practice } from '../../utils/directory/practice';
import { ToldError } from '../../utils/errors';
import type { ListInUse, NoteAnswer, OneList, RegisterCheck } from '../../utils/messages';
import { inventedPractice, inventedPractices, TODAY } from './invented';
import { Pressed } from './Pressed';

const nothing = () => undefined;
const later = () => new Promise<void>((done) => setTimeout(done, 400));
const refuse = () => Promise.reject(new ToldError('storage-full'));

const LIST: ListInUse = {
  fileName: 'epraccur.csv',
  layout: 'NHS practices (ODS Data Search and Export)',
  asOf: '2026-11-01',
  importedAt: '2026-11-02T09:14:00.000Z',
  count: 15_389,
  activeGpPractices: 6604,
};
const GPS: OneList = {
  ...LIST,
  id: 'ods-gp-practices',
  title: 'GP practices (NHS ODS)',
  kinds: ['gp-practice', 'other'],
};
const PHARMACIES: OneList = {
  id: 'ods-pharmacies',
  title: 'Pharmacies (NHS ODS)',
  kinds: ['pharmacy'],
  fileName: 'edispensary.csv',
  layout: 'NHS ODS file (Data Search and Export)',
  asOf: addDays(TODAY, -203),
  importedAt: '2026-05-05T09:14:00.000Z',
  count: 12_874,
  activeGpPractices: 0,
};
const OWN: OneList = {
  ...PHARMACIES,
  id: 'own-needle-exchanges',
  title: 'Needle exchanges and supervised consumption pharmacies of the whole of Tidewell and the Upper Ystwyth Valley',
  fileName: 'Needle exchanges and supervised consumption (final copy) November 2026.csv',
  asOf: TODAY,
  count: 18,
};

function Practices({
  list = LIST,
  lists = list ? [{ ...GPS, asOf: list.asOf }] : [],
  note,
  practices = inventedPractices(60),
  query = '',
  step = null,
  locked = false,
  check = refuse,
  press = [],
}: {
  list?: ListInUse | null;
  lists?: readonly OneList[];
  note?: NoteAnswer;
  practices?: readonly Practice[] | null;
  query?: string;
  step?: ImportStep | null;
  locked?: boolean;
  check?: () => Promise<RegisterCheck>;
  /** What is pressed first, in this order. */
  press?: readonly string[];
}) {
  const [typed, setTyped] = useState(query);
  return (
    <Pressed selectors={press}>
      <Directory
        today={TODAY}
        list={list}
        lists={lists}
        onRemove={locked ? undefined : refuse}
        note={{ answer: note ?? { note: null, locked }, onSave: refuse }}
        register={{ host: 'directory.spineservices.nhs.uk', check }}
        practices={practices}
        total={practices?.length ?? 0}
        query={typed}
        onQuery={setTyped}
        onLoadMore={nothing}
        step={step}
        importing={
          locked
            ? undefined
            : {
                onStart: nothing,
                onFile: nothing,
                onAddress: nothing,
                onMap: nothing,
                onMapping: nothing,
                onReplace: nothing,
                onTake: nothing,
                onStop: nothing,
              }
        }
        onCopy={later}
      />
    </Pressed>
  );
}

const BEFORE = inventedPractices(400);
const AFTER = [
  ...BEFORE.slice(12).map((practice, at) =>
    at % 40 === 0 ? { ...practice, phone: '01632 960999', addressLines: ['12 Station Road', 'Tidewell'] } : practice,
  ),
  ...inventedPractices(480).slice(400),
];
const HALF = BEFORE.slice(0, 200);

function preview(accepted: readonly Practice[]): ListPreview {
  const rejected = [
    { row: 17, why: 'It has no practice code.' },
    { row: 2411, why: 'Its quotation marks do not pair.' },
  ];
  return {
    layout: 'ods-today',
    layoutTitle: LIST.layout,
    source: { id: 'ods-gp-practices', title: 'GP practices (NHS ODS)' },
    mapping: null,
    encoding: 'utf-8',
    rows: accepted.length + rejected.length,
    accepted,
    rejected,
    ...countPractices(accepted),
  };
}

const previewStep = (
  before: readonly Practice[],
  after: readonly Practice[],
  replaces: string | null = before.length > 0 ? GPS.id : null,
): ImportStep => ({
  step: 'preview',
  fileName: 'epraccur-november.csv',
  preview: preview(after),
  comparison: compareLists(before, after),
  replaces,
  asOf: '2026-11-20',
});

const NOTED: NoteAnswer = {
  locked: false,
  note: {
    bypassPhone: '01632 960555',
    secureEmail: 'reception.secure.mailbox@marsh-lane.example.org',
    text: 'Ask for Jo on Tuesdays.\nThe door at the back is the one with the bell.',
    by: 'Ana Pereira',
    at: '2026-11-18T10:00:00.000Z',
  },
};
const MAPPING: ImportStep = {
  step: 'map',
  fileName: 'Needle exchanges November 2026.csv',
  columns: [
    { name: 'Service name', examples: ['Harbour Needle Exchange', 'The Haven'] },
    {
      name: 'Where it is (full address with postcode, as the council has it)',
      examples: ['1 Quay, Tidewell, ZZ99 1AJ'],
    },
    { name: 'Contact number', examples: ['01632 960701', '1632960702'] },
    { name: '', examples: [] },
    { name: 'Web page', examples: ['https://harbour.example.org/needles-and-advice'] },
  ],
  mapping: { headerRow: 0, columns: ['name', 'address', 'phone', null, 'website'], kind: 'service' },
};
const MAPPED: ImportStep = {
  step: 'preview',
  fileName: 'Needle exchanges November 2026.csv',
  preview: {
    ...preview(BEFORE.slice(0, 18).map((one) => ({ ...one, kind: 'service' as const }))),
    ...countPractices(BEFORE.slice(0, 18).map((one) => ({ ...one, kind: 'service' as const }))),
    layout: 'mapped',
    layoutTitle: 'Columns by their names',
    source: { id: 'own-needle-exchanges', title: 'Needle exchanges' },
    mapping: MAPPING.mapping,
  },
  comparison: compareLists([], BEFORE.slice(0, 18)),
  replaces: null,
  asOf: '2026-11-20',
};

const CHECKED: RegisterCheck = {
  checkedAt: '2026-11-23T10:48:00.000Z',
  entry: {
    code: 'Z99000',
    name: 'BRACKENFIELD SURGERY',
    status: 'active',
    changedOn: '2026-10-14',
    addressLines: [],
    postcode: '',
    phone: '',
  },
  differences: [],
};
const DIFFERENT: RegisterCheck = {
  ...CHECKED,
  differences: [
    {
      field: 'name',
      list: 'Brackenfield Surgery',
      register: 'Brackenfield, Dunmere and Upper Ystwyth Valley Joint Community Health Centre',
    },
    { field: 'phone', list: '01632 960100', register: '01632 960555' },
    {
      field: 'address',
      list: '2 Mill Road, Tidewell, ZZ99 1AB',
      register: 'Unit 4, The Old Corn Exchange, 117 Great Northern Approach, Tidewell, ZZ99 3PL',
    },
    { field: 'status', list: 'active', register: 'inactive' },
  ],
};
const FIRST = '.list-table-open';
const CHECK = '[data-testid=check-register]';
const LONG_PRACTICE = inventedPractice(0, {
  name: 'Llanfihangel-y-Creuddyn-and-Upper-Ystwyth-ValleyJointCommunityHealthCentreOutpatientsAndMinorInjuriesUnit',
  website:
    'https://www.llanfihangel-y-creuddyn-and-upper-ystwyth-valley-joint-community-health-centre.example.org/patients',
  email: 'reception.secure.mailbox@llanfihangel-y-creuddyn-health-centre.example.org',
});

type Shown = { readonly view: () => ComponentChildren; readonly locked?: true };
const seen = (view: () => ComponentChildren): Shown => ({ view });

/** Every state of the directory and its imports, by name. */
export const PRACTICE_STATES: Readonly<Record<string, Shown>> = {
  directory: seen(() => <Practices />),
  'directory-old': seen(() => <Practices list={{ ...LIST, asOf: addDays(TODAY, -200) }} />),
  'directory-locked': { view: () => <Practices locked />, locked: true },
  'directory-none': seen(() => <Practices list={null} practices={null} />),
  'directory-nothing-found': seen(() => <Practices practices={[]} query="brakenfeild" />),
  'directory-lists': seen(() => <Practices lists={[GPS, PHARMACIES, OWN]} />),
  'directory-lists-open': seen(() => <Practices lists={[GPS, PHARMACIES, OWN]} press={['.lists-in-use summary']} />),
  'directory-note': seen(() => <Practices lists={[GPS, PHARMACIES]} note={NOTED} press={[FIRST]} />),
  'directory-note-form': seen(() => (
    <Practices note={NOTED} press={[FIRST, '.drawer-section + .drawer-section button:last-of-type']} />
  )),
  'directory-note-locked': { view: () => <Practices locked press={[FIRST]} />, locked: true },
  'directory-one-long': seen(() => <Practices practices={[LONG_PRACTICE]} press={[FIRST]} />),
  'register-before': seen(() => <Practices press={[FIRST]} />),
  'register-waiting': seen(() => <Practices press={[FIRST, CHECK]} check={() => new Promise(nothing)} />),
  'register-same': seen(() => <Practices press={[FIRST, CHECK]} check={() => Promise.resolve(CHECKED)} />),
  'register-differs': seen(() => <Practices press={[FIRST, CHECK]} check={() => Promise.resolve(DIFFERENT)} />),
  'register-no-such-code': seen(() => (
    <Practices press={[FIRST, CHECK]} check={() => Promise.resolve({ ...CHECKED, entry: null })} />
  )),
  'register-fails': seen(() => <Practices press={[FIRST, CHECK]} />),
  'import-map': seen(() => <Practices step={MAPPING} />),
  'import-mappable': seen(() => (
    <Practices
      step={{
        step: 'choose',
        refused: {
          fileName: 'addresses of the county.csv',
          sentence: new ToldError('not-a-practice-list').message,
          mappable: true,
        },
      }}
    />
  )),
  'import-beside': seen(() => <Practices lists={[GPS, PHARMACIES, OWN]} step={MAPPED} />),
  'import-choose': seen(() => <Practices step={{ step: 'choose' }} />),
  'import-refused': seen(() => (
    <Practices
      step={{
        step: 'choose',
        refused: { fileName: 'epraccur.zip', sentence: new ToldError('list-is-zip').message },
      }}
    />
  )),
  'import-reading': seen(() => <Practices step={{ step: 'reading', fileName: 'epraccur.csv', done: 0.62 }} />),
  'import-preview': seen(() => <Practices step={previewStep(BEFORE, AFTER)} />),
  'import-preview-first': seen(() => <Practices list={null} practices={null} step={previewStep([], AFTER)} />),
  'import-preview-heavy-loss': seen(() => <Practices step={previewStep(BEFORE, HALF)} />),
  'import-preview-no-change': seen(() => <Practices step={previewStep(BEFORE, BEFORE)} />),
  'import-progress': seen(() => (
    <Practices step={{ step: 'taking', fileName: 'epraccur.csv', stored: 7684, of: 12_393 }} />
  )),
  'import-taken': seen(() => (
    <Practices step={{ step: 'taken', fileName: 'epraccur.csv', count: 15_389, activeGpPractices: 6604 }} />
  )),
  'import-failed': seen(() => (
    <Practices step={{ step: 'failed', sentence: new ToldError('import-interrupted').message }} />
  )),
};
