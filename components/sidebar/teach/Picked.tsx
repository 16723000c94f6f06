import { Eye, Trash2 } from 'lucide-preact';
import { FIELD_NAMES } from '../../../utils/client/fields';
import type { Field } from '../../../utils/client/fields';
import type { Steps } from '../../../utils/recognition/profiles/profile';
import type { Pick } from '../../../utils/recognition/teaching';
import { IconButton } from '../../parts/IconButton';
import { Selector } from './Selector';
import { labelWords } from './teach-words';

export type PickedProps = {
  readonly picks: readonly Pick[];
  /** What was picked, of the client on screen alone. Nothing of it outlives a change of the record. */
  readonly values: ReadonlyMap<Field, string>;
  /** False where the record has changed and the labels have not been compared with the client's details yet. */
  readonly labelsShown: boolean;
  readonly onShow: (select: Steps) => void;
  readonly onRemove: (field: Field) => void;
};

/** What has been pointed at so far. */
export function Picked({ picks, values, labelsShown, onShow, onRemove }: PickedProps) {
  return (
    <ul class="teach-picked">
      {picks.map(({ field, select, label, optional }) => (
        <li key={field} data-testid={`teach-field-${field}`}>
          <div class="teach-picked-head">
            <h3>{FIELD_NAMES[field]}</h3>
            {optional && <span class="teach-count">if there</span>}
            <IconButton icon={Eye} label={`Show ${FIELD_NAMES[field]} on the page`} onClick={() => onShow(select)} />
            <IconButton icon={Trash2} label={`Remove ${FIELD_NAMES[field]}`} onClick={() => onRemove(field)} />
          </div>
          {values.has(field) && <p class="teach-value">{values.get(field)}</p>}
          <p class="words">{labelsShown ? labelWords(label) : 'Its label is checked when you continue'}</p>
          <Selector select={select} />
        </li>
      ))}
    </ul>
  );
}
