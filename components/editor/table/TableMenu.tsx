import './table-menu.css';
import { Check } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TableTool } from './table-tools';

type Props = {
  readonly label: string;
  readonly tools: readonly TableTool[];
  /** The button it hangs from. */
  readonly from: HTMLElement;
  readonly onPress: (tool: TableTool) => void;
  /** By Escape, the focus goes back into the letter; otherwise it has gone elsewhere. */
  readonly onClose: (by: 'escape' | 'away') => void;
};

/** What can be done with a table. Arrows move, and no pointer that happens to lie there; letters lead to what begins so, Enter does it, Escape closes. */
export function TableMenu({ label, tools, from, onPress, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  useLayoutEffect(() => {
    const element = menu.current;
    const frame = element?.offsetParent;
    if (!element || !frame) return;
    // Set here, not in a style attribute, which the content policy would refuse in markup.
    const [box, button] = [frame.getBoundingClientRect(), from.getBoundingClientRect()];
    element.style.top = `${button.bottom - box.top + 4}px`;
    element.style.left = `${Math.max(12, Math.min(button.left - box.left, frame.clientWidth - element.offsetWidth - 12))}px`;
  }, [from]);
  // Before the next key comes.
  useLayoutEffect(() => {
    menu.current?.querySelectorAll<HTMLElement>('button')[at]?.focus();
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') return onClose('away');
    const next = moved(event.key, at, tools);
    if (next !== null) setAt(next);
    else if (event.key === 'Escape') onClose('escape');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      class="table-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      data-testid="table-menu"
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
      onFocusOut={({ relatedTarget }) => {
        const inside = relatedTarget instanceof Element && menu.current?.contains(relatedTarget);
        // The button itself closes it by being pressed.
        if (!inside && relatedTarget !== from) onClose('away');
      }}
    >
      {tools.map((tool, index) => (
        <button
          key={tool.label}
          type="button"
          role={tool.on === undefined ? 'menuitem' : 'menuitemcheckbox'}
          aria-checked={tool.on}
          aria-keyshortcuts={tool.keys}
          class={tool.apart ? 'is-apart' : undefined}
          tabIndex={index === at ? 0 : -1}
          onClick={() => onPress(tool)}
        >
          <span class="table-menu-mark">{tool.on && <Check size={16} aria-hidden="true" />}</span>
          <span>{tool.label}</span>
          {tool.keys && <kbd aria-hidden="true">{tool.keys.replace('Control', 'Ctrl')}</kbd>}
        </button>
      ))}
    </div>
  );
}

function moved(key: string, at: number, tools: readonly TableTool[]): number | null {
  if (key === 'ArrowDown') return (at + 1) % tools.length;
  if (key === 'ArrowUp') return (at - 1 + tools.length) % tools.length;
  if (key === 'Home') return 0;
  if (key === 'End') return tools.length - 1;
  if (!/^[\p{L}\p{N}]$/u.test(key)) return null;
  const begins = tools.flatMap(({ label }, index) =>
    label.toLowerCase().startsWith(key.toLowerCase()) ? [index] : [],
  );
  return begins.find((index) => index > at) ?? begins[0] ?? at;
}
