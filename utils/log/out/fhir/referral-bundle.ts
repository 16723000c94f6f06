import type { Bundle, BundleEntry, Communication, Patient, Resource, ServiceRequest, Task } from '@medplum/fhirtypes';
import { isOdsCode } from '../../../directory/register/entry';
import type { Client } from '../../client/client';
import type { Entry } from '../../entry';
import { STATE_NAMES } from '../../referral/life-names';
import type { Referral } from '../../referral/referral-schema';
import { sayHappening } from '../../words';
import { appointmentsOf } from './appointments';
import { codesOf } from './status';
import { urnOf } from './urn';

/** Of an NHS number (digital.nhs.uk, FHIR identifier systems). */
const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const ODS_CODE = 'https://fhir.nhs.uk/Id/ods-organization-code';

/** Whose referral it is, as the log knows them. */
export type Subject = Pick<Client, 'id' | 'name' | 'identity'>;

/**
 * A referral and its events as a FHIR R4 collection: Patient, ServiceRequest, a Task with where it stands, an Appointment for each
 * appointment, a Communication for each time something was sent, said or heard. Letters' text is not in it.
 * @param entries what stands of the referral, in order
 * @param madeAt ISO moment
 */
export function referralBundle(
  referral: Referral,
  entries: readonly Entry[],
  subject: Subject,
  madeAt: string,
): Bundle {
  const patient = patientOf(subject);
  const about = { reference: urnOf(subject.id), display: subject.name };
  const request = requestOf(referral, about, entries);
  const basedOn = [{ reference: urnOf(referral.id), display: referral.title }];
  const resources: readonly (readonly [id: string, resource: Resource])[] = [
    [subject.id, patient],
    [referral.id, request],
    [`${referral.id}-task`, taskOf(referral, about, madeAt)],
    ...appointmentsOf(referral, entries, { about, basedOn }),
    ...entries.flatMap((entry): [string, Resource][] => {
      const communication = communicationOf(entry, { about, basedOn });
      return communication ? [[entry.id, communication]] : [];
    }),
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: madeAt,
    entry: resources.map(([id, resource]): BundleEntry => ({ fullUrl: urnOf(id), resource })),
  };
}

function patientOf({ name, identity }: Subject): Patient {
  const { nhsNumber, familyName, givenName, dateOfBirth, postcode } = identity;
  return {
    resourceType: 'Patient',
    ...(nhsNumber && { identifier: [{ system: NHS_NUMBER, value: nhsNumber }] }),
    name: [
      {
        text: name,
        ...(familyName && { family: familyName }),
        ...(givenName && { given: [givenName] }),
      },
    ],
    ...(dateOfBirth && { birthDate: dateOfBirth }),
    ...(postcode && { address: [{ postalCode: postcode }] }),
  };
}

function requestOf(referral: Referral, subject: { reference: string }, entries: readonly Entry[]): ServiceRequest {
  const { title, destination, practiceCode, specialty, firstSentOn, stateSince } = referral;
  const author = entries[0]?.author.name;
  return {
    resourceType: 'ServiceRequest',
    status: codesOf(referral)[0],
    intent: referral.state === 'need' ? 'proposal' : 'order',
    ...(specialty && { category: [{ text: specialty }] }),
    code: { text: title },
    subject,
    authoredOn: firstSentOn ?? stateSince,
    ...(author && { requester: { display: author } }),
    ...(destination && {
      performer: [
        {
          display: destination,
          // Other lists number their practices in their own way, or not at all.
          ...(practiceCode &&
            isOdsCode(practiceCode) && { type: 'Organization', identifier: { system: ODS_CODE, value: practiceCode } }),
        },
      ],
    }),
  };
}

function taskOf(referral: Referral, about: { reference: string }, madeAt: string): Task {
  const { id, title, state, stateSince, stateNote, chaseOn, outcomeNote } = referral;
  const notes = [state === 'closed' ? outcomeNote : stateNote].filter((text) => text);
  return {
    resourceType: 'Task',
    status: codesOf(referral)[1],
    businessStatus: { text: STATE_NAMES[state] },
    intent: state === 'need' ? 'proposal' : 'order',
    focus: { reference: urnOf(id), display: title },
    for: about,
    lastModified: stateSince || madeAt,
    ...(chaseOn && state !== 'closed' && { restriction: { period: { end: chaseOn } } }),
    ...(notes.length > 0 && { note: notes.map((text) => ({ text: text ?? '' })) }),
  };
}

/** What went out, was said, or came back. Steps that only change where the referral stands are the task's. */
function communicationOf(
  { happening, happenedAt, author }: Entry,
  { about, basedOn }: { about: { reference: string }; basedOn: { reference: string }[] },
): Communication | null {
  if (
    !/^(?:letter-exported|sent|receipt-confirmed|chased|client-contacted|reminded|returned|rejected|discharged|challenged|outcome-received)$/.test(
      happening.kind,
    )
  )
    return null;
  const { what, note } = sayHappening(happening);
  return {
    resourceType: 'Communication',
    // A letter that left the screen was prepared; whether it was sent is another entry.
    status: happening.kind === 'letter-exported' ? 'preparation' : 'completed',
    basedOn,
    subject: about,
    ...(happening.kind !== 'letter-exported' && { sent: happenedAt }),
    sender: { display: author.name },
    payload: [{ contentString: [what, note].filter(Boolean).join('\n') }],
  };
}
