import { isCancelled, shown } from './read-step';
import { ACTIONS, OUTCOMES, ROUTES, SUPPORTS, TELLINGS } from '../../../utils/log/entry';
import { TELLING_NAMES } from '../../../utils/log/referral/life-names';
import { sayBarriers } from '../../../utils/log/referral/say-step';
import { ACTION_NAMES, OUTCOME_NAMES, ROUTE_NAMES, SUPPORT_NAMES } from '../../../utils/log/words';
import { Checkboxes } from '../../parts/Checkboxes';
import { DateField } from '../../parts/DateField';
import { Radios } from '../../parts/Radios';
import { SelectField } from '../../parts/SelectField';
import { TextField } from '../../parts/TextField';
import { AttendanceFields, BarrierField, BookingFields } from './AppointmentFields';
import { dayLabel } from './step-kinds';
import type { Part } from './step-kinds';
import type { StepFieldsProps } from './step-fields-props';

/** The ways a client can be told or asked; nobody was reached by not being told. */
const ASKED = TELLINGS.filter((telling) => telling !== 'not-told');

/** The day it happened; of an appointment that was not called off, the appointment's own. */
export function DayField({ typed, onType, errors }: StepFieldsProps) {
  if (typed.kind === 'attendance' && !isCancelled(typed)) return null;
  return (
    <DateField
      label={dayLabel(typed.kind)}
      value={typed.on}
      onInput={(on) => onType({ ...typed, on })}
      error={errors.on}
    />
  );
}

/** One part of a step's form. */
export function StepPart({ part, ...props }: StepFieldsProps & { readonly part: Part }) {
  const { typed, onType, read, errors, referral } = props;
  const text = (field: 'title' | 'specialty' | 'destination' | 'to' | 'place' | 'at', label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      value={typed[field]}
      onInput={(value) => onType({ ...typed, [field]: value })}
      error={errors[field]}
    />
  );
  switch (part) {
    case 'need':
      return (
        <>
          {text('title', 'What is needed', 'For example, hepatitis B vaccine')}
          {text('specialty', 'Field of care, if known', 'For example, Immunisation')}
        </>
      );
    case 'sending':
      return (
        <>
          {text('destination', 'Sent to')}
          {text('to', 'Person or address, if known')}
          <RouteField {...props} />
        </>
      );
    case 'route':
      return <RouteField {...props} />;
    case 'booking':
      return <BookingFields {...props} />;
    case 'attendance':
      return <AttendanceFields {...props} />;
    case 'contact':
      return (
        <>
          <HowField {...props} />
          <Radios
            label="Was the client reached?"
            value={typed.reached}
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
            onChange={(reached) => onType({ ...typed, reached })}
            error={errors.reached}
          />
        </>
      );
    case 'reminder':
      return <HowField {...props} />;
    case 'supports':
      return (
        <Checkboxes
          label="All that is arranged by now"
          values={typed.supports}
          options={SUPPORTS.map((value) => ({ value, label: SUPPORT_NAMES[value] }))}
          onChange={(supports) => onType({ ...typed, supports })}
        />
      );
    case 'barriers': {
      const known = sayBarriers([...(referral?.barriers ?? [])]);
      return <BarrierField {...props} hint={known ? `Known so far: ${known}` : undefined} />;
    }
    case 'outcome':
      return (
        <SelectField
          label="Outcome"
          value={typed.outcome ?? ''}
          options={[
            { value: '', label: 'Choose' },
            ...OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] })),
          ]}
          onChange={(outcome) => onType({ ...typed, outcome: outcome || null })}
          error={errors.outcome}
        />
      );
    case 'action':
      return (
        <SelectField
          label="What was done"
          value={typed.action}
          options={ACTIONS.map((value) => ({ value, label: ACTION_NAMES[value] }))}
          onChange={(action) => onType({ ...typed, action })}
        />
      );
    case 'note':
      return (
        <TextField
          label={typed.kind === 'action' ? 'In a sentence' : 'Note'}
          lines={2}
          value={typed.note}
          onInput={(note) => onType({ ...typed, note })}
          error={errors.note}
        />
      );
    case 'look':
      return (
        <DateField
          label={typed.kind === 'chased' || typed.kind === 'sent' ? 'Chase next on' : 'Look at it again on'}
          value={typed.lookOn ?? shown(read.usualLookOn ?? referral?.chaseOn)}
          onInput={(lookOn) => onType({ ...typed, lookOn })}
          error={errors.lookOn}
        />
      );
  }
}

function RouteField({ typed, onType }: StepFieldsProps) {
  return (
    <SelectField
      label="How"
      value={typed.route}
      options={ROUTES.map((value) => ({ value, label: ROUTE_NAMES[value] }))}
      onChange={(route) => onType({ ...typed, route })}
    />
  );
}

function HowField({ typed, onType }: StepFieldsProps) {
  return (
    <SelectField
      label="How"
      value={typed.how}
      options={ASKED.map((value) => ({ value, label: TELLING_NAMES[value] }))}
      onChange={(how) => onType({ ...typed, how })}
    />
  );
}
