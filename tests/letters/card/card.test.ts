import { describe, expect, it } from 'vitest';
import { listTemplates } from '../../../utils/letters/catalogue';
import { cardOf } from '../../../utils/letters/card/card';
import type { Appointment } from '../../../utils/letters/card/appointment';
import { messageLength } from '../../../utils/letters/card/message-length';
import type { Answers } from '../../../utils/letters/question';
import { renderLetter } from '../../../utils/letters/render';
import { EXAMPLES, NOTHING } from '../examples';
import { TELLS } from '../plain-english';

const example = EXAMPLES.find(({ template }) => template.id === 'appointment-card');
if (!example) throw new Error('the card these tests stand on is gone');
const { template, facts } = example;

function cardWith(answers: Answers, change = (html: string) => html) {
  const given = { ...facts, answers: { ...facts.answers, ...answers } };
  const card = cardOf(template, given, change(renderLetter(template, given).html));
  if (!card) throw new Error('no card');
  return card;
}
const appointmentWith = (answers: Answers = {}): Appointment => {
  const read = cardWith(answers).appointment;
  if (!read?.appointment) throw new Error(read?.problem ?? 'no appointment');
  return read.appointment;
};
const problemWith = (answers: Answers, change?: (html: string) => string) =>
  cardWith(answers, change).appointment?.problem;

describe('The appointment of a card', () => {
  it('is its day and time by the clocks here, its length, place and phone', () => {
    expect(appointmentWith()).toEqual({
      start: new Date('2026-12-08T14:20:00Z'),
      minutes: 30,
      place: 'Brackenfield General Hospital, blue entrance, second floor',
      phone: '01632 960144',
      service: 'Millrace Drug and Alcohol Service',
    });
    const summer = { apptDay: '7 July 2026', apptTime: '9:15am' };
    expect(appointmentWith({ ...summer, apptDay: '7 July 2027' }).start).toEqual(new Date('2027-07-07T08:15:00Z'));
  });

  it('names neither the service nor the place where that is not to be said', () => {
    expect(appointmentWith({ contactLimits: ['no-voicemail', 'do-not-name'] })).toMatchObject({
      place: '',
      service: '',
    });
  });

  it('names no service that nobody typed', () => {
    expect(appointmentWith({ apptService: '' }).service).toBe('');
  });

  it.each([
    [{ apptDay: '' }, 'Fill in the day'],
    [{ apptDay: 'soon' }, 'Fill in the day'],
    [{ apptTime: '2:20' }, 'with am or pm'],
    [{ apptTime: '2:20 for 2:30 pm' }, 'one time'],
    [{ apptTime: 'after lunch' }, 'in numbers'],
    [{ apptTime: 'Wednesday at 2:20 pm' }, '8 December 2026 is a Tuesday'],
    [{ apptTime: 'Mon 2:20 pm' }, '8 December 2026 is a Tuesday'],
    [{ apptDay: '28 March 2027', apptTime: '1:30 am' }, 'Clocks go forward'],
  ])('is not guessed from %j', (answers, sentence) => {
    expect(problemWith(answers)).toContain(sentence);
  });

  it('is not taken from details that the card no longer says', () => {
    expect(problemWith({}, (html) => html.replace('2:20', '3:20'))).toContain('changed by hand');
    expect(
      problemWith({}, (html) => html.replace(/<span data-answer="apptDay">[^<]*<\/span>/, '9 December')),
    ).toContain('changed by hand');
    // Bold, or words elsewhere, change nothing of it.
    const bold = (html: string) => html.replace(/(<span data-answer="apptTime">)([^<]*)/, '$1<strong>$2</strong>');
    expect(problemWith({}, bold)).toBeNull();
    expect(problemWith({}, (html) => `${html}<p>See you there</p>`)).toBeNull();
  });

  it('is of cards for the client alone', () => {
    const others = listTemplates().filter(({ id }) => id !== 'appointment-card');
    for (const other of others) expect(cardOf(other, NOTHING, ''), other.id).toBeNull();
  });
});

describe('The text message of a card', () => {
  it('says when, where and whom to ring, in one message', () => {
    const { message } = cardWith({});
    expect(message).toBe(
      'Appointment: 8 December 2026, Tuesday at 2:20 in the afternoon, Brackenfield General Hospital, blue entrance, second floor. Cannot come? Ring 01632 960144',
    );
    expect(messageLength(message ?? '')).toEqual({ used: 154, messages: 1 });
  });

  it('tells nobody why, also where the service is named on the card', () => {
    for (const contactLimits of [[], ['do-not-name']]) {
      const { message } = cardWith({ contactLimits });
      expect(message).not.toMatch(TELLS);
      expect(message).not.toMatch(/Millrace|van der Berg|Grant|Shanice/);
    }
  });

  it('leaves out the place where the service is not to be named', () => {
    expect(cardWith({ contactLimits: ['do-not-name'] }).message).toBe(
      'Reminder: 8 December 2026, Tuesday at 2:20 in the afternoon. Cannot come? Ring 01632 960144',
    );
  });

  it('is plain text: no marks of a word processor, which would more than halve what fits', () => {
    const { message } = cardWith({ apptPlace: 'St Luke’s – “Annexe”  <b>&' });
    expect(message).toContain(`St Luke's - "Annexe" <b>&`);
  });
});

describe('The length of a text message', () => {
  it.each([
    ['', 0, 0],
    ['a'.repeat(160), 160, 1],
    ['a'.repeat(161), 161, 2],
    ['a'.repeat(306), 306, 2],
    ['a'.repeat(307), 307, 3],
    ['é£à', 3, 1],
    ['€[]', 6, 1],
    ['ŵ', 1, 1],
    [`ŵ${'a'.repeat(69)}`, 70, 1],
    [`ŵ${'a'.repeat(70)}`, 71, 2],
    ['🙂', 2, 1],
  ])('%j takes %i, in %i', (text, used, messages) => {
    expect(messageLength(text)).toEqual({ used, messages });
  });
});
