import {
  Building2,
  CircleMinus,
  Clock,
  ClockAlert,
  HandHeart,
  Hospital,
  MapPin,
  Pill,
  Stethoscope,
} from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { RefObject } from 'preact';
import type { IsoDate } from '../../utils/client/date';
import { addressLinesOf, nameOf, phoneOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import { sayKind, sayNearness, sayServiceState } from '../../utils/directory/lookup/listed-words';
import { readPostcode } from '../../utils/directory/postcode';
import { closureOf } from '../../utils/directory/practice';
import type { PracticeKind } from '../../utils/directory/practice';
import type { LookUpResult as Result } from '../../utils/messages';
import { Tag } from '../parts/Tag';
import { PracticeState } from '../practice/PracticeState';

const ICONS: Partial<Record<PracticeKind, LucideIcon>> = {
  'gp-practice': Stethoscope,
  pharmacy: Pill,
  hospital: Hospital,
  clinic: Hospital,
};

type Props = {
  readonly id: string;
  readonly result: Result;
  readonly today: IsoDate;
  readonly marked: boolean;
  readonly buttonRef?: RefObject<HTMLButtonElement | null> | undefined;
  readonly onOpen: () => void;
};

/** One found: name, kind, where it is and how near, phone, whether it is open, and what staff wrote about it. */
export function LookUpResult({ id, result, today, marked, buttonRef, onOpen }: Props) {
  const { listed, nearness, openNow, note } = result;
  const phone = phoneOf(listed);
  const near = nearness && sayNearness(nearness);
  const second = [sayKind(listed), ...addressLinesOf(listed).slice(-2).map(unbroken)];
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
      <KindIcon listed={listed} />
      <span class="lookup-result-text">
        <span class="lookup-result-first">
          <span class="lookup-result-name">{nameOf(listed)}</span>
          {phone && <span class="lookup-result-phone">{phone}</span>}
        </span>
        {/* The dot stays with what comes before it. */}
        <span class="lookup-result-second">{second.join('\u00A0· ')}</span>
        {note && <span class="lookup-result-note">{note}</span>}
        <span class="lookup-result-tags">
          <State listed={listed} today={today} />
          {openNow && (
            <Tag tone={openNow.open ? 'good' : 'neutral'} icon={openNow.open ? Clock : ClockAlert}>
              {openNow.words}
            </Tag>
          )}
          {near && (
            <span class="lookup-result-near">
              <MapPin size={14} aria-hidden="true" />
              {near}
            </span>
          )}
        </span>
      </span>
    </button>
  );
}

/** A postcode is not parted at the end of a line. */
function unbroken(line: string): string {
  return readPostcode(line) ? line.replaceAll(' ', '\u00A0') : line;
}

/** What speaks against ringing it; nothing where nothing does. */
function State({ listed, today }: { listed: Listed; today: IsoDate }) {
  if (listed.of === 'practice') {
    return closureOf(listed.practice, today) && <PracticeState practice={listed.practice} today={today} />;
  }
  const state = sayServiceState(listed.service);
  return (
    state && (
      <Tag tone="attention" icon={CircleMinus}>
        {state}
      </Tag>
    )
  );
}

function KindIcon({ listed }: { listed: Listed }) {
  if (listed.of === 'service') return <HandHeart size={16} aria-hidden="true" />;
  const Icon = ICONS[listed.practice.kind] ?? Building2;
  return <Icon size={16} aria-hidden="true" />;
}
