import { CircleCheck, CircleDashed, CircleX, Eye, MousePointerClick, Trash2 } from 'lucide-preact';
import { FIELD_NAMES } from '../../../utils/client/fields';
import type { Field } from '../../../utils/client/fields';
import type { Steps } from '../../../utils/recognition/profiles/profile';
import type { Pick, Standing, Standings } from '../../../utils/recognition/teaching';
import { STANDINGS } from '../../../utils/recognition/teaching/words';
import { Button } from '../../parts/Button';
import { IconButton } from '../../parts/IconButton';
import { Tag } from '../../parts/Tag';
import { Selector } from './Selector';
import { brokenOf, isBroken, labelWords, standingOf } from './teach-words';

export type PickedProps = {
  readonly picks: readonly Pick[];
  /** What was picked, of the client on screen alone. Nothing of it outlives a change of the record. */
  readonly values: ReadonlyMap<Field, string>;
  /** False where the record has changed and the labels have not been compared with the client's details yet. */
  readonly labelsShown: boolean;
  /** How what was taught before stands on the page; null where nothing was, or it is not known yet. */
  readonly standings: Standings | null;
  /** Something is being pointed at: one thing after the other. */
  readonly busy?: boolean | undefined;
  readonly onShow: (select: Steps) => void;
  readonly onRemove: (field: Field) => void;
  readonly onAgain: (field: Field) => void;
};

/** What has been pointed at so far, and what was taught before: first what no longer holds. */
export function Picked({ picks, values, labelsShown, standings, busy, onShow, onRemove, onAgain }: PickedProps) {
  const broken = brokenOf(picks, standings);
  const ordered = picks.toSorted((a, b) => Number(broken.includes(b.field)) - Number(broken.includes(a.field)));
  return (
    <ul class="teach-picked">
      {ordered.map((pick) => {
        const { field, select, optional, kept } = pick;
        const standing = kept ? standingOf(field, standings) : null;
        const isGone = standing === 'gone' || standing === 'not-here';
        return (
          <li key={field} data-testid={`teach-field-${field}`} data-standing={standing ?? undefined}>
            <div class="teach-picked-head">
              <h3>{FIELD_NAMES[field]}</h3>
              {optional && <span class="teach-count">if there</span>}
              {standing && <StandingTag standing={standing} />}
              {!isGone && (
                <IconButton
                  icon={Eye}
                  label={`Show ${FIELD_NAMES[field]} on the page`}
                  onClick={() => onShow(select)}
                />
              )}
              <IconButton icon={Trash2} label={`Remove ${FIELD_NAMES[field]}`} onClick={() => onRemove(field)} />
            </div>
            {values.has(field) && <p class="teach-value">{values.get(field)}</p>}
            <p class="words">{wordsOf(pick, standing, labelsShown)}</p>
            {isBroken(standing) && !busy && (
              <Button
                small
                icon={MousePointerClick}
                kind={field === broken[0] ? 'primary' : 'plain'}
                testId={`teach-again-${field}`}
                onClick={() => onAgain(field)}
              >
                Point again
                <span class="visually-hidden"> at {FIELD_NAMES[field]}</span>
              </Button>
            )}
            <Selector select={select} />
          </li>
        );
      })}
    </ul>
  );
}

function wordsOf({ label, kept }: Pick, standing: Standing | null, labelsShown: boolean): string {
  if (kept) return isBroken(standing) ? `Taught with: ${labelWords(label)}` : labelWords(label);
  return labelsShown ? labelWords(label) : 'Its label is checked when you continue';
}

function StandingTag({ standing }: { standing: Standing }) {
  const tone = isBroken(standing) ? 'problem' : standing === 'found' ? 'good' : 'neutral';
  const icon = { problem: CircleX, good: CircleCheck, neutral: CircleDashed }[tone];
  return (
    <Tag tone={tone} icon={icon}>
      {STANDINGS[standing]}
    </Tag>
  );
}
