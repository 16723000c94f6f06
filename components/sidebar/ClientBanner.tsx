import './banner.css';
import { Check, CircleCheck } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { ageOn, formatDate, formatTime, isIsoDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { bannerName } from '../../utils/client/name';
import { formatNhsNumber, isNhsNumber } from '../../utils/client/nhs-number';
import { recordOf } from '../../utils/recognition/reading';
import type { Reading } from '../../utils/recognition/reading';
import { CopyButton } from '../parts/CopyButton';
import { LinkButton } from '../parts/LinkButton';
import { Alerts } from './Alerts';
import { isLongName } from './banner-place';
import { HowWeKnow } from './HowWeKnow';
import { TeachStart } from './teach/TeachStart';
import type { TeachStartProps } from './teach/TeachStart';
import { useBannerPlace } from './use-banner-place';

export type OneClient = Extract<Reading, { verdict: 'one' }>;

export type ClientBannerProps = {
  readonly reading: OneClient;
  /** When the page was read: ISO 8601, UTC. */
  readonly readAt: string;
  readonly today: IsoDate;
  /** Where the page is read wrongly, or not enough of it. */
  readonly teach?: TeachStartProps;
  readonly onCopy: (text: string) => Promise<void>;
};

/** Who is on screen, as the page says it, with where on the page each part stands. Nothing here is ever cut short. */
export function ClientBanner({ reading, readAt, today, teach, onCopy }: ClientBannerProps) {
  const [open, setOpen] = useState(false);
  const how = useId();
  const banner = useRef<HTMLElement>(null);
  useBannerPlace(banner, '.banner-facts');
  const record = recordOf(reading.fields);
  const name = bannerName(record) ?? 'No name on this page';
  const { dateOfBirth, nhsNumber, sex, localId, preferredName, givenName, gpName, practiceName } = record;
  return (
    <>
      <section ref={banner} class="banner" data-testid="client-banner" data-verdict="one" aria-label="Client on screen">
        <h2 class={isLongName(name) ? 'banner-name is-long' : 'banner-name'} data-testid="client-name">
          {name}
        </h2>
        {preferredName && preferredName !== givenName && <p class="banner-ids">Known as {preferredName}</p>}
        <dl class="banner-facts">
          <div>
            <dt>Born</dt>
            <dd data-testid="client-dob">{dateOfBirth ? bornWords(dateOfBirth, today) : 'not on this page'}</dd>
          </div>
          {sex && (
            <div>
              <dt>Sex</dt>
              <dd>{sex}</dd>
            </div>
          )}
          <div>
            <dt>NHS no.</dt>
            <dd>
              <span data-testid="client-nhs-number">{nhsNumber ? formatNhsNumber(nhsNumber) : 'not on this page'}</span>
              {nhsNumber && isNhsNumber(nhsNumber) && (
                <span class="banner-check" title="The check digit is right">
                  <Check size={14} aria-hidden="true" />
                  <span class="visually-hidden">check digit is right</span>
                </span>
              )}
              {nhsNumber && <CopyButton what="NHS number" text={nhsNumber} onCopy={onCopy} />}
            </dd>
          </div>
          {localId && (
            <div>
              <dt>Client ID</dt>
              <dd>{localId}</dd>
            </div>
          )}
          {(gpName || practiceName) && (
            <div class="banner-whole">
              <dt>GP</dt>
              <dd>{[gpName, practiceName].filter(Boolean).join(', ')}</dd>
            </div>
          )}
        </dl>
        <div class="banner-state">
          <CircleCheck size={16} aria-hidden="true" />
          <output data-testid="recognition-state">Recognised · read {formatTime(new Date(readAt))}</output>
          <LinkButton expanded={open} controls={how} onClick={() => setOpen(!open)}>
            How we know
          </LinkButton>
        </div>
        <div id={how} hidden={!open}>
          {open && <HowWeKnow fields={reading.fields} />}
          {open && teach && (
            <p class="banner-teach">
              Something missing? <TeachStart {...teach} />
            </p>
          )}
        </div>
      </section>
      <Alerts reading={reading} />
    </>
  );
}

/** `14 Mar 1981 (45)`; without an age where the date lies ahead, as it stands where it is none. */
export function bornWords(dateOfBirth: IsoDate, today: IsoDate): string {
  if (!isIsoDate(dateOfBirth)) return dateOfBirth;
  const age = ageOn(dateOfBirth, today);
  return `${formatDate(dateOfBirth)}${age === null ? '' : ` (${age})`}`;
}
