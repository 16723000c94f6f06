import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../../components/parts/ErrorSummary';
import { Shell } from '../../components/sidebar/Shell';
import { ListStep } from '../../components/sidebar/teach/ListStep';
import { Missed } from '../../components/sidebar/teach/Missed';
import { PagesStep } from '../../components/sidebar/teach/PagesStep';
import { Parts } from '../../components/sidebar/teach/Parts';
import type { PartsProps } from '../../components/sidebar/teach/Parts';
import { PointStep } from '../../components/sidebar/teach/PointStep';
import type { PointStepProps } from '../../components/sidebar/teach/PointStep';
import { SaveStep, Taught } from '../../components/sidebar/teach/SaveStep';
import { SecondStep } from '../../components/sidebar/teach/SecondStep';
import { StepHead } from '../../components/sidebar/teach/StepHead';
import { TeachBanner } from '../../components/sidebar/teach/TeachBanner';
import { TeachFoot } from '../../components/sidebar/teach/TeachFoot';
import { TeachSteps } from '../../components/sidebar/teach/TeachSteps';
import type { TeachStep } from '../../components/sidebar/teach/teach-words';
import type { Proposal, Pick, Standings } from '../../utils/recognition/teaching';
import { DRAFT_PROBLEMS } from '../../utils/recognition/teaching/words';
import { profile } from '../store/profile-support';
import { READING } from './invented-client';

const nothing = () => undefined;
const STRIP = { onLookUp: nothing, onDashboard: nothing, onLock: nothing, onClose: nothing };

