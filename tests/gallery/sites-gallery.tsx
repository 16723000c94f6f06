import type { ComponentChildren, ComponentProps } from 'preact';
import { Sites } from '../../components/dashboard/sites/Sites';
import { ToldError } from '../../utils/errors';
import type { SiteProfile } from '../../utils/messages';
import type { Profile } from '../../utils/recognition/profiles/profile';
import { profile } from '../store/profile-support';
import { TODAY } from './invented';

type Props = ComponentProps<typeof Sites>;

const CASEDESK = 'https://casedesk.example.org';
const NORTHGATE = 'http://records.northgate.example.org:8080';
const SITES = [
  { origin: CASEDESK, on: true, allowed: true, changedOn: '2026-10-04' },
  { origin: NORTHGATE, on: true, allowed: true, changedOn: '2026-11-18' },
  { origin: 'https://housing.tidewell.example.org', on: true, allowed: false, changedOn: '2026-11-02' },
  { origin: 'https://webmail.example.org', on: false, allowed: false, changedOn: '2026-10-12' },
];
const place = { label: { text: 'Label', at: 'before' }, select: '.value' } as const;
const MORE: Profile['fields'] = {
  ...profile('a').fields,
  localId: place,
  address: place,
  postcode: place,
  phone: place,
  gpName: place,
  practiceName: place,
  practiceCode: place,
  keyworker: place,
};

const placed = (one: Profile, fields: Partial<SiteProfile> = {}): SiteProfile => ({
  profile: one,
  source: 'own',
  on: true,
  matchedOn: null,
  ...fields,
});
const FEW: readonly SiteProfile[] = [
  placed(profile('set', { name: 'CaseDesk, set up by the trust', fields: MORE }), {
    source: 'organisation',
    matchedOn: TODAY,
  }),
  placed(profile('details', { name: 'CaseDesk client details', fields: MORE }), {
    source: 'file',
    matchedOn: '2026-11-18',
  }),
  placed(profile('banner', { name: 'CaseDesk banner', path: '/clients/**' })),
  placed(profile('product', { name: 'CaseDesk 4', origins: [] }), { source: 'shipped', on: false }),
];
const LONG = profile('long', {
  name: `Comprehensive_assessment_${'review_'.repeat(5)}and care plan of the Llanfihangel`.slice(0, 80),
  path: `/services/substance-use/community/${'teams/'.repeat(8)}*/clients/*/comprehensive-assessment-and-review/**`,
  origins: [CASEDESK, 'https://records.the-upper-ystwyth-valley-joint-community-drug-and-alcohol-service.example.org'],
  fields: MORE,
});
const MANY = Array.from({ length: 24 }, (_, at) =>
  placed(
    profile(`page-${'abcdefghijklmnopqrstuvwxyz'[at]}`, { name: `Page ${at + 1}`, path: `/clients/*/part-${at}` }),
    {
      source: at % 3 ? 'file' : 'own',
      on: at % 5 !== 4,
      matchedOn: at % 4 ? '2026-11-02' : null,
    },
  ),
);
const REFUSED = [
  {
    which: 'CaseDesk search page',
    sentences: ['Container: this selector seems to hold an NHS number', 'Site 1: is not the address of a site'],
  },
  { which: 'Profile 3', sentences: ['It is not a site profile'] },
];
const shown = (...profiles: readonly SiteProfile[]) => ({
  sites: [
    { origin: CASEDESK, profiles: [...profiles] },
    { origin: NORTHGATE, profiles: [] },
  ],
  refused: [],
  unfit: [],
});
const nothing = () => undefined;
const IMPORTING = { onStart: nothing, onFile: nothing, onTake: nothing, onStop: nothing };

const sites = (props: Partial<Props> = {}) => (
  <Sites
    today={TODAY}
    sites={SITES}
    profiles={shown(...FEW)}
    trouble={null}
    onTurnOn={nothing}
    onTurnOff={nothing}
    onExport={nothing}
    changing={{ onMove: nothing, onTurn: nothing, onTeach: nothing, onRemove: nothing }}
    step={null}
    importing={IMPORTING}
    {...props}
  />
);
const preview = (fields: object) =>
  sites({
    step: {
      step: 'preview',
      fileName: 'casedesk.json',
      incoming: [],
      refused: [],
      busy: false,
      trouble: null,
      ...fields,
    },
  });

/** Every state of the Sites page worth a picture, by name. */
export const SITES_STATES: Readonly<Record<string, { view: () => ComponentChildren; locked?: boolean }>> = {
  sites: { view: () => sites() },
  'sites-none': { view: () => sites({ sites: [], profiles: { sites: [], refused: [], unfit: [] } }) },
  'sites-no-profiles': { view: () => sites({ profiles: shown() }) },
  'sites-refused': { view: () => sites({ trouble: new ToldError('permission-refused').message }) },
  'sites-policy-refused': {
    view: () => sites({ profiles: { ...shown(...FEW), refused: REFUSED, unfit: ['casedesk-older'] } }),
  },
  'sites-long': { view: () => sites({ profiles: shown(placed(LONG), ...FEW.slice(0, 2)) }) },
  'sites-many': { view: () => sites({ profiles: shown(...MANY) }) },
  'sites-locked': { view: () => sites({ changing: undefined, importing: undefined }), locked: true },
  'sites-loading': { view: () => sites({ sites: null, profiles: null }) },
  'profiles-anywhere': {
    view: () =>
      sites({
        sites: [],
        profiles: {
          sites: [{ origin: null, profiles: [placed(profile('any', { origins: [] }), { source: 'file' })] }],
          refused: [],
          unfit: [],
        },
      }),
  },
  'profiles-choose': { view: () => sites({ step: { step: 'choose' } }) },
  'profiles-choose-refused': {
    view: () =>
      sites({
        step: {
          step: 'choose',
          refused: { fileName: 'clients.csv', sentence: new ToldError('not-a-profile-file').message },
        },
      }),
  },
  'profiles-preview': {
    view: () =>
      preview({
        incoming: [
          { profile: profile('new', { name: 'CaseDesk assessment' }), change: 'new', replaces: null },
          {
            profile: profile('old', { name: 'CaseDesk client details', fields: MORE }),
            change: 'replaces',
            replaces: 'Client details',
          },
          {
            profile: profile('same', { name: 'CaseDesk banner', origins: [] }),
            change: 'same',
            replaces: 'CaseDesk banner',
          },
        ],
      }),
  },
  'profiles-preview-refused': {
    view: () => preview({ incoming: [{ profile: LONG, change: 'new', replaces: null }], refused: REFUSED }),
  },
  'profiles-preview-nothing': { view: () => preview({ refused: REFUSED }) },
  'profiles-preview-fails': {
    view: () =>
      preview({
        incoming: [{ profile: profile('new'), change: 'new', replaces: null }],
        trouble: new ToldError('vault-locked').message,
      }),
  },
};
