// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DetailsForm } from '../../components/letter/DetailsForm';
import { DidYouSend } from '../../components/letter/DidYouSend';
import type { SentAnswer } from '../../components/letter/DidYouSend';
import { ExportBar } from '../../components/letter/ExportBar';
import type { OnScreen } from '../../components/letter/on-screen';
import { placeOfGap } from '../../components/letter/gap-place';
import { ToldError } from '../../utils/errors';
import { findTemplate } from '../../utils/letters/catalogue';
import type { Gap } from '../../utils/letters/letter';
import type { Answers, Question } from '../../utils/letters/question';
import { startDraft } from '../gallery/letter-gallery';
import './show';

const TODAY = '2026-11-23';
const SAME: OnScreen = { is: 'same', readAt: '2026-11-23T10:47:00.000Z' };
const OTHER: OnScreen = { is: 'different', name: 'KOWALCZYK, Marek', dateOfBirth: '1974-09-02' };
const GAP: Gap = { id: 'consent', kind: 'question', label: 'Consent to this referral', essential: true };
const template = findTemplate('ecg-on-methadone');
if (!template) throw new Error('the letter these tests stand on is gone');
const draft = startDraft(template, {}, {});

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  void act(() => render(null, root));
  root.remove();
});

const byId = (id: string) => root.querySelector<HTMLElement>(`[data-testid="${id}"]`);
const button = (words: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
const press = async (element: HTMLElement | null | undefined) => {
  if (!element) throw new Error('nothing to press');
  await act(async () => element.click());
};
const type = (element: HTMLInputElement | HTMLTextAreaElement | null | undefined, text: string) => {
  if (!element) throw new Error('nothing to type in');
  return act(() => {
    element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const labelled = (words: string) => {
  const label = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim() === words);
  return (label?.control ?? null) as HTMLInputElement | null;
};

const showWaysOut = (onScreen: OnScreen, gaps: readonly Gap[], onExport = vi.fn(async () => undefined)) => {
  const onShowMissing = vi.fn();
  void act(() =>
    render(
      <ExportBar
        letter={{ draft, gaps }}
        onScreen={onScreen}
        onExport={onExport}
        onInsert={null}
        onShowMissing={onShowMissing}
      />,
      root,
    ),
  );
  return { onExport, onShowMissing };
};

const showForm = (asked: readonly Question[], answers: Answers = {}) => {
  const onAnswers = vi.fn();
  void act(() =>
    render(
      <DetailsForm
        questions={asked}
        answers={answers}
        record={{ allergies: 'Penicillin' }}
        today={TODAY}
        onAnswers={onAnswers}
      />,
      root,
    ),
  );
  return onAnswers;
};

const showQuestion = (onAnswer: (answer: SentAnswer) => Promise<void>) => {
  const onDone = vi.fn();
  void act(() =>
    render(
      <DidYouSend
        formKey="sent/"
        left={{ route: 'copy', at: '2026-11-23T10:48:00.000Z', part: false }}
        today={TODAY}
        chaseAfterDays={14}
        to="Brackenfield Surgery"
        note={null}
        onAnswer={onAnswer}
        onDone={onDone}
        onBack={() => undefined}
      />,
      root,
    ),
  );
  return onDone;
};

const choose = (words: string) =>
  press([...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(words))?.control);

describe('The ways out of a letter', () => {
  it('let a whole letter of the client on screen leave, with nothing overridden', async () => {
    const { onExport } = showWaysOut(SAME, []);
    expect(byId('letter-export-state')?.textContent).toContain('Same client on screen');
    await press(byId('letter-export-copy'));
    expect(onExport).toHaveBeenCalledWith('copy', []);
  });

  it.each(['letter-export-copy', 'letter-export-print'])(
    'hold it while another client is on screen: %s',
    async (id) => {
      const { onExport } = showWaysOut(OTHER, [GAP]);
      expect(byId('letter-export-state')?.textContent).toBe('Held: another client is on screen');
      expect(byId(id)?.getAttribute('aria-disabled')).toBe('true');
      expect(byId('letter-export-anyway')).toBeNull();
      await press(byId(id));
      expect(onExport).not.toHaveBeenCalled();
      const told = root.querySelector('[role=alert]')?.textContent;
      expect(told).toMatch(/^Nothing was (copied|printed)\. This letter is for ADÉBÁYỌ̀-FEATHERSTONEHAUGH/);
      expect(told).not.toContain('KOWALCZYK');
    },
  );

  it('hold it while the page does not show who it is', async () => {
    const { onExport } = showWaysOut({ is: 'unclear' }, []);
    await press(byId('letter-export-copy'));
    expect(onExport).not.toHaveBeenCalled();
  });

  it('lead to what is missing instead of leaving', async () => {
    const { onExport, onShowMissing } = showWaysOut(SAME, [GAP]);
    await press(byId('letter-export-copy'));
    expect(onExport).not.toHaveBeenCalled();
    expect(onShowMissing).toHaveBeenCalledOnce();
  });

  it('let it leave all the same when that is confirmed, with what was overridden by name', async () => {
    const { onExport } = showWaysOut(SAME, [GAP]);
    await press(byId('letter-export-anyway'));
    expect(root.querySelector('dialog')?.textContent).toContain(
      'ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Oluwaseun (Ms), born 14 Mar 1981',
    );
    expect(root.querySelector('dialog')?.textContent).toContain('Consent to this referral');
    expect(onExport).not.toHaveBeenCalled();
    await press(byId('letter-print-anyway'));
    expect(onExport).toHaveBeenCalledWith('print', ['consent']);
  });

  it('say why it did not leave after all', async () => {
    showWaysOut(
      SAME,
      [],
      vi.fn(() => Promise.reject(new ToldError('different-client'))),
    );
    await press(byId('letter-export-copy'));
    expect(root.querySelector('[role=alert]')?.textContent).toContain('now shows a different client');
  });
});

describe('The form beside a letter', () => {
  const questions = template.questions;
  const only = (...ids: string[]) => questions.filter(({ id }) => ids.includes(id));
  it('asks exactly what it is given, under its sections, in order', () => {
    showForm(questions);
    const sections = [...root.querySelectorAll('h3')].map((one) => one.textContent);
    expect(sections).toEqual([...new Set(questions.map(({ section }) => section))]);
    showForm(only('lastEcg'));
    expect(root.querySelectorAll('.field')).toHaveLength(1);
  });

  it('says what is wrong with a date only once its input is left, and keeps what was typed', async () => {
    const onAnswers = showForm(only('lastEcg'), { lastEcg: 'may' });
    expect(root.querySelector('.field-error')).toBeNull();
    await act(() => {
      labelled('Last ECG')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    expect(root.querySelector('.field-error')?.textContent).toContain('Enter a date such as 4 May 2025');
    expect(labelled('Last ECG')?.value).toBe('may');
    expect(onAnswers).not.toHaveBeenCalled();
  });

  it('takes an answer, the box that there is none, and taking it back', async () => {
    let onAnswers = showForm(only('lastEcg'), { methadoneDose: '105' });
    await type(labelled('Last ECG'), '4 May 2025');
    expect(onAnswers).toHaveBeenLastCalledWith({ methadoneDose: '105', lastEcg: '4 May 2025' });
    const never = root.querySelector<HTMLInputElement>('input[type=checkbox]');
    await press(never);
    expect(onAnswers).toHaveBeenLastCalledWith({ methadoneDose: '105', lastEcg: null });
    onAnswers = showForm(only('lastEcg'), { methadoneDose: '105', lastEcg: null });
    await press(root.querySelector<HTMLInputElement>('input[type=checkbox]'));
    expect(onAnswers).toHaveBeenLastCalledWith({ methadoneDose: '105' });
  });

  it('shows a default as chosen and what the record says as a hint', () => {
    showForm([...only('ecgWhen'), ...questions.filter(({ id }) => id === 'allergies')]);
    expect(root.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value).toBe('two-weeks');
    expect(root.textContent).toContain('The record says: Penicillin');
  });
});

describe('Where a gap is filled', () => {
  it.each([
    [{ ...GAP }, 'question'],
    [{ ...GAP, id: 'sender.role', kind: 'sender' }, 'sender'],
    [{ ...GAP, id: 'recipient.organisation', kind: 'recipient' }, 'recipient'],
    [{ ...GAP, id: 'name', kind: 'record' }, 'letter'],
  ] as const)('%o', (gap, place) => {
    expect(placeOfGap(gap, new Set(['consent']))).toBe(place);
  });
});

describe('Did you send it?', () => {
  it('presumes nothing: an answer has to be given', async () => {
    const onAnswer = vi.fn(async () => undefined);
    showQuestion(onAnswer);
    await press(byId('sent-save'));
    expect(onAnswer).not.toHaveBeenCalled();
    expect(root.textContent).toContain('Say whether it has gone');
  });

  it('offers the letter’s own chase date and quick ones, counted from the day it was sent', async () => {
    const onAnswer = vi.fn(async () => undefined);
    const onDone = showQuestion(onAnswer);
    await choose('Yes');
    expect(labelled('Chase if no reply by')?.value).toBe('7 Dec 2026');
    await type(labelled('Date sent'), '20/11/26');
    await press(button('1 week'));
    await press(byId('sent-save'));
    expect(onAnswer).toHaveBeenCalledWith({
      answer: 'yes',
      sending: {
        route: 'email',
        to: 'Brackenfield Surgery',
        sentOn: '2026-11-20',
        chaseOn: '2026-11-27',
        supports: [],
      },
    });
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('takes no date to come, and no chase before the sending', async () => {
    const onAnswer = vi.fn(async () => undefined);
    showQuestion(onAnswer);
    await choose('Yes');
    await type(labelled('Date sent'), '24 Nov 2026');
    await press(byId('sent-save'));
    expect(root.textContent).toContain('Enter a date up to 23 Nov 2026');
    await type(labelled('Date sent'), '23 Nov 2026');
    await type(labelled('Chase if no reply by'), '22 Nov 2026');
    await press(byId('sent-save'));
    expect(root.textContent).toContain('Enter a date from 23 Nov 2026 on');
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('has a note for the case system in one press, of what was said and nothing else of the letter', async () => {
    const onCopy = vi.fn(async () => undefined);
    void act(() =>
      render(
        <DidYouSend
          formKey="sent/"
          left={{ route: 'copy', at: '2026-11-23T10:48:00.000Z', part: false }}
          today={TODAY}
          chaseAfterDays={14}
          to="Brackenfield Surgery"
          note={{
            to: 'Brackenfield Surgery',
            about: draft.title,
            by: 'Jo Hargreaves',
            today: TODAY,
            onCopy,
            insertion: null,
            onPut: onCopy,
          }}
          onAnswer={async () => undefined}
          onDone={() => undefined}
          onBack={() => undefined}
        />,
        root,
      ),
    );
    expect(byId('case-note')).toBeNull();
    await choose('Not yet');
    expect(byId('case-note')?.textContent).toContain('written, not sent yet, on 23 Nov 2026');
    await choose('Yes');
    await type(labelled('Date sent'), '20/11/26');
    const note =
      'Letter to Brackenfield Surgery about “ECG on methadone” sent by email on 20 Nov 2026 by Jo Hargreaves; chase 7 Dec 2026.';
    expect(byId('case-note')?.textContent).toBe(note);
    await press(root.querySelector<HTMLElement>('[aria-label="Copy note for the case system"]'));
    expect(onCopy).toHaveBeenCalledWith(note);
    await type(labelled('Date sent'), 'soon');
    expect(byId('case-note')).toBeNull();
  });

  it('keeps what was typed where it could not be saved', async () => {
    const onDone = showQuestion(() => Promise.reject(new ToldError('storage-full')));
    await choose('I will not');
    await type(root.querySelector('textarea'), 'Seen by the outreach nurse meanwhile');
    await press(byId('sent-save'));
    expect(root.textContent).toContain('no room left');
    expect(root.querySelector('textarea')?.value).toBe('Seen by the outreach nurse meanwhile');
    expect(onDone).not.toHaveBeenCalled();
  });
});
