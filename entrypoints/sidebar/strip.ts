import type { ShellProps } from '../../components/sidebar/Shell';

/** What the strip at the top of every view does. */
export type Strip = Pick<ShellProps, 'onLookUp' | 'onDashboard' | 'onLock' | 'onClose'>;
