import { Building2, Copy, Pencil, Trash2, UserPen } from 'lucide-preact';
import { usedFor } from '../../../utils/letters/snippets/merge';
import type { OwnedSnippet, SnippetSource } from '../../../utils/letters/snippets/snippet';
import { IconButton } from '../../parts/IconButton';
import { Tag } from '../../parts/Tag';

type Press = ((snippet: OwnedSnippet) => void) | undefined;
type Props = {
  readonly all: readonly OwnedSnippet[];
  /** Begins one's own with it. Absent while nothing may be changed, as the others. */
  readonly onTakeOver: Press;
  readonly onEdit: Press;
  readonly onRemove: Press;
};

/** All short texts, with whose they are and which of two with one word is used. */
export function SnippetTable({ all, onTakeOver, onEdit, onRemove }: Props) {
  return (
    // Takes the focus so that it can be scrolled by keys
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="letters-scroller" aria-label="All short texts" tabIndex={0}>
      <table class="letters-table snippets-table">
        <thead>
          <tr>
            <th scope="col">Short text</th>
            <th scope="col">Says</th>
            <th scope="col">From</th>
            <th scope="col">
              <span class="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={`${one.source} ${one.word}`} data-testid={`${one.source}-snippet-${one.word}`}>
              <th scope="row">
                {one.name}
                <p>/{one.word}</p>
                <Standing one={one} all={all} />
              </th>
              <td class="snippets-text">{one.text}</td>
              <td>
                <Source source={one.source} />
              </td>
              <td class="letters-actions">
                <div>
                  {one.source === 'own' ? (
                    <>
                      {onEdit && <IconButton icon={Pencil} label={`Edit ${one.name}`} onClick={() => onEdit(one)} />}
                      {onRemove && (
                        <IconButton icon={Trash2} label={`Remove ${one.name}`} onClick={() => onRemove(one)} />
                      )}
                    </>
                  ) : (
                    onTakeOver && (
                      <IconButton
                        icon={Copy}
                        label={`Make one of your own from ${one.name}`}
                        onClick={() => onTakeOver(one)}
                      />
                    )
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is said of one whose word another has too. */
function Standing({ one, all }: { readonly one: OwnedSnippet; readonly all: readonly OwnedSnippet[] }) {
  const used = usedFor(one.word, all);
  const waits = used && used !== one;
  const isBefore =
    all.some(({ word, source }) => word === one.word && source === 'built-in') && one.source !== 'built-in';
  if (waits) return <p>Not used: {used.source === 'own' ? 'your own' : 'your organisation’s'} has the same word.</p>;
  return isBefore ? <p>Used in the place of the one Alongside comes with.</p> : null;
}

function Source({ source }: { readonly source: SnippetSource }) {
  if (source === 'built-in') return <span class="letters-quiet">Alongside</span>;
  return (
    <Tag tone="neutral" icon={source === 'own' ? UserPen : Building2}>
      {source === 'own' ? 'Own' : 'Your organisation'}
    </Tag>
  );
}
