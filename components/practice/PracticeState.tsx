import { CircleCheck, CircleMinus, CircleX, TriangleAlert } from 'lucide-preact';
import type { IsoDate } from '../../utils/client/date';
import { closureOf } from '../../utils/directory/practice';
import type { Practice } from '../../utils/directory/practice';
import { sayClosure } from '../../utils/directory/words';
import { Tag } from '../parts/Tag';

/** Whether a practice is open, as far as the list says. Opening hours are not in it. */
export function PracticeState({ practice, today }: { practice: Practice; today: IsoDate }) {
  const closure = closureOf(practice, today);
  if (!closure)
    return (
      <Tag tone="good" icon={CircleCheck}>
        Open
      </Tag>
    );
  const text = sayClosure(closure);
  if (closure.because === 'closed')
    return (
      <Tag tone="problem" icon={CircleX}>
        {text}
      </Tag>
    );
  if (closure.because === 'closing')
    return (
      <Tag tone="attention" icon={TriangleAlert}>
        {text}
      </Tag>
    );
  return (
    <Tag tone="neutral" icon={CircleMinus}>
      {text}
    </Tag>
  );
}
