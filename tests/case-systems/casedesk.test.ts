import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNhsNumber } from '../../utils/client/nhs-number';
import { caseDeskClients, medplumPatients, recordOnScreen } from './people';
import type { CaseSystem } from './server';
import { serveCaseSystem } from './server';

const clients = caseDeskClients();
const practices = Papa.parse<string[]>(
  readFileSync(new URL('../fixtures/directory/practices-small.csv', import.meta.url), 'utf8').trim(),
).data;

describe('The CaseDesk server', () => {
  let system: CaseSystem;
  beforeAll(async () => {
    system = await serveCaseSystem('casedesk');
  });
  afterAll(() => system.close());

  it('answers a deep link with the page, under a strict policy', async () => {
    const answer = await fetch(`${system.url}/clients/T-20418/details`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>CaseDesk 7</title>');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('content-security-policy')).toContain("frame-src 'none'");
  });

  it('serves its own files and nothing outside its folder', async () => {
    expect((await fetch(`${system.url}/clients.json`)).headers.get('content-type')).toContain('application/json');
    expect((await fetch(`${system.url}/no-such-file.js`)).status).toBe(404);
    const outside = await fetch(`${system.url}/..%2f..%2f..%2fpackage.json`);
    expect(await outside.text()).not.toContain('dependencies');
  });

  it('takes other headers', async () => {
    const other = await serveCaseSystem('casedesk', {
      headers: { 'Content-Security-Policy': null, 'X-Test': 'yes' },
    });
    const answer = await fetch(other.url);
    await other.close();
    expect(answer.headers.has('content-security-policy')).toBe(false);
    expect(answer.headers.get('x-test')).toBe('yes');
  });
});

describe('The invented people', () => {
  it.each(clients.map((client) => [client.id, client] as const))('%s has the NHS number meant', (_, client) => {
    if (client.nhsNumberCheck === 'absent') return expect(client.nhsNumber).toBe('');
    expect(client.nhsNumber).toMatch(/^999\d{7}$/);
    expect(isNhsNumber(client.nhsNumber)).toBe(client.nhsNumberCheck === 'passes');
  });

  it('gives every Medplum patient but one a good NHS number', () => {
    const numbers = medplumPatients().map((patient) => patient.nhsNumber);
    expect(numbers.filter((number) => number === '')).toHaveLength(1);
    for (const number of numbers.filter(Boolean)) expect(isNhsNumber(number), number).toBe(true);
  });

  it('shares no NHS number or reference', () => {
    const everyone = [
      ...clients.map((one) => [one.nhsNumber, one.id]),
      ...medplumPatients().map((one) => [one.nhsNumber, one.localId]),
    ]
      .flat()
      .filter(Boolean);
    expect(new Set(everyone).size).toBe(everyone.length);
  });

  it('holds the cases that tests rely on', () => {
    const is = (id: string) => clients.find((client) => client.id === id);
    expect(is('T-20655')?.nhsNumberCheck).toBe('fails');
    expect(is('T-20688')?.nhsNumberCheck).toBe('absent');
    expect(is('T-20499')?.postcode).toBe('ZZ99 3VZ');
    expect(is('T-20391')?.gp).toMatchObject({ practice: 'High Street Surgery', code: '', postcode: '' });
    expect(clients.filter(({ surname, forename }) => `${forename} ${surname}` === 'Karen SMITH')).toHaveLength(2);
    expect(recordOnScreen(clients[0] ?? expect.fail()).nhsNumber).toBe('9994182072');
  });

  it('finds every practice code in the small practice list, in the layout of today', () => {
    expect(practices.every((row) => row.length === 27)).toBe(true);
    const codes = new Map(practices.map((row) => [row[0], row]));
    for (const client of clients.filter((one) => one.gp?.code)) {
      const row = codes.get(client.gp?.code);
      expect(row?.[1], client.id).toBe(client.gp?.practice.toUpperCase());
      expect(row?.[9], client.id).toBe(client.gp?.postcode);
    }
    expect(practices.filter((row) => row[1] === 'HIGH STREET SURGERY' && row[12] === 'ACTIVE')).toHaveLength(2);
  });
});
