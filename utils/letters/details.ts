import type { FactKind } from './fact';

type Detail = { readonly kind: FactKind; readonly label: string };

const of = (kind: FactKind, labels: Readonly<Record<string, string>>): [string, Detail][] =>
  Object.entries(labels).map(([id, label]) => [id, { kind, label }]);

/**
 * Every detail a template may use besides its questions, by the name it uses, with what the list of missing things calls it.
 * A question whose id is one of the record's names is asked where the record does not say, or to put it right.
 */
export const DETAILS: ReadonlyMap<string, Detail> = new Map([
  ...of('letter', {
    today: 'Date',
    client: 'Client',
    greeting: 'Greeting',
    toOwnGp: 'Goes to the client’s own practice',
  }),
  ...of('record', {
    name: 'Client’s name',
    preferredName: 'Preferred name',
    dateOfBirth: 'Date of birth',
    nhsNumber: 'NHS number',
    localId: 'Client ID',
    sex: 'Sex',
    address: 'Client’s address',
    phone: 'Client’s phone number',
    email: 'Client’s email address',
    gpName: 'Name of the GP',
    practiceName: 'GP practice',
    keyworker: 'Keyworker',
    allergies: 'Allergies',
  }),
  ...of('practice', {
    'practice.address': 'Address of the GP practice',
    'practice.phone': 'Phone number of the GP practice',
    'practice.code': 'Code of the GP practice',
  }),
  ...of('recipient', {
    'recipient.name': 'Name of the person it goes to',
    'recipient.organisation': 'Who the letter goes to',
    'recipient.address': 'Address it goes to',
  }),
  ...of('sender', {
    'sender.name': 'Your name',
    'sender.role': 'Your role',
    'sender.service': 'Your service’s name',
    'sender.address': 'Your service’s address',
    'sender.phone': 'Your phone number',
    'sender.email': 'Your email address',
    'sender.replyTo': 'Where replies should go',
    'sender.registration': 'Your registration number',
  }),
]);
