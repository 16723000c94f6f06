import { ATTENDANCES, BARRIERS, TELLINGS } from '../../../utils/log/entry';
import { ATTENDANCE_NAMES, BARRIER_NAMES, TELLING_NAMES } from '../../../utils/log/referral/life-names';
import { Checkboxes } from '../../parts/Checkboxes';
import { DateField } from '../../parts/DateField';
import { Radios } from '../../parts/Radios';
import { SelectField } from '../../parts/SelectField';
import { TextField } from '../../parts/TextField';
import { isMissed, shown } from './read-step';
import type { StepFieldsProps } from './step-fields-props';

/** What kept the client from being seen, or stands in the way. */
export function BarrierField({
  typed,
  onType,
  errors,
  hint,
}: StepFieldsProps & { readonly hint?: string | undefined }) {
  return (
    <Checkboxes
      label={typed.kind === 'barriers' ? 'All that is known' : 'What stood in the way'}
      hint={hint}
      values={typed.barriers}
      options={BARRIERS.map((value) => ({ value, label: BARRIER_NAMES[value] }))}
      onChange={(barriers) => onType({ ...typed, barriers })}
      error={errors.barriers}
    />
  );
}

/** When and where, whether the client knows, when to remind them. */
export function BookingFields({ typed, onType, read, errors }: StepFieldsProps) {
  return (
    <>
      <div class="field-pair">
        <DateField
          label="Appointment on"
          value={typed.bookedOn}
          onInput={(bookedOn) => onType({ ...typed, bookedOn })}
          error={errors.bookedOn}
        />
        <TextField
          label="Time, if known"
          width="narrow"
          value={typed.at}
          onInput={(at) => onType({ ...typed, at })}
          error={errors.at}
        />
      </div>
      <TextField
        label="Place"
        value={typed.place}
        onInput={(place) => onType({ ...typed, place })}
        error={errors.place}
      />
      <div class="field-pair">
        <SelectField
          label="Client told"
          value={typed.told}
          options={TELLINGS.map((value) => ({ value, label: TELLING_NAMES[value] }))}
          onChange={(told) => onType({ ...typed, told })}
        />
        <DateField
          label="Remind on"
          value={typed.remindOn ?? shown(read.usualRemindOn)}
          onInput={(remindOn) => onType({ ...typed, remindOn })}
          error={errors.remindOn}
        />
      </div>
    </>
  );
}

/** Which of the six it was, of which appointment, and what stood in the way where it was missed. */
export function AttendanceFields(props: StepFieldsProps) {
  const { typed, onType, errors } = props;
  return (
    <>
      <Radios
        label="What became of it?"
        value={typed.attendance}
        options={ATTENDANCES.map((value) => ({ value, label: ATTENDANCE_NAMES[value] }))}
        onChange={(attendance) => onType({ ...typed, attendance })}
        error={errors.attendance}
      />
      <DateField
        label="Date of the appointment"
        value={typed.appointmentOn}
        onInput={(appointmentOn) => onType({ ...typed, appointmentOn })}
        error={errors.appointmentOn}
      />
      {isMissed(typed) && <BarrierField {...props} />}
    </>
  );
}
