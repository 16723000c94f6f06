import { ArrowLeft, Copy } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import type { Practice } from '../../utils/directory/practice';
import type { ListInUse } from '../../utils/messages';
import { Button } from '../parts/Button';
import { IconButton } from '../parts/IconButton';
import { PracticeFacts, practiceAsText } from '../practice/PracticeFacts';
import { useCopied } from '../parts/use-copied';

type Props = {
  readonly practice: Practice;
  readonly list: ListInUse;
  /** What was typed to find it, for the way back. */
  readonly query: string;
  readonly today: IsoDate;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onBack: () => void;
};

const SAID = { no: 'Copy all', copied: 'Copied', refused: 'Could not copy' };

/** One practice with everything the list says of it, each part one press to copy. */
export function OnePractice({ practice, list, query, today, onCopy, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [copied, copyAll] = useCopied(onCopy);
  return (
    <div class="one-practice">
      <div class="one-practice-head">
        <IconButton icon={ArrowLeft} label="Back to what was found" onClick={onBack} />
        {query}
      </div>
      <div class="one-practice-body">
        <h2 ref={heading} tabIndex={-1}>
          {practice.name}
        </h2>
        <PracticeFacts practice={practice} asOf={list.asOf} today={today} onCopy={onCopy} />
      </div>
      <div class="one-practice-foot">
        <Button kind="primary" icon={Copy} onClick={() => copyAll(practiceAsText(practice))}>
          {SAID[copied]}
        </Button>
      </div>
    </div>
  );
}
