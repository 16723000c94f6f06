import './empty.css';
import type { ComponentChildren } from 'preact';

type Props = {
  /** What is so: "Nothing overdue". */
  readonly title: string;
  readonly children?: ComponentChildren;
  /** One thing to do. */
  readonly action?: ComponentChildren;
};

/** Stands where there is nothing to list. */
export function Empty({ title, children, action }: Props) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <p class="empty-words">{children}</p>}
      {action}
    </div>
  );
}
