import { assemble, sceneOf, slotsOf, subjectOf, type Scene } from '../adversary';
import { esc } from '../html';
import type { Family } from '../family';
import type { Person } from '../people/person';
import { random } from '../random';
import { rowsOf, type Row, type Section, type Sheet } from '../sheet';
import { foreign, type State, type Subject } from '../state';
import { writeDate, writeName, writeNhs } from '../write';
import { recycled } from './rows';
import { tellOf, isWhole, shownOf } from './shown';
import { MODES, type Mode, type Moment, type Phase } from './schedule';

/** Every moment of one change from client to client. */
export function raceOf(family: Family, mode: Mode, seed: string): State[] {
  const scene = sceneOf(family, `${seed}/race/${mode.name}`);
  const rng = random(`${seed}/${family.name}/${mode.name}/moments`);
  const withBanner = rng.chance(0.6);
  return mode
    .moments(rng)
    .map((moment, i) => stateAt(scene, `${mode.name}@${i}`, seed, mixed(scene, moment), moment, withBanner));
}

/** The same where rows are reused one by one. */
export function rowRaceOf(family: Family, seed: string): State[] {
  const scene = sceneOf(family, `${seed}/race/rows`);
  const next = scene.sheetFor(scene.second);
  const moment = (phase: Phase) =>
    Object.fromEntries(
      ['path', 'title', 'banner', 'identity', 'contact', 'care', 'other'].map((piece) => [piece, phase]),
    ) as Moment;
  return Array.from({ length: rowsOf(scene.sheet).length + 1 }, (_, i) =>
    stateAt(
      scene,
      `recycled-rows@${i}`,
      seed,
      recycled(scene.sheet, next, i),
      { ...moment('old'), path: i % 2 ? 'new' : 'old' },
      false,
    ),
  );
}

/** Ten ways to change, and rows reused one by one, in each family. */
export function* racesOf(families: readonly Family[], seed: string): Generator<State> {
  for (const family of families) {
    for (const mode of MODES) yield* raceOf(family, mode, seed);
    yield* rowRaceOf(family, seed);
  }
}

const inPhase = (section: Section | undefined, phase: Phase): Section | null => {
  if (!section) return null;
  const lines = (row: Row): Row => ({ ...row, lines: phase === 'loading' ? ['Loading…'] : [], states: [] });
  return { ...section, rows: section.rows.map(lines) };
};

/** Each section from the old client, the new one, or neither. */
function mixed({ sheet, sheetFor, second }: Scene, moment: Moment): Sheet {
  const next = sheetFor(second);
  const sections = sheet.sections.flatMap((section) => {
    const phase = moment[section.role];
    if (phase === 'old') return [section];
    const fresh = next.sections.find(({ role }) => role === section.role);
    return phase === 'new' ? (fresh ?? []) : (inPhase(section, phase) ?? []);
  });
  // What a layout takes from the person itself follows the identity.
  return { ...sheet, person: moment.identity === 'new' ? second : sheet.person, sections };
}

function stateAt(scene: Scene, name: string, seed: string, sheet: Sheet, moment: Moment, withBanner: boolean): State {
  const { family, style, client, second, third, staff } = scene;
  const whose = (phase: Phase): Person | null => (phase === 'old' ? client : phase === 'new' ? second : null);
  const drawn = family.draw(sheet, random(`${seed}/${family.name}/look`));
  const slots = slotsOf({ ...scene, rng: random(`${seed}/${family.name}/bar`) }, drawn);
  const [titled, addressed, bannered] = [
    whose(moment.title),
    whose(moment.path),
    withBanner ? whose(moment.banner) : null,
  ];
  const strip = bannered
    ? `<div class="${style.cls('strip')}"><b>${esc(writeName(bannered, style.name))}</b> <span>DOB</span> <span>${writeDate(bannered.born, '14-Mar-1981')}</span> <span>NHS No.</span> <span>${writeNhs(bannered.nhs, '3-3-4')}</span></div>`
    : '';
  const title = titled ? `${esc(writeName(titled, style.name))} - ${style.system}` : style.system;
  const banner = strip + (moment.banner === 'blank' ? '' : drawn.banner);
  const shown = (person: Person) => shownOf(person, scene, sheet, { banner: bannered, title: titled, path: addressed });
  const onScreen = [client, second]
    .map((person): Subject => ({ person, required: [] }))
    .filter(({ person }) => isWhole(shown(person)));
  // Only one client is anywhere on the page: at both ends, and while the rest is empty.
  const [alone, ...more] = [client, second].filter((person) => shown(person).anything);
  const clear = alone && more.length === 0 ? subjectOf({ ...sheet, person: alone }) : null;
  return {
    family: family.name,
    adversary: name,
    seed,
    html: assemble(family, { ...slots, title, banner }),
    path: addressed ? style.path(addressed.localId) : '/',
    race: tellOf(shown(client), shown(second)),
    expected: {
      verdicts: clear
        ? ['one', 'ambiguous', 'multiple', 'none']
        : onScreen.length > 0
          ? ['one', 'ambiguous', 'multiple', 'none']
          : ['ambiguous', 'multiple', 'none'],
      subjects: clear ? [clear] : onScreen,
      others: [foreign(client), foreign(second), foreign(third), [staff]],
    },
  };
}
