import { Check } from '../../parts/Check';
import { FormEnd } from '../../forms/FormEnd';
import { useSubmit } from '../../forms/use-submit';

type Props = {
  readonly on: boolean;
  /** Asks the browser's permission first where it is switched on. Rejects with a ToldError where that was refused. */
  readonly onSave: (on: boolean) => Promise<void>;
};

/** Once a day the desktop says how many referrals are overdue. */
export function DailyNotice({ on, onSave }: Props) {
  const { failure, submit } = useSubmit();
  return (
    <section class="settings-part" aria-label="Daily notice">
      <h2>Daily notice</h2>
      <p class="settings-words">
        Once a day, while Alongside is unlocked, a notice of the desktop says how many referrals are overdue a chase. It
        holds a count and no name. Your browser asks for permission.
      </p>
      <Check label="Show a notice once a day" checked={on} onChange={(wanted) => submit(() => onSave(wanted))} />
      <FormEnd failure={failure} saved={false}>
        {null}
      </FormEnd>
    </section>
  );
}
