import type { Frame, Page } from 'playwright';

/** Where the details stand in CaseDesk, in the record on screen. */
const PLACES = {
  fullName: '#ctl00_cphMain_lblName',
  localId: '#ctl00_cphMain_lblRef',
  dateOfBirth: '#ctl00_cphMain_lblDob',
  nhsNumber: '.joined td.val:nth-child(4)',
} as const;
export type TaughtField = keyof typeof PLACES;

/** Somebody who teaches a page of CaseDesk, as a person does: in the page, and in the sidebar beside it. */
export class Teacher {
  constructor(
    readonly page: Page,
    public view: Frame,
  ) {}

  async begin(): Promise<void> {
    await this.view.getByRole('button', { name: 'How we know' }).click();
    await this.view.getByTestId('teach-start').click();
    await this.view.getByTestId('teach-step-point').waitFor();
    await this.atHeading();
  }

  /** Presses Continue, and waits for the step it leads to. */
  async goOn(to: string): Promise<void> {
    await this.view.getByTestId('teach-continue').click();
    await this.view.getByRole('heading', { name: to, exact: true }).waitFor();
    await this.atHeading();
  }

  /** Until a step that has opened has taken the focus: keys pressed before would go elsewhere. */
  private async atHeading(): Promise<void> {
    await this.view.waitForFunction(() => document.activeElement?.tagName === 'H2');
  }

  /** Goes to another page of the case system, in place. */
  async go(path: string): Promise<void> {
    await this.page.evaluate(async (to) => {
      const { caseDesk } = window as unknown as { caseDesk: { go(path: string): void; settled(): Promise<void> } };
      caseDesk.go(to);
      await caseDesk.settled();
    }, path);
  }

  async click(field: TaughtField): Promise<void> {
    await this.clickAt(`.record:not([hidden]) ${PLACES[field]}`);
  }

  async pointAt(field: TaughtField): Promise<void> {
    await this.view.getByTestId('teach-pick').click();
    await this.view.getByTestId('teach-pointing').waitFor();
    await this.click(field);
    await this.view.getByTestId('teach-proposal').waitFor();
  }

  /** Points at a detail anew, of a profile that is taught again. */
  async pointAgain(field: TaughtField): Promise<void> {
    await this.view.getByTestId(`teach-again-${field}`).click();
    await this.view.getByTestId('teach-pointing').waitFor();
    await this.click(field);
    await this.view.getByTestId('teach-proposal').waitFor();
    await this.view.getByTestId('teach-add').click();
    await this.view.getByTestId(`teach-again-${field}`).waitFor({ state: 'detached' });
  }

  async add(field: TaughtField): Promise<void> {
    await this.view.getByTestId('teach-add').click();
    await this.view.getByTestId(`teach-field-${field}`).waitFor();
  }

  async pick(field: TaughtField): Promise<void> {
    await this.pointAt(field);
    await this.add(field);
  }

  async pointAtPart(where: string): Promise<void> {
    await this.view.getByTestId('teach-pick-part').click();
    await this.view.getByTestId('teach-pointing').waitFor();
    await this.clickAt(where);
    await this.view.getByTestId('teach-part').waitFor();
  }

  /** Opens another client, tries, and sees it pass. */
  async trySecond(path: string): Promise<void> {
    await this.go(path);
    await this.view.getByTestId('teach-second').click();
    await this.view.getByText('Every value differs and can be read.').waitFor();
  }

  /** Points by keyboard: walks one value further each time, until the one wanted is proposed. The focus is on what begins it. */
  async pickByKeyboard(field: TaughtField): Promise<void> {
    const wanted = await this.page.locator(`.record:not([hidden]) ${PLACES[field]}`).first().innerText();
    for (let steps = 1; steps < 30; steps += 1) {
      await this.page.keyboard.press('Enter');
      await this.view.getByTestId('teach-pointing').waitFor();
      await this.view.waitForFunction(() => !document.hasFocus());
      for (let at = 0; at < steps; at += 1) await this.page.keyboard.press('Tab');
      await this.page.keyboard.press('Enter');
      const heading = this.view.getByTestId('teach-proposal').getByRole('heading');
      await heading.waitFor();
      await this.view.waitForFunction(() => document.hasFocus() && document.activeElement?.tagName === 'H3');
      if ((await heading.textContent()) === `“${wanted.trim()}”`) {
        await this.tabTo('teach-add');
        await this.page.keyboard.press('Enter');
        await this.view.getByTestId(`teach-field-${field}`).waitFor();
        return;
      }
      await this.tabTo('teach-again');
    }
    throw new Error(`${field} is not reached by keyboard`);
  }

  /** Presses Tab until something with this test id has the focus. */
  async tabTo(testId: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      await this.page.keyboard.press('Tab');
      if ((await this.focused()) === testId) return;
    }
    throw new Error(`${testId} is not reached by Tab`);
  }

  /** The test id of what has the focus in the sidebar. */
  focused(): Promise<string | null> {
    return this.view.evaluate(() =>
      document.hasFocus() ? (document.activeElement?.getAttribute('data-testid') ?? null) : null,
    );
  }

  focusedTag(): Promise<string | null> {
    return this.view.evaluate(() => (document.hasFocus() ? (document.activeElement?.tagName ?? null) : null));
  }

  /** Whether keys go to the page itself, not to the sidebar. */
  pageHasFocus(): Promise<boolean> {
    return this.view.evaluate(() => !document.hasFocus());
  }

  states(): Promise<(string | undefined)[]> {
    return this.view
      .locator('.teach-steps > li')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state));
  }

  /** How many elements of ours stand in the page. */
  hostsInPage(): Promise<number> {
    return this.page.locator('[data-alongside-host]').count();
  }

  /** Whether what lies in the middle of the page, and of the sidebar beside it, is the element one points through. */
  covered(): Promise<{ page: boolean; sidebar: boolean }> {
    return this.page.evaluate(() => {
      const at = (x: number) => document.elementFromPoint(x, innerHeight / 2);
      const isOurs = (element: Element | null) => element?.matches('[data-alongside-host][popover]') ?? false;
      return { page: isOurs(at(innerWidth / 3)), sidebar: isOurs(at(innerWidth - 100)) };
    });
  }

  text(): Promise<string> {
    return this.view.locator('body').innerText();
  }

  private async clickAt(where: string): Promise<void> {
    const box = await this.page.locator(where).first().boundingBox();
    if (!box) throw new Error(`${where} is not on the page`);
    await this.page.mouse.click(box.x + 8, box.y + box.height / 2);
  }
}
