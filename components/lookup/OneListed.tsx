import { ArrowLeft, Copy, Mail } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import { nameOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import type { LookUpResult } from '../../utils/messages';
import { Button } from '../parts/Button';
import { IconButton } from '../parts/IconButton';
import { PracticeFacts } from '../practice/PracticeFacts';
import { ServiceFacts } from '../service/ServiceFacts';
import { useEscape } from '../forms/use-escape';
import { useCopied } from '../parts/use-copied';
import { listedAsText } from './listed-as-text';

type Props = {
  readonly result: LookUpResult;
  /** The day the practice list speaks of. */
  readonly asOf: IsoDate;
  /** What was typed to find it, for the way back. */
  readonly query: string;
  readonly today: IsoDate;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onBack: () => void;
  readonly onRecipient?: ((listed: Listed) => void) | undefined;
};

const SAID = { no: 'Copy all', copied: 'Copied', refused: 'Could not copy' };

/** One practice or service with everything that is known of it, each part one press to copy. */
export function OneListed({ result, asOf, query, today, onCopy, onBack, onRecipient }: Props) {
  const { listed, note } = result;
  const [now] = useState(() => new Date());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEscape(onBack);
  const [copied, copyAll] = useCopied(onCopy);
  return (
    <div class="one-listed">
      <div class="one-listed-head">
        <IconButton icon={ArrowLeft} label="Back to what was found" onClick={onBack} />
        {query}
      </div>
      <div class="one-listed-body">
        <h2 ref={heading} tabIndex={-1}>
          {nameOf(listed)}
        </h2>
        {note && (
          <section class="one-listed-note" aria-label="What colleagues noted">
            <h3>What colleagues noted</h3>
            <p>{note}</p>
          </section>
        )}
        {listed.of === 'practice' ? (
          <PracticeFacts practice={listed.practice} asOf={asOf} today={today} onCopy={onCopy} />
        ) : (
          <ServiceFacts service={listed.service} now={now} onCopy={onCopy} />
        )}
      </div>
      <div class="one-listed-foot">
        <Button kind="primary" icon={Copy} onClick={() => copyAll(listedAsText(listed))}>
          {SAID[copied]}
        </Button>
        {onRecipient && (
          <Button icon={Mail} onClick={() => onRecipient(listed)}>
            Make it the letter’s recipient
          </Button>
        )}
      </div>
    </div>
  );
}
