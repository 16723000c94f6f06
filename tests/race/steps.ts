import fc from 'fast-check';
import type { Who } from './people';
import { fill, refill } from './page';
import { SLOTS } from './seen';
import type { Slot } from './seen';
import type { Page } from './page';
import { clock } from './world';
import type { World } from './world';

/** One step of an interleaving. */
export class Step implements fc.AsyncCommand<object, World> {
  constructor(
    private readonly name: string,
    private readonly act: (world: World) => void | Promise<void>,
  ) {}
  check = () => true;
  async run(_: object, world: World): Promise<void> {
    world.bus.say(`# ${this.name} (${clock.now} ms)`);
    await this.act(world);
    await world.settle();
    world.watchman.report();
  }
  toString = () => this.name;
}

const slot = fc.constantFrom<Slot>(...SLOTS);
const pick = fc.nat(9);

const onPage = (name: string, act: (page: Page, world: World) => void) =>
  new Step(name, (world) => world.touch((page) => act(page, world)));

/** What the page does. */
export function pageSteps(people: readonly Who[]) {
  const who = fc.constantFrom(...people);
  const whoOrNobody = fc.option(who, { freq: 5 });
  return [
    {
      weight: 5,
      arbitrary: fc
        .tuple(slot, whoOrNobody)
        .map(([at, one]) => onPage(`${at} becomes ${one ?? 'empty'}`, (page) => page.put(at, one))),
    },
    { weight: 10, arbitrary: who.map((one) => onPage(`the whole record becomes ${one}`, (page) => refill(page, one))) },
    {
      weight: 2,
      arbitrary: who.map((one) =>
        onPage(`half a record of ${one}`, (page) => {
          page.put('number', null);
          page.put('name', one);
          page.put('born', null);
          page.put('control', null);
        }),
      ),
    },
    {
      weight: 2,
      arbitrary: who.map((one) =>
        onPage(`the body becomes ${one}, the banner not yet`, (page) => {
          page.put('number', one);
          page.put('born', one);
          page.put('control', one);
        }),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom<Slot>('control', 'frame'), whoOrNobody)
        .map(([at, one]) =>
          onPage(`${at} becomes ${one ?? 'empty'}, without a trace`, (page) => page.put(at, one, true)),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('main', 'other', 'both'), fc.boolean())
        .map(([pane, quietly]) =>
          onPage(`shows the pane ${pane}${quietly ? ', without a trace' : ''}`, (page) => page.show(pane, quietly)),
        ),
    },
    { weight: 2, arbitrary: who.map((one) => onPage(`the frame loads ${one}`, (page) => page.put('frame', one))) },
    {
      weight: 2,
      arbitrary: who.map(
        (one) => new Step(`goes to a page of ${one}`, (world) => world.navigate((page) => fill(page, one))),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constant(new Step('goes to an empty page', (world) => world.navigate(() => undefined))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(pick, fc.boolean())
        .map(([at, quietly]) =>
          onPage(`pushes the address /clients/${at}${quietly ? ', without an event' : ''}`, (page) =>
            page.push(`/clients/${at}`, quietly),
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('popstate', 'pageshow')
        .map((event) => onPage(event, () => void window.dispatchEvent(new Event(event)))),
    },
    {
      weight: 2,
      arbitrary: fc
        .boolean()
        .map(
          (hidden) =>
            new Step(hidden ? 'the tab goes behind' : 'the tab comes in front', (world) => world.setHidden(hidden)),
        ),
    },
    {
      weight: 2,
      arbitrary: pick.map((at) =>
        onPage('a clock on the page ticks', (page) => page.element('noise').replaceChildren(String(at))),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(1, 10, 60)
        .map((ms) => new Step(`readings take ${ms} ms`, ({ page }) => void (page.cost = ms))),
    },
    { weight: 1, arbitrary: fc.constant(new Step('the page removes our element', (world) => world.removeHost())) },
  ];
}

/** Time, messages, and the background's life. */
export const platformSteps = [
  {
    weight: 10,
    arbitrary: fc
      .array(pick, { minLength: 1, maxLength: 6 })
      .map((picks) => new Step(`delivers ${picks.join(' ')}`, (world) => world.deliver(picks))),
  },
  {
    weight: 5,
    arbitrary: fc
      .array(pick, { minLength: 1, maxLength: 6 })
      .map((picks) => new Step(`delivers everything (${picks.join(' ')})`, (world) => world.deliverAll(picks))),
  },
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(16, 100, 150, 160, 300, 1_000), pick, fc.boolean())
      .map(
        ([ms, order, busy]) =>
          new Step(`${ms} ms pass${busy ? ', busy' : ''} (${order})`, (world) => world.pass(ms, [order], busy)),
      ),
  },
  {
    weight: 6,
    arbitrary: pick.map((order) => new Step(`a pause of half a second (${order})`, (world) => world.pause(order))),
  },
  { weight: 1, arbitrary: pick.map((at) => new Step(`a tell comes twice (${at})`, ({ bus }) => bus.double(at))) },
  {
    weight: 3,
    arbitrary: fc
      .boolean()
      .map(
        (post) =>
          new Step(`the background is killed${post ? ' with its post' : ''}`, ({ platform }) => platform.kill(post)),
      ),
  },
];

/**
 * The machine's clock is set, by hand or by its network. Not in the default run: the quiet window is measured by it (see
 * `Publisher.take`), so that it can be cut short, or last for as long as the clock was set back.
 */
export const clockSteps = [
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(-3_600_000, -500, 500)
      .map((ms) => new Step(`the machine’s clock is set by ${ms} ms`, () => void (clock.skew += ms))),
  },
];

/** The same steps, this many times as seldom. */
export function seldomer(
  steps: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[],
  by: number,
) {
  return steps.map(({ weight, arbitrary }) => ({ weight: Math.ceil(weight / by), arbitrary }));
}

/** Steps that come as often as their weight says, up to so many. */
export function interleavings(
  steps: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[],
  most: number,
) {
  const all = steps.flatMap(({ weight, arbitrary }) => Array.from({ length: weight }, () => arbitrary));
  return fc.commands(all, { size: 'max', maxCommands: most });
}
