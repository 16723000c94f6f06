import { describe, expect, it } from 'vitest';
import { letterAbout, spokenTime } from '../../entrypoints/sidebar/letter-about';
import { saySent } from '../../entrypoints/sidebar/say-sent';
import { findTemplate } from '../../utils/letters/catalogue';
import { answerProblem } from '../../utils/letters/answer';
import { readTypedTime } from '../../utils/client/time';
import type { Draft } from '../../utils/log/draft';
import { inventedReferral, MISSED, TODAY } from '../gallery/invented';

const MISSED_REFERRAL = inventedReferral(0, { ...MISSED, firstSentOn: '2026-10-26', template: 'ecg-on-methadone' });

describe('A letter begun for a referral', () => {
  it('that challenges a discharge is filled with what is known, and does not say that the client knew', () => {
    const { template, about } = letterAbout(MISSED_REFERRAL, 'challenge');
    expect(template).toBe('reinstate-after-discharge');
    expect(about).toEqual({
      referral: MISSED_REFERRAL.id,
      continues: 'challenge',
      to: 'Brackenfield Surgery',
      answers: {
        clinic: 'Riverside Clinic, second floor',
        referralFor: 'ECG on methadone',
        referralDate: '26 Oct 2026',
        missedDate: '20 Nov 2026',
        communicatedHow: 'We told the client by text message.',
        missedReason: 'Travel, no phone',
      },
    });
  });

  it('says nothing that is not known', () => {
    const bare = inventedReferral(0, { booking: null, firstSentOn: null, missedOn: null });
    expect(letterAbout(bare, 'challenge').about.answers).toEqual({ referralFor: 'ECG on methadone' });
    expect(letterAbout(bare, 'card').about.answers).toEqual({});
  });

  it.each(['challenge', 'card', 'company'] as const)(
    'fills questions that are there, as they are answered: %s',
    (ask) => {
      const { template, about } = letterAbout(MISSED_REFERRAL, ask);
      const questions = findTemplate(template ?? '')?.questions ?? [];
      const answers = Object.entries(about.answers ?? {});
      expect(answers.length).toBeGreaterThan(2);
      for (const [id, answer] of answers) {
        const question = questions.find((one) => one.id === id);
        expect(question && answerProblem(question, answer, TODAY), id).toBeNull();
      }
    },
  );

  it('is the same letter again, or one a person chooses for a need', () => {
    expect(letterAbout(MISSED_REFERRAL, 'again')).toMatchObject({
      template: 'ecg-on-methadone',
      about: { continues: 'again', to: 'Brackenfield Surgery' },
    });
    expect(letterAbout(inventedReferral(0, { destination: '' }), 'for-need')).toEqual({
      template: null,
      about: { referral: MISSED_REFERRAL.id, continues: 'need' },
    });
  });

  it.each(['00:05', '09:15', '11:59', '12:00', '12:30', '14:20', '17:59', '18:00', '23:59'])(
    'says %s as a client reads it, and as the calendar file understands it',
    (time) => {
      // "In the evening" and "in the afternoon" are after noon, "in the morning" before.
      expect(readTypedTime(`Tuesday at ${spokenTime(time)}`)).toEqual({ time, problem: null });
    },
  );
});

describe('What is written once a letter was sent', () => {
  const draft = (continues?: Draft['continues']): Draft => ({
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    identity: {},
    clientName: '',
    template: 'ecg-on-methadone',
    version: '1',
    title: 'ECG on methadone',
    record: {},
    details: {},
    switches: {},
    html: '',
    startedAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
    recipient: { organisation: 'Brackenfield Surgery' },
    specialty: 'Cardiology',
    ...(continues && { continues }),
  });
  const sending = { route: 'email', sentOn: '2026-11-23', chaseOn: '2026-11-30', supports: ['peer'] } as const;
  const yes = { answer: 'yes', sending } as const;

  it.each([undefined, 'need', 'again'] as const)('is that it was sent, with its field of care: %s', (continues) => {
    expect(saySent(draft(continues), yes)).toEqual({
      kind: 'sent',
      title: 'ECG on methadone',
      destination: 'Brackenfield Surgery',
      specialty: 'Cardiology',
      route: 'email',
      sentOn: '2026-11-23',
      chaseOn: '2026-11-30',
      supports: ['peer'],
    });
  });

  it('is a step of its referral where it is a challenge, and a line where it is a paper for an appointment', () => {
    expect(saySent(draft('challenge'), yes)).toEqual({
      kind: 'challenged',
      note: 'ECG on methadone sent by email to Brackenfield Surgery',
      chaseOn: '2026-11-30',
    });
    expect(saySent(draft('appointment'), yes)).toMatchObject({ kind: 'action', action: 'liaison' });
  });

  it('closes a referral that will not be sent, and none that was there before the letter', () => {
    const no = { answer: 'will-not', why: 'Seen already' } as const;
    expect(saySent(draft(), no)).toEqual({ kind: 'outcome', outcome: 'other', note: 'Not sent: Seen already' });
    for (const continues of ['need', 'again', 'challenge', 'appointment'] as const) {
      expect(saySent(draft(continues), no)).toMatchObject({
        kind: 'action',
        text: expect.stringContaining('Not sent'),
      });
    }
  });
});
