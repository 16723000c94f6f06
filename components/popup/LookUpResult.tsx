import { Building2, Hospital, Pill, Stethoscope } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { RefObject } from 'preact';
import type { IsoDate } from '../../utils/client/date';
import { closureOf } from '../../utils/directory/practice';
import type { Practice, PracticeKind } from '../../utils/directory/practice';
import { KIND_NAMES } from '../../utils/directory/words';
import { PracticeState } from '../practice/PracticeState';

const ICONS: Partial<Record<PracticeKind, LucideIcon>> = {
  'gp-practice': Stethoscope,
  pharmacy: Pill,
  hospital: Hospital,
  clinic: Hospital,
};

type Props = {
  readonly id: string;
  readonly practice: Practice;
  readonly today: IsoDate;
  readonly marked: boolean;
  readonly buttonRef?: RefObject<HTMLButtonElement | null> | undefined;
  readonly onOpen: () => void;
};

/** One practice found: name, kind, where it is, phone, and a warning where it may be closed. */
export function LookUpResult({ id, practice, today, marked, buttonRef, onOpen }: Props) {
  const { name, kind, addressLines, postcode, phone } = practice;
  const Icon = ICONS[kind] ?? Building2;
  const closure = closureOf(practice, today);
  return (
    // An option of a combobox holds more than text, so it cannot be an `option`.
    <button
      type="button"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      id={id}
      ref={buttonRef}
      class="lookup-result"
      aria-selected={marked}
      tabIndex={-1}
      data-testid="lookup-result"
      onClick={onOpen}
    >
      <Icon size={16} aria-hidden="true" />
      <span class="lookup-result-text">
        <span class="lookup-result-name">{name}</span>
        <span class="lookup-result-second">
          <span>{[KIND_NAMES[kind], addressLines.at(-1), postcode].filter(Boolean).join(' · ')}</span>
          {phone && <span class="lookup-result-phone">{phone}</span>}
        </span>
        {closure && <PracticeState practice={practice} today={today} />}
      </span>
    </button>
  );
}
