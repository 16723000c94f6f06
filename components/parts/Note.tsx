import './note.css';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Tone } from './tone';

type NoteTone = Exclude<Tone, 'progress'>;
const ICONS: Readonly<Record<NoteTone, LucideIcon>> = {
  neutral: Info,
  good: CircleCheck,
  attention: TriangleAlert,
  problem: CircleAlert,
};

type Props = {
  readonly tone?: NoteTone;
  /** Another icon than the tone's own. */
  readonly icon?: LucideIcon | undefined;
  /** Read aloud as soon as it appears: an error after a press. */
  readonly alert?: boolean;
  readonly children: ComponentChildren;
};

/** A sentence that has to be seen: a rule at the left, an icon, the words. */
export function Note({ tone = 'neutral', icon, alert, children }: Props) {
  const Icon = icon ?? ICONS[tone];
  return (
    <div class={`note is-${tone}`} role={alert ? 'alert' : undefined}>
      <Icon size={16} aria-hidden="true" />
      <div class="note-words">{children}</div>
    </div>
  );
}
