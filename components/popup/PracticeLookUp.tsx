import { useState } from 'preact/hooks';
import { LookUp } from './LookUp';
import type { LookUpProps } from './LookUp';
import { OnePractice } from './OnePractice';

/** The look-up, and one practice of what it found: the same in the toolbar's popup and in the sidebar. */
export function PracticeLookUp(props: Omit<LookUpProps, 'onOpen'>) {
  const { today, list, query, results, onCopy } = props;
  const [openCode, setOpenCode] = useState<string | null>(null);
  const open = results?.find(({ code }) => code === openCode);
  if (!open || !list) return <LookUp {...props} onOpen={setOpenCode} />;
  return (
    <OnePractice
      practice={open}
      list={list}
      query={query}
      today={today}
      onCopy={onCopy}
      onBack={() => setOpenCode(null)}
    />
  );
}
