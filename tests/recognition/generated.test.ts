import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Field } from '../../utils/client/fields';
import { recordOf } from '../../utils/recognition/reading';
import { LAYOUTS, makePage, seeded } from './generator';
import { openLab } from './harness';
import type { Lab } from './harness';
import { Score } from './score';

const PAGES_A_LAYOUT = 9;
/** Taken apart from a full name or put together from its parts: right where given, not missed where not. */
const DERIVED: readonly Field[] = ['fullName', 'givenName', 'familyName'];

const score = new Score();
const abstained: string[] = [];
const missed: string[] = [];
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(async () => {
  await lab.close();
  console.log(
    `${score.table()}\nabstained on: ${abstained.join(', ') || 'none'}\nmissed: ${missed.join(', ') || 'none'}`,
  );
});

it.each(Object.keys(LAYOUTS))('gives nobody else’s details: %s', async (layout) => {
  for (let i = 0; i < PAGES_A_LAYOUT; i += 1) {
    const { html, truth } = makePage(seeded(i * 7919 + layout.length * 131), layout, i % 3 !== 0);
    const reading = await lab.read(html, 'https://casedesk.example.org/record');
    if (reading.verdict !== 'one') {
      abstained.push(`${layout} ${i} ${reading.verdict}`);
      continue;
    }
    const got = recordOf(reading.fields);
    const known = { ...got };
    for (const field of DERIVED) if (truth[field] === undefined) delete known[field];
    for (const [field, value] of Object.entries(known))
      expect({ i, [field]: value }).toEqual({ i, [field]: truth[field as Field] });
    for (const field of Object.keys(truth)) if (!known[field as Field]) missed.push(`${layout} ${i} ${field}`);
    score.add(known, truth);
  }
});
