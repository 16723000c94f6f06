import './banner.css';
import { CircleCheck } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ageOn, formatDate, formatTime, isIsoDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { bannerName } from '../../utils/client/name';
import { formatNhsNumber, isNhsNumber } from '../../utils/client/nhs-number';
import { recordOf } from '../../utils/recognition/reading';
import type { Fields } from '../../utils/recognition/reading';
import { CopyButton } from '../parts/CopyButton';
import { LinkButton } from '../parts/LinkButton';
import { VERDICTS } from '../meaning';
import { HowWeKnow } from './HowWeKnow';

export type OnCopy = (text: string) => Promise<void>;

type Props = {
  readonly fields: Fields;
  /** When the page was read: ISO 8601. */
  readonly readAt: string;
  readonly today: IsoDate;
  readonly onCopy: OnCopy;
};

/** Who is on screen. Nothing in it is ever cut off. */
export function ClientBanner({ fields, readAt, today, onCopy }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const record = recordOf(fields);
  const { nhsNumber, sex, localId, gpName, practiceName, preferredName, givenName } = record;
  const Icon = VERDICTS.one.icon;
  return (
    <section class="banner" aria-label="Client on screen" data-testid="client-banner" data-verdict="one">
      <h1 class="banner-name" data-testid="client-name">
        {bannerName(record) ?? 'Name not on this page'}
      </h1>
      <dl class="banner-facts">
        <Fact name="Born">
          <Born date={record.dateOfBirth} today={today} />
        </Fact>
        {sex && <Fact name="Sex">{sex}</Fact>}
        <Fact name="NHS no." number>
          <NhsNumber digits={nhsNumber} />
          {nhsNumber && <CopyButton what="NHS number" text={nhsNumber} onCopy={onCopy} />}
        </Fact>
        {localId && <Fact name="Client ID">{localId}</Fact>}
        {preferredName && preferredName !== givenName && (
          <Fact name="Known as" whole>
            {preferredName}
          </Fact>
        )}
        {(gpName || practiceName) && (
          <Fact name="GP" whole>
            {[gpName, practiceName].filter(Boolean).join(', ')}
          </Fact>
        )}
      </dl>
      <div class="banner-read">
        <Icon size={16} aria-hidden="true" />
        <span data-testid="recognition-state">
          {VERDICTS.one.word} · read {formatTime(new Date(readAt))}
        </span>
        <LinkButton expanded={open} controls={id} onClick={() => setOpen(!open)}>
          How we know
        </LinkButton>
      </div>
      {open && <HowWeKnow id={id} fields={fields} />}
    </section>
  );
}

/** The date of birth with the age, or that there is none. */
export function Born({ date, today }: { date: string | undefined; today: IsoDate }) {
  if (!date || !isIsoDate(date)) return <Missing />;
  const age = ageOn(date, today);
  return (
    <span data-testid="client-dob">
      {formatDate(date)}
      {age !== null && ` (${age})`}
    </span>
  );
}

/** Ten digits, 3-3-4, and whether the last of them fits the others. */
export function NhsNumber({ digits }: { digits: string | undefined }) {
  if (!digits) return <Missing />;
  return (
    <>
      <span data-testid="client-nhs-number">{formatNhsNumber(digits)}</span>
      {isNhsNumber(digits) ? (
        <span class="banner-checked" title="The check digit is right">
          <CircleCheck size={14} role="img" aria-label="check digit right" />
        </span>
      ) : (
        <span class="banner-missing">check digit wrong</span>
      )}
    </>
  );
}

function Missing() {
  return <span class="banner-missing">not on this page</span>;
}

type FactProps = { readonly name: string; readonly number?: boolean; readonly whole?: boolean; children: ComponentChildren };

function Fact({ name, number, whole, children }: FactProps) {
  return (
    <div class={whole ? 'is-whole' : undefined}>
      <dt>{name}</dt>
      <dd class={number ? 'is-number' : undefined}>{children}</dd>
    </div>
  );
}
