import type { ComponentChildren } from 'preact';
import { Tabs } from '../parts/Tabs';

export type ClientTabId = 'client' | 'letters' | 'log';

const TABS = [
  { id: 'client', label: 'Client' },
  { id: 'letters', label: 'Letters' },
  { id: 'log', label: 'Log' },
] as const;

type Props = {
  readonly current: ClientTabId;
  readonly onChange: (id: ClientTabId) => void;
  /** What the current tab shows; it scrolls. */
  readonly children: ComponentChildren;
};

/** The three views of the client on screen. */
export function ClientTabs({ current, onChange, children }: Props) {
  return (
    <div class="client-tabs">
      <Tabs label="Client on screen" tabs={TABS} current={current} onChange={onChange}>
        <div class="sidebar-scroll" key={current}>
          {children}
        </div>
      </Tabs>
    </div>
  );
}
