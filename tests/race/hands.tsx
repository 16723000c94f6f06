import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LettersTabProps } from '../../components/letter/LettersTab';
import type { LetterViewProps } from '../../components/letter/LetterView';
import type { ClientBannerProps } from '../../components/sidebar/ClientBanner';
import type { ClientFootProps } from '../../components/sidebar/ClientFoot';
import type { ClientTabId } from '../../components/sidebar/ClientTabs';
import type { LogActionProps } from '../../components/sidebar/LogAction';
import type { ShellProps } from '../../components/sidebar/Shell';
import type { DiffersProps } from '../../components/sidebar/states/Differs';
import type { PageGoneProps } from '../../components/sidebar/states/PageGone';
import type { UnlockProps } from '../../components/vault/Unlock';

import { whoFits } from './people';
import { currentWorld } from './world';

/** What a person could press at this moment: the properties of what is shown, instead of buttons. */
export const hands: {
  strip?: Pick<ShellProps, 'onLock' | 'onLookUp'>;
  letter?: LetterViewProps;
  letters?: LettersTabProps;
  foot?: ClientFootProps;
  tabs?: { readonly onChange: (id: ClientTabId) => void };
  logAction?: LogActionProps;
  differs?: DiffersProps;
  toast?: { readonly action?: { readonly onPress: () => void } | undefined };
  locked?: UnlockProps;
  gone?: PageGoneProps;
} = {};

function useHand<N extends keyof typeof hands>(name: N, props: (typeof hands)[N]): void {
  hands[name] = props;
  const latest = useRef(props);
  latest.current = props;
  // Another of its kind may stand by now.
  useEffect(() => () => void (hands[name] === latest.current && delete hands[name]), [name]);
}

/** The presentational components, as little of each as a run needs: `vi.mock` puts them in the place of the real ones. */
export function Shell({ onLock, onLookUp, banner, foot, toast, children, place }: ShellProps) {
  useHand('strip', { onLock, onLookUp });
  return (
    <section data-place={place}>
      {banner}
      {children}
      {foot}
      {toast}
    </section>
  );
}

export function ClientBanner({ reading }: ClientBannerProps) {
  return <output data-because={Object.values(reading.fields)[0]?.evidence.because} />;
}

export function LetterView(props: LetterViewProps) {
  useHand('letter', props);
  const { onScreen, letter } = props;
  currentWorld()?.ledger?.stands(letter.draft.id, onScreen.is);
  return (
    <output
      data-beside={onScreen.is}
      data-read={onScreen.is === 'same' ? onScreen.readAt : undefined}
      data-who={whoFits(letter.draft.identity)}
      data-name={onScreen.is === 'different' ? onScreen.name : undefined}
      data-born={onScreen.is === 'different' ? onScreen.dateOfBirth : undefined}
    />
  );
}

export function LettersTab(props: LettersTabProps) {
  useHand('letters', props);
  return null;
}

export function ClientFoot(props: ClientFootProps) {
  useHand('foot', props);
  return null;
}

export function ClientTabs(props: { onChange: (id: ClientTabId) => void; children: ComponentChildren }) {
  useHand('tabs', props);
  return <>{props.children}</>;
}

export function LogAction(props: LogActionProps) {
  useHand('logAction', props);
  return null;
}

export function Differs(props: DiffersProps) {
  useHand('differs', props);
  return null;
}

export function Toast(props: { action?: { onPress: () => void } | undefined }) {
  useHand('toast', props);
  return null;
}

export function Locked(props: UnlockProps) {
  useHand('locked', props);
  return <p data-locked="" />;
}

export function PageGone(props: PageGoneProps) {
  useHand('gone', props);
  return <p data-gone="" />;
}

export const Nothing = () => null;
