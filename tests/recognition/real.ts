import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClientRecord, Field } from '../../utils/client/fields';
import { recordOf } from '../../utils/recognition/reading';
import type { Reading } from '../../utils/recognition/reading';
import { caseDeskClient, recordOnScreen } from '../case-systems/people';
import type { CaseDeskClient } from '../case-systems/people';
import { serveCaseSystem } from '../case-systems/server';
import type { CaseSystem } from '../case-systems/server';
import type { CaseSystemName } from '../case-systems/sites';
import { openLab } from './harness';
import type { Lab } from './harness';

/** A system served, and a browser to read it with. */
export type Real = {
  readonly lab: Lab;
  readonly url: string;
  /** Opens a page, waits until the selector is there, and reads it. */
  open(path: string, ready: string): Promise<Reading>;
  now(): Promise<Reading>;
};

/** Serves a system for the tests of a file. Any request to another host fails the file. */
export function realSystem(name: CaseSystemName): Real {
  let lab: Lab;
  let system: CaseSystem;
  const elsewhere: string[] = [];
  beforeAll(async () => {
    [lab, system] = await Promise.all([openLab(), serveCaseSystem(name)]);
    lab.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${system.url}/`) && !/^(data|blob|about):/.test(url)) elsewhere.push(url);
    });
  }, 120_000);
  afterAll(async () => {
    await lab.close();
    await system.close();
    expect(elsewhere).toEqual([]);
  });
  return {
    get lab() {
      return lab;
    },
    get url() {
      return system.url;
    },
    async open(path, ready) {
      await lab.page.goto(`${system.url}${path}`);
      await lab.page.locator(ready).first().waitFor();
      return lab.readNow(lab.page);
    },
    now: () => lab.readNow(lab.page),
  };
}

/**
 * What a careful person would read on the page: everything the record holds under `shown`, and nothing that is not the
 * client's. `missed` names what the recogniser does not read yet: each is a test that is to fail until it does.
 */
export function itReads(
  title: string,
  client: CaseDeskClient,
  read: () => Promise<Reading>,
  { shown, missed = [] }: { readonly shown: readonly Field[]; readonly missed?: readonly Field[] },
): void {
  const whole = recordOnScreen(client);
  const wanted = Object.fromEntries(shown.flatMap((field) => (whole[field] ? [[field, whole[field]]] : [])));
  let reading: Promise<Reading> | undefined;
  const once = () => (reading ??= read());
  it(`${title}: nothing but ${client.id}`, async () => {
    const { fullName, ...given } = givenBy(await once());
    for (const [field, value] of Object.entries(given))
      expect({ [field]: value }).toEqual({ [field]: whole[field as Field] });
    for (const part of fullName ? [client.forename, client.surname] : []) expect(fullName).toContain(part);
    const needed = Object.entries(wanted).filter(([field]) => !missed.includes(field as Field));
    expect(given).toMatchObject(Object.fromEntries(needed));
  });
  for (const field of missed.filter((one) => wanted[one]))
    it.fails(`${title}: ${field} of ${client.id}, not read yet`, async () => {
      expect(givenBy(await once())[field]).toBe(wanted[field]);
    });
}

function givenBy(reading: Reading): ClientRecord {
  expect(reading).toMatchObject({ verdict: 'one' });
  return reading.verdict === 'one' ? recordOf(reading.fields) : {};
}

/** Fails where a reading gives anything that is not the one client's own; says nothing of a reading that gives nothing. */
export function expectOnly(reading: Reading, id: string): void {
  expect(ownersOf(reading, [id])).not.toBe('a mixture');
}

/** Whose every value of a reading is: one of the clients, several of them alike, or nobody's alone. */
export function ownersOf(reading: Reading, ids: readonly string[]): string {
  if (reading.verdict !== 'one') return reading.verdict;
  const { fullName, ...given } = recordOf(reading.fields);
  const owner = ids.find((id) => {
    const client = caseDeskClient(id);
    const own = recordOnScreen(client);
    return (
      (!fullName || (fullName.includes(client.surname) && fullName.includes(client.forename))) &&
      Object.entries(given).every(([field, value]) => own[field as Field] === value)
    );
  });
  return owner ?? 'a mixture';
}

/**
 * Does something to the page and reads it after every batch of mutations, in the document and in shadow roots, and at
 * every frame until `ready` is there. The readings, in order, without those equal to the one before.
 */
export async function readingsWhile(
  real: Real,
  act: () => Promise<unknown>,
  ready: () => Promise<unknown>,
): Promise<Reading[]> {
  const { page } = real.lab;
  await real.now();
  await page.evaluate(() => {
    type Shipped = { recognise(document: Document, url: string): { reading: Reading } };
    const shared = globalThis as unknown as { AlongsideRecognition: Shipped; watched: Reading[]; unwatch(): void };
    const seen: Reading[] = [];
    const read = () => {
      const { reading } = shared.AlongsideRecognition.recognise(document, location.href);
      if (JSON.stringify(reading) !== JSON.stringify(seen.at(-1))) seen.push(reading);
    };
    const observer = new MutationObserver(read);
    const observe = (root: Document | ShadowRoot) => {
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) observe(element.shadowRoot);
    };
    observe(document);
    let frame = requestAnimationFrame(function tick() {
      read();
      frame = requestAnimationFrame(tick);
    });
    shared.watched = seen;
    shared.unwatch = () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      read();
    };
  });
  await act();
  await ready();
  return page.evaluate(() => {
    const shared = globalThis as unknown as { watched: Reading[]; unwatch(): void };
    shared.unwatch();
    return shared.watched;
  });
}
