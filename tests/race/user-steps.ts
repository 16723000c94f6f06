import fc from 'fast-check';
import type { SentAnswer } from '../../components/letter/DidYouSend';
import { ToldError } from '../../utils/errors';
import { gapsOfHtml } from '../../utils/letters/gaps';
import type { ExportRoute } from '../../utils/log/entry';
import { PASSPHRASE } from '../store/support';
import { hands } from './hands';
import { whoFits } from './people';
import type { Who } from './people';
import { Step } from './steps';
import type { World } from './world';

/** Whom the person at the screen has before them; by keyboard what they do reaches a view behind its curtain as well. */
function whom(world: World, byKeyboard: boolean): Who | null {
  return (byKeyboard ? world.held() : world.seen())?.who ?? null;
}

/** What was refused is told to the person; anything else is a fault. */
function refused(world: World, done: Promise<unknown>): void {
  done.catch((error: unknown) => {
    if (error instanceof ToldError) world.ledger?.told(error.code);
    else world.ledger?.wrong.push(`not told: ${String(error)}`);
  });
}

const step = (name: string, act: (world: World, byKeyboard: boolean) => void | Promise<void>) =>
  fc
    .boolean()
    .map((byKeyboard) => new Step(`${name}${byKeyboard ? ' by keyboard' : ''}`, (world) => act(world, byKeyboard)));

const letterOf = () => hands.letter && whoFits(hands.letter.letter.draft.identity);

/** Begins a letter for whoever is shown, and waits for what that takes. */
async function startLetter(world: World, byKeyboard: boolean): Promise<void> {
  if (hands.letter) return;
  // A person waits until somebody is shown.
  if (!whom(world, byKeyboard)) await world.pause(0);
  if (!hands.letters?.templates) {
    hands.tabs?.onChange('letters');
    await world.deliverAll([0]);
  }
  const who = whom(world, byKeyboard);
  const template = hands.letters?.templates?.[0];
  if (!who || !template) return;
  hands.letters?.onNew(template.id);
  await world.settle();
  const bound = letterOf();
  if (bound && bound !== who) world.ledger?.wrong.push(`a letter begun beside ${who} is bound to ${bound}`);
}

function write(world: World): void {
  const who = letterOf();
  if (who) hands.letter?.letter.edit(`<p>${world.ledger?.press(who)}</p>`);
}

/** What a person does in the view. */
export const userSteps = [
  { weight: 5, arbitrary: step('starts a letter', (world, byKeyboard) => startLetter(world, byKeyboard)) },
  {
    weight: 6,
    arbitrary: step('writes in the letter', (world, byKeyboard) => void (whom(world, byKeyboard) && write(world))),
  },
  {
    weight: 12,
    arbitrary: fc.constantFrom<ExportRoute>('copy', 'print').chain((route) =>
      step(`lets the letter out: ${route}`, async (world, byKeyboard) => {
        await startLetter(world, byKeyboard);
        if (!hands.letter || (!byKeyboard && !world.seen())) return;
        if (!hands.letter.letter.draft.html.includes('for ')) write(world);
        await world.settle();
        const { html } = hands.letter.letter.draft;
        world.ledger?.lets(html);
        refused(world, hands.letter.onExport(route, gapsOfHtml(html)));
      }),
    ),
  },
  { weight: 6, arbitrary: fc.constant(new Step('the print page opens', (world) => void world.openPrint())) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('yes', 'will-not', 'not-yet').map(
      (answer) =>
        new Step(`says of sending: ${answer}`, (world) => {
          if (!hands.letter) return;
          const sending = { route: 'email', sentOn: '2026-11-23', chaseOn: '2026-12-07', supports: [] } as const;
          const said =
            answer === 'yes' ? { answer, sending } : answer === 'will-not' ? { answer, why: '' } : { answer };
          refused(world, hands.letter.onSent(said as SentAnswer));
        }),
    ),
  },
  { weight: 4, arbitrary: fc.constant(new Step('goes back to the client', () => hands.letter?.onBack())) },
  {
    weight: 10,
    arbitrary: step('logs an action', async (world, byKeyboard) => {
      if (hands.letter) return;
      if (!whom(world, byKeyboard)) await world.pause(0);
      hands.foot?.onLogAction();
      await world.settle();
      const who = whom(world, byKeyboard);
      if (!hands.logAction || !who) return;
      const text = world.ledger?.press(who) ?? '';
      const { onSave, onDone } = hands.logAction;
      refused(world, onSave({ action: 'note', text, on: '2026-11-23' }).then(onDone));
    }),
  },
  {
    weight: 4,
    arbitrary: fc.constant(
      new Step('opens the draft that was kept', async (world) => {
        const { ledger } = world;
        if (!hands.toast?.action || !ledger) return;
        ledger.isOpening = true;
        hands.toast.action.onPress();
        await world.deliverAll([0]);
        ledger.isOpening = false;
      }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.nat(2).map(
      (at) =>
        new Step(`opens draft ${at}`, async (world) => {
          hands.tabs?.onChange('letters');
          await world.deliverAll([0]);
          const draft = hands.letters?.drafts[at];
          if (!draft) return;
          world.ledger?.opens(draft.id);
          hands.letters?.onOpen(draft.id);
        }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constant(
      new Step('says it is the same person', (world) => {
        if (!hands.differs || !world.ledger) return;
        const who = whoFits(hands.differs.now.identity);
        if (who) world.ledger.says(who);
        refused(world, hands.differs.onSame());
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant(new Step('locks', () => hands.strip?.onLock?.())) },
  {
    weight: 2,
    arbitrary: fc.constant(
      new Step('unlocks', (world) => {
        const user = hands.locked?.session.users[0];
        if (user) refused(world, hands.locked?.onUnlock(user.id, PASSPHRASE) ?? Promise.resolve());
      }),
    ),
  },
];
