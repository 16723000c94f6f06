import { SENSITIVE_KINDS, SENSITIVE_NAMES } from '../../utils/letters/question';
import type { Question, Switches } from '../../utils/letters/question';
import { Check } from '../parts/Check';

type Props = {
  /** All questions of the letter, asked or not. */
  readonly questions: readonly Question[];
  readonly switches: Switches;
  readonly onSwitches: (switches: Switches) => void;
};

/** What stays out of a letter unless it is switched on for this one. Absent where the letter asks for none of it. */
export function SensitiveSwitches({ questions, switches, onSwitches }: Props) {
  const kinds = SENSITIVE_KINDS.filter((kind) => questions.some(({ sensitive }) => sensitive === kind));
  if (kinds.length === 0) return null;
  return (
    <fieldset class="details-section" data-testid="letter-sensitive">
      <legend>Sensitive details</legend>
      <p class="words">Left out of this letter unless you switch them on and the client agrees.</p>
      {kinds.map((kind) => (
        <Check
          key={kind}
          label={`Include: ${SENSITIVE_NAMES[kind]}`}
          checked={switches[kind] === true}
          onChange={(on) => onSwitches({ ...switches, [kind]: on })}
        />
      ))}
    </fieldset>
  );
}
