import { FIELDS } from '../../utils/client/fields';
import { recordOf } from '../../utils/recognition/reading';
import type { Score } from './corpus-score';
import type { Judged } from './run';
import { atMost, wilson } from './score/bounds';
import type { Judgement } from './score/judge';
import { allFields, needless, precisionOf, recallOf, type Tally } from './score/tally';
import { isHeldOut } from './held-out/registry';

export { report } from './report';

export const isFailure = ({ outcome, fields }: Judgement): boolean =>
  outcome === 'wrong client' ||
  outcome === 'wrong field' ||
  outcome === 'needless abstention' ||
  fields.some(({ came }) => came === 'missed');

/** One failing page, in a few lines. */
export function failure({ state, reading, judgement }: Judged): string {
  const { family, adversary, seed, expected } = state;
  const lines = [
    `${judgement.outcome.toUpperCase()}  ${family} / ${adversary} / ${seed}: expected ${expected.verdicts.join(' or ')}, given ${reading.verdict}${state.race ? ` (race, ${state.race})` : ''}`,
  ];
  if (reading.verdict !== 'one') {
    if ('findings' in reading) lines.push(`    because ${JSON.stringify(reading.findings)}`);
    return lines.join('\n');
  }
  for (const { field, came, given, wanted } of judgement.fields) {
    if (came === 'right' || came === 'extra') continue;
    lines.push(
      `    ${field} ${came}: given ${given ? JSON.stringify(given) : 'nothing'}, wanted ${wanted?.map((one) => JSON.stringify(one)).join(' or ') || 'nothing'}`,
    );
  }
  if (judgement.outcome === 'wrong client')
    lines.push(`    all that was given: ${JSON.stringify(recordOf(reading.fields))}`);
  return lines.join('\n');
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
export const shareOf = ({ hits, of }: { hits: number; of: number }): string =>
  of === 0 ? '-' : (hits / of).toFixed(3);

/** The totals of a run, for a terminal. */
export function inWords(score: Score, seconds: number): string {
  const pages =
    score.development.pages +
    score.heldOut.pages +
    score.races.pages +
    score.blindRaces.pages +
    score.hintedRaces.pages;
  const lines = [`${pages} page states in ${seconds.toFixed(0)} s (${(pages / seconds).toFixed(0)} a second)`, ''];
  for (const [name, tally] of [
    ['Development families', score.development],
    ['Held-out families', score.heldOut],
    ['Race states', score.races],
    ['Race states that only title or address tell', score.hintedRaces],
    ['Race states that no single reading can tell', score.blindRaces],
  ] as const) {
    if (tally.pages > 0) lines.push(...totals(name, tally), '');
  }
  lines.push('family                    pages  right  abst.  needl. wr.fld wr.cli  prec.  recall');
  for (const [name, tally] of score.byFamily) lines.push(row(`${name}${isHeldOut(name) ? ' *' : ''}`, tally));
  lines.push('', 'adversary (development families)');
  for (const [name, tally] of score.byAdversary) lines.push(row(name, tally));
  if (score.heldOut.pages > 0) lines.push('', '* held out of development');
  return `${lines.join('\n')}\n`;
}

function totals(name: string, tally: Tally): string[] {
  const { outcomes, pages } = tally;
  const wrong = outcomes['wrong client'];
  const bound = wrong === 0 ? `at most ${percent(atMost(pages))} if all were independent` : percent(wrong / pages);
  const fields = FIELDS.filter(
    (field) => precisionOf(tally.fields[field]).of + recallOf(tally.fields[field]).of > 0,
  ).map((field) => {
    const precision = precisionOf(tally.fields[field]);
    const { low } = wilson(precision.hits, precision.of);
    return `    ${field.padEnd(14)} precision ${shareOf(precision)} (${precision.of}, from ${low.toFixed(3)})  recall ${shareOf(recallOf(tally.fields[field]))} (${recallOf(tally.fields[field]).of})`;
  });
  const sum = allFields(tally);
  return [
    `${name}: ${pages}`,
    `    wrong client ${wrong} (${bound}), wrong field ${outcomes['wrong field']}, correct ${outcomes.correct}, correct abstention ${outcomes['correct abstention']}, needless abstention ${outcomes['needless abstention']} (${percent(needless(tally))} of ${tally.asked})`,
    `    all fields     precision ${shareOf(precisionOf(sum))}  recall ${shareOf(recallOf(sum))}`,
    ...fields,
    ...[...tally.verdicts].toSorted(([a], [b]) => a.localeCompare(b)).map(([key, times]) => `    ${key}: ${times}`),
  ];
}

function row(name: string, tally: Tally): string {
  const { outcomes, pages } = tally;
  const sum = allFields(tally);
  const cells = [
    pages,
    outcomes.correct,
    outcomes['correct abstention'],
    outcomes['needless abstention'],
    outcomes['wrong field'],
    outcomes['wrong client'],
  ].map((cell) => String(cell).padStart(6));
  return `${name.padEnd(24)} ${cells.join(' ')}  ${shareOf(precisionOf(sum)).padStart(5)}  ${shareOf(recallOf(sum)).padStart(5)}`;
}

/** The same for a program. */
export function asJson(score: Score): unknown {
  const plain = (tally: Tally) => ({ ...tally, verdicts: Object.fromEntries(tally.verdicts) });
  const all = (map: Map<string, Tally>) => Object.fromEntries([...map].map(([key, tally]) => [key, plain(tally)]));
  return {
    development: plain(score.development),
    heldOut: plain(score.heldOut),
    races: plain(score.races),
    blindRaces: plain(score.blindRaces),
    hintedRaces: plain(score.hintedRaces),
    byFamily: all(score.byFamily),
    byAdversary: all(score.byAdversary),
  };
}
