import type { LetterAsk } from '../../components/referral/steps/offers';
import { formatDate, weekdayOf } from '../../utils/client/date';
import type { Answers } from '../../utils/letters/question';
import type { Draft } from '../../utils/log/draft';
import { TELLING_NAMES } from '../../utils/log/referral/life-names';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { sayBarriers } from '../../utils/log/referral/say-step';

/** A letter begun for a referral there is already: what it does for it, and what is filled in from it. */
export type LetterAbout = {
  readonly referral: string;
  readonly continues: NonNullable<Draft['continues']>;
  /** The organisation it goes to, where that is known. */
  readonly to?: string | undefined;
  readonly answers?: Answers | undefined;
};

/**
 * Which letter an offer begins, and what it is filled with.
 * @returns `template` null where a person has to choose the letter
 */
export function letterAbout(referral: Referral, ask: LetterAsk): { template: string | null; about: LetterAbout } {
  const { id, destination, booking, template } = referral;
  const to = destination || undefined;
  switch (ask) {
    case 'for-need':
      return { template: null, about: { referral: id, continues: 'need' } };
    case 'again':
      return { template, about: { referral: id, continues: 'again', to } };
    case 'challenge':
      return {
        template: 'reinstate-after-discharge',
        about: { referral: id, continues: 'challenge', to, answers: challengeAnswers(referral) },
      };
    case 'card':
    case 'company': {
      const answers = given({
        apptDay: booking && formatDate(booking.on),
        apptTime: booking?.at && `${weekdayOf(booking.on).name} at ${spokenTime(booking.at)}`,
        [ask === 'card' ? 'apptPlace' : 'apptClinic']: booking?.place,
      });
      const about: LetterAbout = { referral: id, continues: 'appointment', answers };
      return ask === 'card'
        ? { template: 'appointment-card', about }
        : { template: 'accompaniment-notice', about: { ...about, to } };
    }
  }
}

/** Whether word of it reached the client is for a person to say: that they were told is not that they understood. */
function challengeAnswers({ title, firstSentOn, missedOn, booking, barriers }: Referral): Answers {
  const told =
    booking &&
    (booking.told === 'not-told'
      ? 'We have not told the client ourselves.'
      : `We told the client ${TELLING_NAMES[booking.told].toLowerCase()}.`);
  return given({
    clinic: booking?.place,
    referralFor: title,
    referralDate: firstSentOn && formatDate(firstSentOn),
    missedDate: (missedOn ?? booking?.on) && formatDate(missedOn ?? booking?.on ?? ''),
    communicatedHow: told,
    missedReason: sayBarriers([...barriers]),
  });
}

/** "2:30 in the afternoon", as a client reads it. @param time 24 hours, "14:30" */
export function spokenTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  const part = hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : 'in the evening';
  return `${hour % 12 || 12}:${time.slice(3)} ${part}`;
}

function given(answers: Readonly<Record<string, string | null | undefined>>): Answers {
  return Object.fromEntries(Object.entries(answers).filter((pair): pair is [string, string] => Boolean(pair[1])));
}
