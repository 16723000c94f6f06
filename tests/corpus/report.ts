import { FIELDS } from '../../utils/client/fields';
import { FIELD_NAMES } from '../../utils/client/fields';
import type { Score } from './corpus-score';
import { isHeldOut } from './held-out/registry';
import { atMost, wilson } from './score/bounds';
import { allFields, needless, precisionOf, recallOf, type Tally } from './score/tally';

type Asked = { readonly seed: string; readonly clients: number };

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const share = ({ hits, of }: { hits: number; of: number }) => (of === 0 ? '-' : (hits / of).toFixed(3));
const within = ({ hits, of }: { hits: number; of: number }) => {
  const { low, high } = wilson(hits, of);
  return of === 0 ? '-' : `${(hits / of).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}, ${of})`;
};

/** The report document: what was measured, on what, and what it cannot say. */
export function report(score: Score, { seed, clients }: Asked): string {
  const held = [...score.byFamily.keys()].filter(isHeldOut).length;
  return `# How well clients are recognised

Measured with \`npm run accuracy -- --seed ${seed} --clients ${clients} --report docs/recognition.md\`, which anyone can run: the shipped recogniser reads every page in a real browser. The pages are made by \`tests/corpus\`, which shares no code and no words with the recogniser: ${score.byFamily.size} layout families, ${score.byAdversary.size} ways to mislead, invented clients.

${held} of the families are held out: nobody may look at what fails on them while the recogniser is built, so that they stand for pages it was never made for.

## Outcomes

| | page states | correct | correct abstention | needless abstention | wrong field | **wrong client** | at most (95%) |
|---|---|---|---|---|---|---|---|
${outcomes('Development families', score.development)}
${outcomes('Held-out families', score.heldOut)}
${outcomes('Race states', score.races)}
${outcomes('Race states only title or address give away', score.hintedRaces)}
${outcomes('Race states nothing gives away', score.blindRaces)}

*Correct*: one client, and nothing wrong given of them. *Wrong client*: any value that is somebody else's, or a mixture, or any value at all on a page that is not about one client. *Needless abstention* is counted only where "one client" is the only right answer; its share of those pages is in brackets.

*At most* is what the count allows to be said of the true rate, if every page state were an independent draw (the rule of three where none was seen). **They are not independent**: the variants of a family share its layout, and of an adversary its trick. Count families, not pages: no wrong client in ${held} held-out families alone only says that fewer than ${percent(atMost(held))} of families like these have one.

Race states that nothing gives away mix two clients so that each fact stands on the page once: the new client's address under the old one's name. No single reading can tell these; they are why a reading is shown only after the page has been quiet, and why it is read again before anything leaves. They are counted apart.

## Fields

Precision is the share of what was given that is right; recall the share of what a careful reader knows, on pages that are clearly about one client, that was given, a needless abstention counting as all missed. In brackets Wilson's 95% interval and the number of values.

| field | precision, development | recall, development | precision, held out | recall, held out |
|---|---|---|---|---|
${FIELDS.map((field) => `| ${FIELD_NAMES[field]} | ${[score.development, score.heldOut].map((tally) => `${within(precisionOf(tally.fields[field]))} | ${within(recallOf(tally.fields[field]))}`).join(' | ')} |`).join('\n')}
| **All fields** | ${[score.development, score.heldOut].map((tally) => `${within(precisionOf(allFields(tally)))} | ${within(recallOf(allFields(tally)))}`).join(' | ')} |

## Verdicts

| right answers | given | development | held out | races |
|---|---|---|---|---|
${verdicts(score)}

## By layout family

Families with a star are held out.

${table(
  'family',
  [...score.byFamily].map(([name, tally]) => [isHeldOut(name) ? `${name} *` : name, tally]),
)}

## By adversary

Development families only, so that nothing of the held-out ones shows.

${table('adversary', [...score.byAdversary])}

## What this does not say

The pages are made by people who have seen many record systems, not by the systems: a layout that no one thought of is in neither part. Real systems rendered by their own code are tested in \`tests/case-systems\`.
`;
}

function outcomes(name: string, tally: Tally): string {
  const { outcomes: count, pages } = tally;
  const wrong = count['wrong client'];
  const bound = wrong === 0 ? atMost(pages) : wilson(wrong, pages).high;
  const abstained = `${count['needless abstention']}${tally.asked > 0 ? ` (${percent(needless(tally))})` : ''}`;
  return `| ${name} | ${pages} | ${count.correct} | ${count['correct abstention']} | ${abstained} | ${count['wrong field']} | **${wrong}** | ${percent(bound)} |`;
}

function verdicts({ development, heldOut, races }: Score): string {
  const keys = [
    ...new Set([development, heldOut, races].flatMap(({ verdicts: counts }) => [...counts.keys()])),
  ].toSorted();
  return keys
    .map(
      (key) =>
        `| ${key.replace(' > ', ' | ')} | ${[development, heldOut, races].map(({ verdicts: counts }) => counts.get(key) ?? 0).join(' | ')} |`,
    )
    .join('\n');
}

function table(head: string, rows: readonly (readonly [string, Tally])[]): string {
  const lines = rows.map(([name, tally]) => {
    const { outcomes: count, pages } = tally;
    const sum = allFields(tally);
    return `| ${name} | ${pages} | ${count.correct} | ${count['correct abstention']} | ${count['needless abstention']} | ${count['wrong field']} | ${count['wrong client']} | ${share(precisionOf(sum))} | ${share(recallOf(sum))} |`;
  });
  return `| ${head} | pages | correct | correct abstention | needless abstention | wrong field | wrong client | precision | recall |\n|---|---|---|---|---|---|---|---|---|\n${lines.join('\n')}`;
}
