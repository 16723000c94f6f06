import { Phone } from 'lucide-preact';
import { formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { isPastReview } from '../../utils/letters/template';
import type { Template } from '../../utils/letters/template';
import { Note } from '../parts/Note';

type Props = { readonly template: Template; readonly today: IsoDate };

/** What must be known before a letter of this kind is relied on. */
export function TemplateWarnings({ template, today }: Props) {
  return (
    <>
      {template.urgency === 'same-day' && (
        <Note tone="problem" icon={Phone}>
          <strong>Telephone, 111 or 999.</strong> Do not rely on this letter.
        </Note>
      )}
      {isPastReview(template, today) && (
        <Note tone="attention">
          This template is past its review date, {formatDate(template.reviewBy)}. Check the guidance before you rely on
          it.
        </Note>
      )}
    </>
  );
}

/** What the letter stands on: fixed words with their source. Nothing here is computed from the client. */
export function TemplateBasis({ template }: Pick<Props, 'template'>) {
  return (
    <section class="details-section">
      <h3>What this letter stands on</h3>
      {template.basis.map(({ text, source, url, checked }) => (
        <Note key={text}>
          {text}
          <p class="basis-source">
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {source}
              </a>
            ) : (
              source
            )}
            , checked {formatDate(checked)}
          </p>
        </Note>
      ))}
    </section>
  );
}
