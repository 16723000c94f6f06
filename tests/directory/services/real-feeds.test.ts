import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson, readPackage, readServicesFile } from '../../../utils/directory/services/reading/read-file';

// Real answers and the examples of the standard, kept out of the project: skipped where they are absent.
const FOLDER = '../shared/data/oruk';

const json = (name: string) => readJson(readFileSync(path.join(FOLDER, name), 'utf8'), 'f') ?? expect.fail(name);

describe.skipIf(!existsSync(FOLDER))('Real answers of feeds (skipped where ../shared/data is absent)', () => {
  it('Bristol: a service with labels inside its phones, and an age of -1', () => {
    const [service] = json('bristol_v3_service_1625ip.json').services;
    expect(service).toMatchObject({
      name: '1625 Independent People',
      kinds: ['housing'],
      walkIn: true,
      lastChecked: '2025-09-02',
      areas: 'Bristol; South Gloucestershire',
      forWhom: 'Homeless; Care leavers',
      website: 'http://1625ip.co.uk/',
    });
    expect(service?.phones).toEqual([
      { number: '0800 035 4213' },
      { number: '0117 332 7111', label: 'Bristol Youth MAPS' },
    ]);
    expect(service?.description).not.toMatch(/[<>]|&\w+;/);
    expect(service?.minimumAge).toBeUndefined();
    expect(JSON.stringify(service)).not.toContain('assurer');
  });

  it('Bristol: a page of its list', () => {
    const { services, refused } = json('bristol_v3_services_page1.json');
    expect([services.length, refused.length]).toEqual([3, 0]);
    for (const { description } of services) expect(description).not.toMatch(/<\w|&\w+;/);
  });

  it('the example of the standard: no placeholders, no persons, no point in the sea', () => {
    const [service] = json('v3_service_full.json').services;
    expect(service).toMatchObject({
      kinds: ['talking-therapies'],
      emails: [],
      openTimes: [{ days: [4, 5], opens: '10:00', closes: '18:00' }],
    });
    expect(service?.website).toBeUndefined();
    expect(service?.locations[0]?.lat).toBeUndefined();
    expect(JSON.stringify(service)).not.toMatch(/persona|example\.com/i);
  });

  it('the list that claims 31 and holds 128 of one id is one service', () => {
    const { services, refused } = json('v3_service_list_mock_inconsistent.json');
    expect(services).toHaveLength(1);
    expect(refused.length).toBeGreaterThan(100);
  });

  it('no table of the standard’s package is taken for a list of its own', async () => {
    const at = path.join(FOLDER, 'hsds_uk_csv');
    const taken: string[] = [];
    for (const name of readdirSync(at)) {
      const bytes = new Uint8Array(readFileSync(path.join(at, name)));
      await readServicesFile({ name, bytes }, () => 'f').then(
        () => taken.push(name),
        () => undefined,
      );
    }
    expect(taken).toEqual([]);
  });

  it('the tabular package of the standard', () => {
    const at = path.join(FOLDER, 'hsds_uk_csv');
    const files = readdirSync(at).map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(at, name))) }));
    const { services, refused, package: told } = readPackage(files, () => 'f');
    expect([refused, told]).toEqual([[], { missing: [], unread: [] }]);
    expect(services).toMatchObject([
      {
        name: 'Community Counselling',
        needsId: true,
        needsAddress: true,
        openTimes: [{ days: [4, 5], until: '2005-01-01' }],
      },
    ]);
    expect(services[0]?.phones).toHaveLength(1);
    expect(JSON.stringify(services)).not.toMatch(/persona/i);
  });
});
