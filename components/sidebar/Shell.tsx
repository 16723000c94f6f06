import './shell.css';
import { LayoutDashboard, Lock, PanelRightClose, Search } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { IconButton } from '../parts/IconButton';
import { Mark } from '../parts/Mark';

export type ShellProps = {
  /** Absent, as the next one, where nothing may lead away from what is shown. */
  readonly onLookUp?: (() => void) | undefined;
  readonly onDashboard?: (() => void) | undefined;
  /** Absent where there is nothing to lock: no passphrase yet, or locked already. */
  readonly onLock?: (() => void) | undefined;
  /** Absent in the browser's own side panel, which closes itself. */
  readonly onClose?: (() => void) | undefined;
  /** Who is on screen. Stays in view above what scrolls. */
  readonly banner?: ComponentChildren;
  /** What stays under the banner: the head of a letter. */
  readonly head?: ComponentChildren;
  /** What scrolls. */
  readonly children: ComponentChildren;
  /** `fixed` where what is inside has its own scrolling part: tabs, a letter. */
  readonly scroll?: 'whole' | 'fixed';
  readonly foot?: ComponentChildren;
  /** Stands over the lower end of what scrolls: never over the banner or the foot. */
  readonly toast?: ComponentChildren;
  /** A new place starts at its top: the tab or view that is open. */
  readonly place?: string;
};

/** The sidebar's frame: strip, banner, what scrolls, foot. */
export function Shell(props: ShellProps) {
  const {
    onLookUp,
    onDashboard,
    onLock,
    onClose,
    banner,
    head,
    children,
    scroll = 'whole',
    foot,
    toast,
    place,
  } = props;
  return (
    <div class="sidebar">
      <header class="sidebar-strip">
        <Mark />
        <h1>Alongside</h1>
        {onLookUp && (
          <IconButton icon={Search} label="Look up a practice or service" testId="look-up" onClick={onLookUp} />
        )}
        {onDashboard && <IconButton icon={LayoutDashboard} label="Open the dashboard" onClick={onDashboard} />}
        {onLock && <IconButton icon={Lock} label="Lock now" testId="lock-now" onClick={onLock} />}
        {onClose && <IconButton icon={PanelRightClose} label="Close the sidebar" onClick={onClose} />}
      </header>
      <main class="sidebar-main">
        {banner}
        {head}
        <div class={scroll === 'whole' ? 'sidebar-scroll' : 'sidebar-fixed'} key={place}>
          {children}
        </div>
        {toast && <div class="sidebar-toast">{toast}</div>}
      </main>
      {foot && <footer class="sidebar-foot">{foot}</footer>}
    </div>
  );
}
