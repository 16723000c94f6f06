import { SERVICE_KINDS } from '../../utils/directory/services/service';
import type { Service, ServiceKind } from '../../utils/directory/services/service';

const SOUNDS =
  'Bar Bel Cor Dal Dun Eas Far Glen Har Kin Low Mar Nor Oak Pen Quar Ros Stan Tid Wel Ash Bram Clay Dray'.split(' ');
const MIDDLES = 'den ing mer ber les ran tol win'.split(' ');
const ENDINGS = 'brook bury combe dale field ford gate ham hill ley mere stead stone ton well wick wood worth'.split(
  ' ',
);
const AREAS = 'AB B BD BS CF DE EH G HU IP LE LS M NE NG OX PL RG S SE TS WF YO ZE'.split(' ');
const NAMES: Readonly<Record<ServiceKind, readonly string[]>> = {
  'needle-exchange': ['Pharmacy Needle Exchange', 'Harm Reduction Hub', 'Clean Works Van'],
  'supervised-consumption': ['Pharmacy', 'Chemist'],
  'drug-and-alcohol': ['Recovery Service', 'Turning Place', 'Community Alcohol Team'],
  detox: ['Detox Unit', 'House'],
  'mutual-aid': ['AA Meeting', 'SMART Recovery', 'Fellowship Group'],
  'homeless-health': ['Homeless Health Team', 'Outreach'],
  housing: ['Housing Options', 'Hostel', 'Night Shelter'],
  dental: ['Dental Access Centre', 'Dental Care'],
  'sexual-health': ['Sexual Health Clinic', 'BBV Clinic'],
  'urgent-care': ['Walk-in Centre', 'Minor Injuries Unit'],
  food: ['Food Bank', 'Pantry', 'Community Kitchen'],
  'talking-therapies': ['Talking Therapies', 'Counselling'],
  'domestic-abuse': ['Domestic Abuse Service', 'Refuge'],
  'debt-and-benefits': ['Debt Advice', 'Welfare Rights'],
  'crisis-line': ['Crisis Line', 'Helpline'],
  other: ['Day Centre', 'Allotment Group', 'Music Project', 'Lunch Club'],
};
const SAID =
  'A friendly and confidential service for adults living in the area who would like support with everyday life. You can drop in without an appointment, ring us, or ask somebody who works with you to refer you. We offer advice, a warm drink, help with forms and letters, and people to talk to. Interpreters can be booked. The building has a ramp and a lift. Please tell us beforehand if there is anything you need.'.split(
    ' ',
  );

/** So many invented services all over the country, the same every time: names, addresses, phones, words of description. */
export function inventedServices(count: number): Service[] {
  let state = 20_261_123;
  // A linear congruential generator (Numerical Recipes): the same list in every run.
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const place = () => `${pick(SOUNDS)}${below(2) ? pick(MIDDLES) : ''}${pick(ENDINGS)}`;
  return Array.from({ length: count }, (_, n): Service => {
    const kind = pick(SERVICE_KINDS);
    const town = place();
    const district = `${pick(AREAS)}${1 + below(28)}`;
    const from = below(SAID.length - 20);
    return {
      id: `invented:${n}`,
      source: 'invented',
      name: `${place()} ${pick(NAMES[kind])}`,
      organisation: `${place()} ${pick(['Trust', 'Charity', 'Council', 'Partnership', 'CIC'])}`,
      kinds: below(10) === 0 ? [kind, pick(SERVICE_KINDS)] : [kind],
      description: `${town}. ${SAID.slice(from, from + 20 + below(20)).join(' ')}`,
      phones: [{ number: `01632 96${String(below(10_000)).padStart(4, '0')}` }],
      emails: [],
      locations: [
        {
          addressLines: [`${1 + below(180)} ${place()} ${pick(['Road', 'Street', 'Lane', 'Avenue'])}`, town],
          postcode: `${district} ${below(10)}${pick(['AA', 'BD', 'EF', 'XY'])}`,
          ...(below(2) && { lat: 50.5 + below(7_000) / 1_000, lng: -4 + below(5_000) / 1_000 }),
        },
      ],
      openTimes: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }],
      languages: [],
      status: 'active',
    };
  });
}