export const PICKS: readonly Pick[] = [
  { field: 'fullName', select: '#ctl00_cphMain_lblName', label: { text: 'Service user', at: 'before' } },
  { field: 'dateOfBirth', select: '#ctl00_cphMain_lblDob', label: { text: 'D.O.B.', at: 'row' } },
  {
    field: 'phone',
    select: ['iframe#record-frame', 'app-contact-card', '.joined tr:nth-child(6) > td:nth-child(2)'],
    label: { text: 'Mobile', at: 'before' },
    optional: true,
  },
];
export const PROPOSAL: Proposal = {
  field: 'nhsNumber',
  readable: ['nhsNumber', 'localId'],
  text: '999 418 2072',
  select: '.joined td.val',
  matches: 1,
  label: { text: 'NHS No', at: 'before' },
  labels: [
    { text: 'NHS No', at: 'before' },
    { text: 'Title', at: 'row' },
  ],
  around: [],
  warnings: [],
};
const LONG: Proposal = {
  ...PROPOSAL,
  field: 'fullName',
  readable: ['fullName', 'preferredName', 'keyworker'],
  text: 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH-MONTGOMERYSHIRE, Oluwaseun Llanfairpwllgwyngyll Maria-Magdalena',
  select: [
    'iframe#ctl00_cphMain_frmServiceUserRecordDetails',
    '.service-user-personal-details-panel > .name-and-title',
  ],
  label: null,
  labels: [{ text: 'Enw llawn defnyddiwr y gwasanaeth', at: 'before' }],
  warnings: ['by-position', 'unknown-label'],
};
export const PART: Proposal = {
  ...PROPOSAL,
  field: null,
  readable: [],
  text: '',
  label: null,
  labels: [],
  select: '#ctl00_tabs > .recent',
  around: ['#ctl00_tabs', '#ctl00_form'],
};
const POINT: PointStepProps = {
  picks: PICKS,
  values: new Map([
    ['fullName', 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH Oluwaseun'],
    ['dateOfBirth', '14/03/1981'],
    ['phone', '07700 900418'],
  ]),
  labelsShown: true,
  standings: null,
  wanted: null,
  picking: false,
  proposal: null,
  said: '',
  onPick: nothing,
  onStop: nothing,
  onAdd: nothing,
  onDrop: nothing,
  onShow: nothing,
  onRemove: nothing,
};
const AGAIN: PointStepProps = {
  ...POINT,
  again: 'CaseDesk details',
  picks: PICKS.map((pick) => ({ ...pick, kept: true })),
};
const STANDINGS: Standings = {
  fields: [
    { field: 'fullName', standing: 'gone', text: '' },
    { field: 'dateOfBirth', standing: 'label', text: '' },
    { field: 'phone', standing: 'found', text: '07700 900418' },
  ],
  address: true,
  path: '/clients/*/details',
};
const NO_PARTS: PartsProps = {
  parts: [],
  verb: 'Leave this part out',
  picking: false,
  proposal: null,
  onPick: nothing,
  onStop: nothing,
  onShow: nothing,
  onChange: nothing,
  onDrop: nothing,
};
const PROFILE = profile('casedesk', {
  name: 'CaseDesk details',
  origins: ['https://casedesk.example.org'],
  excludes: ['.recent'],
});

type StepProps = { step: TeachStep; go?: boolean; early?: boolean; again?: boolean; children: ComponentChildren };

function Step({ step, go = true, early, again = false, children }: StepProps) {
  return (
    <Shell
      {...STRIP}
      banner={<TeachBanner site="casedesk.example.org" again={again} />}
      foot={<TeachFoot onContinue={go ? nothing : undefined} early={early} onLeave={nothing} />}
    >
      <section class="sidebar-part teach-step" aria-label="Step">
        <StepHead step={step} onBack={nothing} />
        {children}
      </section>
    </Shell>
  );
}

const errors = (problems: readonly (keyof typeof DRAFT_PROBLEMS)[]) => (
  <ErrorSummary errors={problems.map((id) => ({ id, text: DRAFT_PROBLEMS[id] }))} takesFocus />
);
const pages = { name: 'CaseDesk details', path: '/clients/*/details', origin: 'https://casedesk.example.org' };
const read = READING.fields;
const trial = { passed: false, why: 'passed', same: [], missing: [], findings: [] } as const;

/** Every state of teaching a page, by name. */
export const TEACH_VIEWS: Readonly<Record<string, () => ComponentChildren>> = {
  'teach-steps': () => (
    <Shell
      {...STRIP}
      banner={<TeachBanner site="casedesk.example.org" />}
      foot={<TeachFoot onContinue={nothing} onLeave={nothing} />}
    >
      <TeachSteps
        states={{ point: 'done', parts: 'optional', pages: 'done', second: 'to-do', list: 'to-do', save: 'not-yet' }}
        onOpen={nothing}
        onForget={nothing}
      />
    </Shell>
  ),
  'teach-empty': () => (
    <Step step="point" early>
      <PointStep {...POINT} picks={[]} values={new Map()} />
    </Step>
  ),
  'teach-picking': () => (
    <Step step="point" go={false}>
      <PointStep {...POINT} picking picks={PICKS.slice(0, 1)} />
    </Step>
  ),
  'teach-proposal': () => (
    <Step step="point" go={false}>
      <PointStep {...POINT} proposal={PROPOSAL} />
    </Step>
  ),
  'teach-proposal-long': () => (
    <Step step="point" go={false}>
      <PointStep {...POINT} picks={[]} values={new Map()} proposal={LONG} />
    </Step>
  ),
  'teach-proposal-useless': () => (
    <Step step="point" go={false}>
      <PointStep
        {...POINT}
        picks={[]}
        proposal={{ ...PROPOSAL, text: 'D.O.B.', readable: [], warnings: ['is-label', 'unreadable'] }}
      />
    </Step>
  ),
  'teach-picked': () => (
    <Step step="point">
      <PointStep {...POINT} />
    </Step>
  ),
  'teach-record-changed': () => (
    <Step step="point">
      <PointStep {...POINT} values={new Map()} labelsShown={false} />
    </Step>
  ),
  'teach-again-broken': () => (
    <Step step="point" early again>
      <PointStep {...AGAIN} standings={STANDINGS} values={new Map([['phone', '07700 900418']])} />
    </Step>
  ),
  'teach-again-pointing': () => (
    <Step step="point" go={false} again>
      <PointStep {...AGAIN} standings={STANDINGS} picking wanted="dateOfBirth" />
    </Step>
  ),
  'teach-again-holds': () => (
    <Step step="point" again>
      <PointStep
        {...AGAIN}
        standings={{ ...STANDINGS, fields: STANDINGS.fields.map((one) => ({ ...one, standing: 'found' })) }}
      />
    </Step>
  ),
  'teach-again-save': () => (
    <Step step="save" go={false} again>
      <SaveStep profile={PROFILE} base={PROFILE} busy={false} onSave={nothing} />
    </Step>
  ),
  'teach-closed-frame': () => (
    <Step step="point" early>
      <Missed why="closed" site="https://records.northgate.example.org" taught="https://casedesk.example.org" />
      <PointStep {...POINT} picks={[]} values={new Map()} />
    </Step>
  ),
  'teach-other-frame': () => (
    <Step step="point">
      <Missed why="elsewhere" site="https://records.northgate.example.org" taught="https://casedesk.example.org" />
      <PointStep {...POINT} />
    </Step>
  ),
  'teach-problems': () => (
    <Step step="point" early>
      {errors(['no-identifier', 'label-of-client'])}
      <PointStep {...POINT} picks={PICKS.slice(0, 1)} />
    </Step>
  ),
  'teach-parts': () => (
    <Step step="parts">
      <p class="words">Does the page also show people who are not the client?</p>
      <Parts {...NO_PARTS} parts={['#ctl00_header > .right', '#ctl00_tabs > .recent']} />
    </Step>
  ),
  'teach-part': () => (
    <Step step="parts" go={false}>
      <Parts {...NO_PARTS} proposal={{ ...PART, warnings: ['by-position'] }} />
    </Step>
  ),
  'teach-pages': () => (
    <Step step="pages">
      <PagesStep {...pages} read={read} advice={[]} tried={false} onChange={nothing} />
    </Step>
  ),
  'teach-pages-wrong': () => (
    <Step step="pages">
      <PagesStep
        {...pages}
        name="The record of T-20418"
        path="/clients/T-20418"
        read={null}
        advice={[DRAFT_PROBLEMS['nothing-ties']]}
        tried
        onChange={nothing}
      />
    </Step>
  ),
  'teach-second': () => (
    <Step step="second" go={false}>
      <SecondStep passed={false} trial={null} busy={false} onTry={nothing} onFirst={nothing} />
    </Step>
  ),
  'teach-second-same': () => (
    <Step step="second" go={false}>
      <SecondStep
        passed={false}
        trial={{ ...trial, why: 'same-values', same: ['dateOfBirth', 'fullName'], missing: ['nhsNumber'] }}
        busy={false}
        onTry={nothing}
        onFirst={nothing}
      />
    </Step>
  ),
  'teach-second-forgotten': () => (
    <Step step="second" go={false}>
      <SecondStep passed={false} trial="forgotten" busy={false} onTry={nothing} onFirst={nothing} />
    </Step>
  ),
  'teach-second-passed': () => (
    <Step step="second">
      <SecondStep passed trial={{ ...trial, passed: true }} busy={false} onTry={nothing} onFirst={nothing} />
    </Step>
  ),
  'teach-list-named': () => (
    <Step step="list" go={false}>
      <ListStep
        passed={false}
        trial={{ passed: false, profile: 'one', together: 'one' }}
        busy={false}
        onTry={nothing}
        marks={NO_PARTS}
      />
    </Step>
  ),
  'teach-list-passed': () => (
    <Step step="list">
      <ListStep
        passed
        trial={{ passed: true, profile: 'not-its-page', together: 'none' }}
        busy={false}
        onTry={nothing}
        marks={NO_PARTS}
      />
    </Step>
  ),
  'teach-save': () => (
    <Step step="save" go={false}>
      <SaveStep profile={PROFILE} busy={false} onSave={nothing} />
    </Step>
  ),
  'teach-saved': () => (
    <Shell {...STRIP}>
      <Taught name="CaseDesk details" onSites={nothing} onDone={nothing} />
    </Shell>
  ),
};
