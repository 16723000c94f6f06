import './shell.css';
import { LayoutDashboard, Lock, PanelRightClose, Search } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { IconButton } from '../parts/IconButton';
import { Mark } from '../parts/Mark';

export type ShellActions = {
  readonly onLookUp: () => void;
  readonly onDashboard: () => void;
  readonly onLock: () => void;
  readonly onClose: () => void;
};

type Props = ShellActions & {
  /** Whether there is anything to lock, and whether it is. */
  readonly vault: 'none' | 'locked' | 'open';
  readonly children: ComponentChildren;
  /** Stands over the lower end of what scrolls: never over the banner, never over the buttons of the foot. */
  readonly toast?: ComponentChildren;
};

/** The sidebar's frame: the strip on top, below it one view from edge to edge. */
export function Shell({ vault, onLookUp, onDashboard, onLock, onClose, children, toast }: Props) {
  return (
    <div class="sidebar">
      <header class="sidebar-strip">
        <Mark />
        <span class="sidebar-brand">Alongside</span>
        <IconButton icon={Search} label="Look up a practice" onClick={onLookUp} />
        {vault !== 'locked' && <IconButton icon={LayoutDashboard} label="Open the dashboard" onClick={onDashboard} />}
        {vault === 'open' && <IconButton icon={Lock} label="Lock now" testId="lock-now" onClick={onLock} />}
        <IconButton icon={PanelRightClose} label="Close the sidebar" onClick={onClose} />
      </header>
      <main class="sidebar-view">{children}</main>
      {toast && <div class="sidebar-toast">{toast}</div>}
    </div>
  );
}
