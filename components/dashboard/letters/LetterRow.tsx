import { Building2, CalendarClock, CircleX, Copy, Download, Pencil, Trash2, UserPen } from 'lucide-preact';
import { formatDate } from '../../../utils/client/date';
import { IconButton } from '../../parts/IconButton';
import { Tag } from '../../parts/Tag';
import type { ListedLetter } from './listed-letter';

export type RowActions = {
  readonly onDuplicate?: ((id: string) => void) | undefined;
  readonly onEdit?: ((id: string) => void) | undefined;
  readonly onExport: (id: string) => void;
  /** Asks whether it really is to be removed. */
  readonly onRemove?: ((letter: ListedLetter) => void) | undefined;
};

type Props = RowActions & {
  readonly letter: ListedLetter;
  /** The letter it was copied from, as it is now; null where that is gone, or it is no copy. */
  readonly origin: ListedLetter | null;
};

export function LetterRow({ letter, origin, onDuplicate, onEdit, onExport, onRemove }: Props) {
  const { id, source, number, title, recipients, version, reviewBy, isPast, from, problem } = letter;
  const isNewer = from !== null && origin?.version !== null && origin !== null && origin.version > from.version;
  return (
    <tr data-testid={`all-letters-${id}`}>
      {/* Those that are not the product’s have no place in the catalogue: where they are from says so */}
      <td class="letters-number">{source === 'product' && number}</td>
      <th scope="row">
        {title}
        {from && (
          <p>
            Copied from {origin?.title ?? from.id}, version {from.version}
            {isNewer && `; that is now version ${origin.version}`}
          </p>
        )}
        {problem && (
          <p>
            Line {problem.line}: {problem.sentence}
          </p>
        )}
      </th>
      <td class="letters-to">{recipients}</td>
      <td class="letters-figure">{version}</td>
      <td>
        {reviewBy && (
          <>
            <span class="letters-day">{formatDate(reviewBy)}</span>
            {isPast && (
              <Tag tone="attention" icon={CalendarClock}>
                Past review
              </Tag>
            )}
          </>
        )}
      </td>
      <td>
        {problem ? (
          <Tag tone="problem" icon={CircleX}>
            Cannot be used
          </Tag>
        ) : (
          <Source source={source} />
        )}
      </td>
      <td class="letters-actions">
        {/* Each in its own place, so that the same button stands under the same one */}
        <div>
          <span>
            {onEdit && source === 'own' && (
              <IconButton icon={Pencil} label={`Edit ${title}`} onClick={() => onEdit(id)} />
            )}
          </span>
          <span>
            {onDuplicate && !problem && (
              <IconButton icon={Copy} label={`Duplicate ${title}`} onClick={() => onDuplicate(id)} />
            )}
          </span>
          <span>
            {source !== 'product' && (
              <IconButton icon={Download} label={`Export ${title}`} onClick={() => onExport(id)} />
            )}
          </span>
          <span>
            {onRemove && source === 'own' && (
              <IconButton icon={Trash2} label={`Remove ${title}`} onClick={() => onRemove(letter)} />
            )}
          </span>
        </div>
      </td>
    </tr>
  );
}

function Source({ source }: Pick<ListedLetter, 'source'>) {
  if (source === 'product') return <span class="letters-quiet">Alongside</span>;
  return (
    <Tag tone="neutral" icon={source === 'own' ? UserPen : Building2}>
      {source === 'own' ? 'Own' : 'Your organisation'}
    </Tag>
  );
}
