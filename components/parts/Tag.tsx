import './tag.css';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Tone } from './tone';

type Props = { readonly tone: Tone; readonly icon: LucideIcon; readonly children: ComponentChildren };

/** A state in one or two words, with its icon and tint. */
export function Tag({ tone, icon: Icon, children }: Props) {
  return (
    <span class={`tag is-${tone}`}>
      <Icon size={14} aria-hidden="true" />
      {children}
    </span>
  );
}
