import { useId, useState } from 'preact/hooks';
import { SERVICE_KINDS, SERVICE_STATUSES } from '../../../utils/directory/services/service';
import type { Service } from '../../../utils/directory/services/service';
import { SERVICE_KIND_NAMES, SERVICE_STATUS_NAMES } from '../../../utils/directory/services/words';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import { Checkboxes } from '../../parts/Checkboxes';
import { Dialog } from '../../parts/Dialog';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Note } from '../../parts/Note';
import { Radios } from '../../parts/Radios';
import { SelectField } from '../../parts/SelectField';
import { TextField } from '../../parts/TextField';
import { readTyped, typedOf } from './service-form';
import type { TypedService, YesNo } from './service-form';

type Props = {
  /** An empty name: a new one. */
  readonly service: Service;
  /** It is imported: what is saved is a correction, laid over what its source says. */
  readonly correcting: boolean;
  /** Rejects with a ToldError where it is not kept. */
  readonly onSave: (service: Service) => Promise<void>;
  readonly onClose: () => void;
};

const ANSWERS: readonly { readonly value: YesNo; readonly label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-known', label: 'Not known' },
];
const QUESTIONS = [
  ['takesSelfReferral', 'Takes self-referral?'],
  ['walkIn', 'Walk-in?'],
  ['needsAddress', 'Needs an address?'],
  ['needsId', 'Needs ID?'],
] as const;

/** A service being written or corrected. */
export function ServiceDialog({ service, correcting, onSave, onClose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<TypedService>(() => typedOf(service.name === '' ? null : service));
  const [tries, setTries] = useState(0);
  const { busy, failure, submit } = useSubmit();
  const read = readTyped(typed, service);
  const faults = tries > 0 && 'faults' in read ? read.faults : [];
  const set = (part: Partial<TypedService>) => setTyped({ ...typed, ...part });
  const field = (name: keyof TypedService) => ({
    id: `${id}-${name}`,
    error: faults.find((fault) => fault.field === name)?.text,
    testId: `service-${name}`,
  });
  const text = (name: Exclude<keyof TypedService, 'kinds' | 'status' | (typeof QUESTIONS)[number][0]>) => ({
    ...field(name),
    value: typed[name],
    onInput: (value: string) => set({ [name]: value }),
  });
  const save = (event: Event) => {
    event.preventDefault();
    setTries(tries + 1);
    if ('service' in read)
      submit(async () => {
        await onSave(read.service);
        onClose();
      });
  };
  return (
    <Dialog
      title={correcting ? `Correct ${service.name}?` : service.name ? `Save ${service.name}?` : 'Save a new service?'}
      size="large"
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          <Button kind="primary" type="submit" busy={busy} testId="save-service">
            {correcting ? 'Save correction' : 'Save service'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {faults.length > 0 && (
        <ErrorSummary
          key={tries}
          takesFocus
          errors={faults.map((one) => ({ id: `${id}-${one.field}`, text: one.text }))}
        />
      )}
      <Note>
        {correcting
          ? 'What you change stays when the source is read again, with your name and the day beside it. '
          : ''}
        Leave client names out: services are shown to everyone who uses this browser, also while locked.
      </Note>
      <div class="service-form">
        <div class="service-form-wide">
          <TextField label="Name" {...text('name')} />
          <TextField label="Organisation" {...text('organisation')} />
          <Checkboxes
            label="Kinds"
            values={typed.kinds}
            options={SERVICE_KINDS.filter((kind) => kind !== 'other').map((value) => ({
              value,
              label: SERVICE_KIND_NAMES[value],
            }))}
            onChange={(kinds) => set({ kinds: [...kinds] })}
          />
        </div>
        <TextField label="Phones" hint="One a line; what each is for before a colon" lines={3} {...text('phones')} />
        <TextField label="Opening times" hint="Mon-Fri 09:00-17:00, one a line" lines={3} {...text('opening')} />
        <TextField label="Address" hint="One line each" lines={3} {...text('address')} />
        <div>
          <TextField label="Postcode" width="narrow" {...text('postcode')} />
          <TextField label="Email" {...text('emails')} />
        </div>
        {QUESTIONS.map(([name, label]) => (
          <Radios
            key={name}
            label={label}
            value={typed[name]}
            options={ANSWERS}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
        <TextField label="Who may refer" {...text('whoMayRefer')} />
        <TextField label="Website" {...text('website')} />
        <TextField label="Languages" {...text('languages')} />
        <TextField label="Cost" {...text('cost')} />
        <div class="service-form-wide">
          <TextField label="Description" lines={4} {...text('description')} />
          <TextField label="Notice" hint="What whoever goes there should know now" lines={2} {...text('notice')} />
        </div>
        <TextField
          label="Last checked"
          hint="The day somebody made sure of it"
          width="narrow"
          {...text('lastChecked')}
        />
        <SelectField
          label="State"
          value={typed.status}
          options={SERVICE_STATUSES.map((value) => ({ value, label: SERVICE_STATUS_NAMES[value] }))}
          onChange={(status) => set({ status })}
        />
      </div>
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
    </Dialog>
  );
}
