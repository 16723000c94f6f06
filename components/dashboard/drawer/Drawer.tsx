import './drawer.css';
import { ChevronLeft, ChevronRight, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../parts/IconButton';
import { useEscape } from '../../forms/use-escape';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  /** Stays in view above what scrolls: who this is about. */
  readonly banner: ComponentChildren;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
};

/** What stands beside a list: one thing of it, opened. Takes the focus when it opens; Esc closes it. */
export function Drawer({ title, onClose, onPrevious, onNext, banner, children, foot }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEscape(onClose);
  return (
    <aside class="drawer" aria-label={title}>
      <div class="drawer-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {(onPrevious || onNext) && (
          <>
            <IconButton icon={ChevronLeft} label="Previous" onClick={onPrevious} />
            <IconButton icon={ChevronRight} label="Next" onClick={onNext} />
          </>
        )}
        <IconButton icon={X} label="Close" onClick={onClose} />
      </div>
      {banner}
      <div class="drawer-body">{children}</div>
      {foot && <div class="drawer-foot">{foot}</div>}
    </aside>
  );
}
