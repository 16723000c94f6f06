import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientRecord } from '../../utils/client/fields';
import { recordOf } from '../../utils/recognition/reading';
import type { Verdict } from '../../utils/recognition/reading';
import { openLab } from './harness';
import type { Lab } from './harness';
import { Score } from './score';

/** What a page's sidecar says of it. Several verdicts: each is right. `fields`: exactly these, no others. */
type Expectation = {
  readonly verdict: Verdict | readonly Verdict[];
  readonly url?: string;
  readonly fields?: ClientRecord;
  readonly count?: number;
  readonly incomplete?: boolean;
};

const folder = path.join(import.meta.dirname, '../fixtures/pages');
const score = new Score();
let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(async () => {
  await lab.close();
  console.log(score.table());
});

for (const family of ['layouts', 'adversaries']) {
  describe(family, () => {
    for (const file of readdirSync(path.join(folder, family)).filter((name) => name.endsWith('.html'))) {
      it(file.replace('.html', '').replaceAll('-', ' '), async () => {
        const html = readFileSync(path.join(folder, family, file), 'utf8');
        const sidecar = readFileSync(path.join(folder, family, file.replace('.html', '.json')), 'utf8');
        const expected: Expectation = JSON.parse(sidecar);
        const reading = await lab.read(html, expected.url ?? 'https://casedesk.example.org/record');
        if (reading.verdict === 'one') score.add(recordOf(reading.fields), expected.fields ?? {});
        expect([expected.verdict].flat()).toContain(reading.verdict);
        if (reading.verdict === 'one') expect(recordOf(reading.fields)).toEqual(expected.fields);
        if (reading.verdict === 'multiple' && expected.count) expect(reading.count).toBe(expected.count);
        expect(reading.incomplete).toBe(expected.incomplete ?? false);
      });
    }
  });
}
