import './timeline.css';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LinkButton } from './LinkButton';
import type { Tone } from './tone';

export type TimelineEntry = {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly tone?: Tone | undefined;
  readonly what: ComponentChildren;
  /** What was written with it. */
  readonly note?: ComponentChildren;
  /** When, and who: "9 Nov 2026, 11:05 · Jo Hargreaves". */
  readonly when: ComponentChildren;
  /** What can be done about it, at the end of its line. */
  readonly action?: ComponentChildren;
  /** A form about it, in its place. */
  readonly form?: ComponentChildren;
  /** Taken back, and nothing stands in its place. */
  readonly struck?: boolean | undefined;
  /** What stood before it was corrected, oldest first. */
  readonly earlier?: readonly {
    readonly id: string;
    readonly what: ComponentChildren;
    readonly when: ComponentChildren;
  }[];
};

/** What has happened, newest first. */
export function Timeline({ items }: { readonly items: readonly TimelineEntry[] }) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <Item key={item.id} {...item} />
      ))}
    </ol>
  );
}

function Item({ icon: Icon, tone, what, note, when, struck, earlier = [], action, form }: TimelineEntry) {
  const [open, setOpen] = useState(false);
  return (
    <li class={tone && `is-${tone}`}>
      <Icon size={16} aria-hidden="true" />
      <p>
        {struck ? (
          <>
            <del>{what}</del> <span class="timeline-struck">Taken back</span>
          </>
        ) : (
          what
        )}
      </p>
      {note && <p class="timeline-note">{note}</p>}
      {earlier.length > 0 && (
        <LinkButton expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide first entry' : 'Show first entry'}
        </LinkButton>
      )}
      {open && (
        <ul class="timeline-earlier">
          {earlier.map((one) => (
            <li key={one.id}>
              <del>{one.what}</del>
              <p class="timeline-when">{one.when}</p>
            </li>
          ))}
        </ul>
      )}
      <p class="timeline-when">
        {when} {action}
      </p>
      {form}
    </li>
  );
}
