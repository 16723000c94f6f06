import type { Frame, Locator } from 'playwright';
import type { LetterFacts } from '../../../utils/letters/letter';
import { SENSITIVE_KINDS, SENSITIVE_NAMES } from '../../../utils/letters/question';
import type { Question } from '../../../utils/letters/question';
import { questionsToAsk } from '../../../utils/letters/question-facts';
import type { Template } from '../../../utils/letters/template';
import { typeKeys } from './type-keys';

/** Answers every question of a letter by pointer and keys, as the form asks them one after the other. */
export async function answerByHand(sidebar: Frame, template: Template, facts: LetterFacts): Promise<void> {
  for (const kind of SENSITIVE_KINDS) {
    if (facts.switches[kind]) await press(sidebar.getByText(`Include: ${SENSITIVE_NAMES[kind]}`));
  }
  // In the order of the form: what a question brings with it comes after it.
  for (const question of questionsToAsk(template, facts)) {
    if (Object.hasOwn(facts.answers, question.id)) await answer(sidebar, question, facts.answers[question.id]);
  }
}

async function answer(sidebar: Frame, question: Question, given: LetterFacts['answers'][string] | undefined) {
  const input = sidebar.locator(`#letter-${question.id}`);
  const choose = async (label: string) => {
    const box = input.getByLabel(label, { exact: true });
    if (!(await box.isChecked())) await press(input.getByText(label, { exact: true }));
  };
  const labels = question.options.filter(({ id }) => given === id || (Array.isArray(given) && given.includes(id)));
  if (given === null && question.never) {
    const whole = sidebar.locator('.details-fields > div', { has: input });
    return press(whole.getByText(question.never.label, { exact: true }));
  }
  if (typeof given === 'boolean') return choose(given ? 'Yes' : 'No');
  await input.waitFor();
  if (await input.evaluate((one) => one.matches('fieldset'))) {
    for (const { label } of labels) await choose(label);
    return undefined;
  }
  if (await input.evaluate((one) => one.matches('select'))) return chooseFromList(input, labels[0]?.label ?? '');
  return typeInto(input, String(given));
}

/** A press into the field, then the keys; a new line is Enter. */
export async function typeInto(input: Locator, text: string): Promise<void> {
  await press(input);
  await typeKeys(input.page(), text);
}

async function press(place: Locator): Promise<void> {
  await place.first().click();
}

/** A press on its label, then the arrow keys to the choice: a list that opens is drawn by the system, out of reach. */
async function chooseFromList(select: Locator, label: string): Promise<void> {
  const [now, wanted] = await select.evaluate((element, wantedLabel) => {
    const { selectedIndex, options } = element as HTMLSelectElement;
    return [selectedIndex, [...options].findIndex(({ text }) => text === wantedLabel)] as const;
  }, label);
  if (now === wanted) return;
  await press(select.locator('xpath=ancestor::div[contains(@class,"field")][1]/label'));
  for (let at = now; at !== wanted; at += Math.sign(wanted - now)) {
    await select.press(at < wanted ? 'ArrowDown' : 'ArrowUp');
  }
}
