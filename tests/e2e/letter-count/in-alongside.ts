import type { Frame, Page } from 'playwright';
import type { LetterFacts } from '../../../utils/letters/letter';
import type { Template } from '../../../utils/letters/template';
import { clipboard } from '../journey';
import type { World } from '../world';
import { answerByHand, typeInto } from './answer-by-hand';
import { countPresses, minus, NO_PRESSES, plus, pressesIn } from './presses';
import type { Presses } from './presses';

/** A letter written beside a record, from the client on screen to the clipboard. */
export type Written = {
  /** What any letter would need: open, choose, copy. */
  readonly other: Presses;
  /** What this letter says that no record does: whom it goes to, and its questions. */
  readonly own: Presses;
  readonly typed: string;
  readonly plain: string;
  readonly html: string;
};

/** @param facts what the record, the practice list and the user's own details give, and what a hand answers */
export async function writeInAlongside(
  world: World,
  page: Page,
  sidebar: Frame,
  template: Template,
  facts: LetterFacts,
): Promise<Written> {
  let other = NO_PRESSES;
  let own = NO_PRESSES;
  await countPresses(sidebar);
  const during = async (work: () => Promise<unknown>): Promise<Presses> => {
    const before = await pressesIn(sidebar);
    await work();
    return minus(await pressesIn(sidebar), before);
  };
  const press = async (selector: string) => {
    other = plus(other, await during(() => sidebar.locator(selector).click()));
  };

  await press('[data-testid="new-letter"]');
  await press(`[data-testid="letter-${template.id}"]`);
  await sidebar.getByTestId('letter-export-copy').waitFor();
  if (facts.recipient) {
    const organisation = sidebar.locator('#letter-recipient-organisation');
    const isAsked = (await organisation.count()) > 0;
    if (!isAsked) await press('[data-testid="letter-change-recipient"]');
    for (const part of ['organisation', 'name', 'address'] as const) {
      const words = facts.recipient[part];
      if (words) own = plus(own, await during(() => typeInto(sidebar.locator(`#letter-recipient-${part}`), words)));
    }
    if (!isAsked) await press('.recipient-form [type=submit]');
  }
  own = plus(own, await during(() => answerByHand(sidebar, template, facts)));
  const { typed } = await pressesIn(sidebar);

  const copy = sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])');
  await copy.waitFor().catch(async () => {
    const missing = await sidebar.locator('.error-summary').allInnerTexts();
    throw new Error(`${template.id} cannot leave: ${missing.join(' ')}`);
  });
  await press('[data-testid="letter-export-copy"]');
  await sidebar.getByText('Copied is not sent').waitFor();
  const { plain, html } = await clipboard(world, page);

  // Not counted: the letter is on the clipboard. It is put away before the next.
  await sidebar.getByRole('radio', { name: /^Not yet/ }).check();
  await sidebar.getByTestId('sent-save').click();
  await sidebar.getByTestId('new-letter').waitFor();
  return { other, own, typed, plain, html };
}
