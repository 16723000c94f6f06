import { Equal, Plus, Replace } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import { Tag } from '../../parts/Tag';
import type { Tone } from '../../parts/tone';
import type { Change } from './import-step';

const CHANGES: Readonly<Record<Change, readonly [Tone, LucideIcon, string]>> = {
  new: ['good', Plus, 'New'],
  replaces: ['attention', Replace, 'Replaces'],
  same: ['neutral', Equal, 'Same as now'],
};

/** What of a file does to what is there. */
export function ChangeTag({ change }: { change: Change }) {
  const [tone, icon, word] = CHANGES[change];
  return (
    <Tag tone={tone} icon={icon}>
      {word}
    </Tag>
  );
}
