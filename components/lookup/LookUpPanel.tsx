import './lookup.css';
import { useState } from 'preact/hooks';
import { refOf } from '../../utils/directory/lookup/listed';
import type { LookUpResult } from '../../utils/messages';
import { LookUp } from './LookUp';
import type { LookUpProps } from './LookUp';
import { OneListed } from './OneListed';

type Props = Omit<LookUpProps, 'onOpen'> & {
  /** What the address bar asked to see. */
  readonly first?: LookUpResult | null;
};

/** The look-up, and one of what it found: the same in the popup, the sidebar and the dashboard. */
export function LookUpPanel({ first = null, ...props }: Props) {
  const { today, state, query, results, onCopy, onRecipient } = props;
  const [openRef, setOpenRef] = useState(first && refOf(first.listed));
  const [was, setWas] = useState<string | null>(null);
  const open = [...(results ?? []), ...(first ? [first] : [])].find(({ listed }) => refOf(listed) === openRef);
  if (!open) return <LookUp {...props} onOpen={setOpenRef} was={was} />;
  return (
    <OneListed
      result={open}
      asOf={state?.practices?.asOf ?? today}
      query={query}
      today={today}
      onCopy={onCopy}
      onBack={() => {
        setWas(openRef);
        setOpenRef(null);
      }}
      onRecipient={onRecipient}
    />
  );
}
