import { ArrowDown, ArrowUp, CircleCheck, CircleMinus, Download, GraduationCap, Lock, Trash2 } from 'lucide-preact';
import type { SiteProfile } from '../../../utils/messages';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import { IconButton } from '../../parts/IconButton';
import { LinkButton } from '../../parts/LinkButton';
import { Tag } from '../../parts/Tag';
import { fieldsRead, matchedWords, siteName, sourceWords } from './profile-words';

export type RowActions = {
  readonly onMove: (origin: string, id: string, to: 'up' | 'down') => void;
  /** Shows a page of the site and begins to teach there. */
  readonly onTeach: (origin: string, id: string) => void;
  readonly onTurn: (origin: string, id: string, on: boolean) => void;
  /** Asks whether it really is to be removed. */
  readonly onRemove: (profile: Profile) => void;
};

type Props = {
  readonly origin: string | null;
  /** Counted from 1. */
  readonly place: number;
  readonly one: SiteProfile;
  readonly today: string;
  /** Absent where it cannot be moved that way. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onExport: (origin: string | null, id?: string) => void;
  readonly changing?: RowActions | undefined;
};

export function ProfileRow({ origin, place, one, today, onUp, onDown, onExport, changing }: Props) {
  const { profile, source, on, matchedOn } = one;
  const { id, name, path } = profile;
  const set = source === 'organisation';
  /** With the focus on an arrow, the arrow keys do the same. */
  const keys = (event: KeyboardEvent) => {
    const move = event.key === 'ArrowUp' ? onUp : event.key === 'ArrowDown' ? onDown : undefined;
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <tr data-profile={id} data-testid="profile-row">
      <td>
        <div class="profiles-order">
          <span>{place}</span>
          {changing && !set && origin !== null && (
            // Only hears the keys of the buttons in it, which take the focus.
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
            <span onKeyDown={keys}>
              <span data-move="up">
                <IconButton icon={ArrowUp} label={`Move ${name} up`} onClick={onUp} />
              </span>
              <span data-move="down">
                <IconButton icon={ArrowDown} label={`Move ${name} down`} onClick={onDown} />
              </span>
            </span>
          )}
        </div>
      </td>
      <th scope="row">
        {name}
        <p>{path}</p>
        {profile.origins.length === 0 && origin !== null && <p>On every site</p>}
      </th>
      <td>{fieldsRead(profile)}</td>
      <td>{sourceWords(source)}</td>
      <td class={matchedOn === null ? 'profiles-never' : 'sites-day'}>{matchedWords(matchedOn, today)}</td>
      <td class="profiles-state">
        {set ? (
          <Tag tone="neutral" icon={Lock}>
            Always on
          </Tag>
        ) : on ? (
          <Tag tone="good" icon={CircleCheck}>
            On
          </Tag>
        ) : (
          <Tag tone="neutral" icon={CircleMinus}>
            Off
          </Tag>
        )}
        {changing && !set && origin !== null && (
          <LinkButton onClick={() => changing.onTurn(origin, id, !on)}>
            Turn {on ? 'off' : 'on'}
            <span class="visually-hidden">
              {' '}
              {name} on {siteName(origin)}
            </span>
          </LinkButton>
        )}
      </td>
      <td class="profiles-actions">
        {changing && !set && on && origin !== null && (
          <IconButton icon={GraduationCap} label={`Teach ${name} again`} onClick={() => changing.onTeach(origin, id)} />
        )}
        <IconButton icon={Download} label={`Export ${name}`} onClick={() => onExport(origin, id)} />
        {changing && (source === 'own' || source === 'file') && (
          <IconButton icon={Trash2} label={`Remove ${name}`} onClick={() => changing.onRemove(profile)} />
        )}
      </td>
    </tr>
  );
}
