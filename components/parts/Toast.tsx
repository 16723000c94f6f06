import './toast.css';
import { CircleCheck, X } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from './IconButton';
import { LinkButton } from './LinkButton';
import { LiveRegion } from './LiveRegion';

type Props = {
  /** What was done, with the verb of the button that did it: "Chase logged". Never the name of a client. */
  readonly words: string;
  readonly tone?: 'good' | 'neutral';
  readonly icon?: LucideIcon | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly onGone: () => void;
};

/** How long it stands, in milliseconds. */
const STANDS = 10_000;

/** Says that something was done, with a way back. Goes by itself, but not while the pointer or the focus is on it. */
export function Toast({ words, tone = 'good', icon: Icon = CircleCheck, action, onGone }: Props) {
  const [kept, setKept] = useState(false);
  // Words that come together with their live region are not read aloud; those that come after it are.
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  useEffect(() => {
    if (kept) return;
    const timer = setTimeout(onGone, STANDS);
    return () => clearTimeout(timer);
  }, [kept, words, onGone]);
  return (
    // Only keeps it from going while somebody is at it; every action in it is a button of its own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={`toast is-${tone}`}
      onMouseEnter={() => setKept(true)}
      onMouseLeave={() => setKept(false)}
      onFocusIn={() => setKept(true)}
      onFocusOut={() => setKept(false)}
    >
      <Icon size={16} aria-hidden="true" />
      <span class="toast-words" aria-hidden="true">
        {words}
      </span>
      <LiveRegion>{said}</LiveRegion>
      {action && <LinkButton onClick={action.onPress}>{action.label}</LinkButton>}
      <IconButton icon={X} label="Dismiss" onClick={onGone} />
    </div>
  );
}
