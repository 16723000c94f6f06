import { QUIET_MS } from '../../entrypoints/record.content/publisher';
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

/** Fails where any reading gives what is not all one of these clients'. */
export function expectNoMixture(readings: readonly Reading[], ids: readonly string[]): void {
  for (const reading of readings) {
    // Shown in full, for it is the one thing that must not happen.
    if (ownersOf(reading, ids) === 'a mixture')
      expect(reading.verdict === 'one' && recordOf(reading.fields)).toBe('of one client');
  }
}

/** As expectNoMixture, and the last reading is of the last of the clients. */
export function expectSwitch(readings: readonly Reading[], ids: readonly string[]): void {
  expectNoMixture(readings, ids);
  const last = readings.at(-1);
  expect(last && ownersOf(last, ids)).toBe(ids.at(-1));
}

/** Whether day and month of a client's date of birth could change places. Written in figures, it is then rightly left out. */
export function couldSwap({ dateOfBirth }: CaseDeskClient): boolean {
  const [, month, day] = dateOfBirth.split('-').map(Number);
  return day !== undefined && day <= 12 && day !== month;
}

/** Whose every value of a reading is: the id of one of the clients, or a mixture; the verdict where it gives none. */
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

declare global {
  /** What these systems offer the tests, each what it has. */
  var caseSystem: {
    go(path: string): void;
    quickView(id: string): void;
    lookUp(): void;
    closeDialog(): void;
    scrollTo(row: number): void;
  };
}

type Shipped = { recognise(document: Document, url: string): { reading: Reading } };
type Watched = {
  readonly all: Reading[];
  readonly settled: Reading[];
  readonly still: Promise<void>;
  acted(): void;
};

/**
 * Does something to the page and reads it after every batch of mutations, in the document and in shadow roots, and at
 * every frame, until it has been still for five frames and the quiet time of the content script. The readings, in order, without
 * those equal to the one before.
 * @param which `settled`: only those that stood alike over that quiet time with no mutation in it, which are all that may be shown
 */
export async function readingsWhile(
  real: Real,
  act: () => Promise<unknown>,
  which: 'all' | 'settled' = 'all',
): Promise<Reading[]> {
  const { page } = real.lab;
  await real.now();
  await page.evaluate((quietMs) => {
    const shared = globalThis as unknown as {
      AlongsideRecognition: Shipped;
      watched: Watched;
    };
    const all: Reading[] = [];
    const settled: Reading[] = [];
    let mutations = 0;
    let movedAt = performance.now();
    const read = () => {
      const { reading } = shared.AlongsideRecognition.recognise(document, location.href);
      const unmoved = performance.now() - movedAt > quietMs;
      if (JSON.stringify(reading) !== JSON.stringify(all.at(-1))) {
        movedAt = performance.now();
        all.push(reading);
      } else if (unmoved && all.at(-1) !== settled.at(-1)) settled.push(all.at(-1) ?? reading);
    };
    const observer = new MutationObserver(() => {
      mutations += 1;
      movedAt = performance.now();
      read();
    });
    const observed = new Set<Node>();
    const observe = (root: Document | ShadowRoot) => {
      if (!observed.has(root)) {
        observed.add(root);
        observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
      }
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) observe(element.shadowRoot);
    };
    observe(document);
    let acted = false;
    const still = new Promise<void>((resolve) => {
      let quiet = 0;
      let before = -1;
      requestAnimationFrame(function frame() {
        observe(document);
        read();
        quiet = acted && mutations === before ? quiet + 1 : 0;
        before = mutations;
        if (quiet < 5 || performance.now() - movedAt < 2 * quietMs) return void requestAnimationFrame(frame);
        observer.disconnect();
        resolve();
      });
    });
    shared.watched = { all, settled, still, acted: () => (acted = true) };
  }, QUIET_MS);
  await act();
  return page.evaluate(async (wanted) => {
    const { watched } = globalThis as unknown as { watched: Watched };
    watched.acted();
    await watched.still;
    return watched[wanted];
  }, which);
}
