import './card-ways.css';
import { CalendarPlus, MessageSquareText } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Appointment } from '../../utils/letters/card/appointment';
import type { Card } from '../../utils/letters/card/card';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { TextMessage } from './TextMessage';

/** A card leaves in another form. */
export type CardWay =
  { readonly route: 'ics'; readonly appointment: Appointment } | { readonly route: 'text'; readonly message: string };

type Props = {
  readonly card: Card;
  /** Whose card it is. */
  readonly who: string;
  /** Why nothing of it may leave now, and what to do; null where nothing holds it. */
  readonly held: string | null;
  /** Reads the page again, compares the client, and lets it leave. Rejects with a ToldError, and nothing left. */
  readonly onLeave: (way: CardWay) => Promise<void>;
};

/** The other ways out of an appointment card: a calendar file, and the words of a text message. */
export function CardWays({ card: { appointment, message }, who, held, onLeave }: Props) {
  const { busy, failure, submit } = useSubmit();
  const [told, setTold] = useState<string | null>(null);
  const [texting, setTexting] = useState(false);
  const holding = (why: string | null) => (why === null ? null : { why, onPress: () => setTold(why) });
  const unclear = held ?? appointment?.problem ?? null;
  const said = failure ?? (told === held || told === unclear ? told : null);
  return (
    <div class="card-ways">
      {said && !texting && (
        <Note tone="problem" alert>
          {said}
        </Note>
      )}
      <div class="card-ways-buttons">
        {appointment && (
          <Button
            small
            icon={CalendarPlus}
            testId="card-calendar"
            held={holding(unclear)}
            busy={busy}
            onClick={() => {
              const { appointment: known } = appointment;
              if (known) submit(() => onLeave({ route: 'ics', appointment: known }));
            }}
          >
            Calendar file
          </Button>
        )}
        {message !== null && (
          <Button
            small
            icon={MessageSquareText}
            testId="card-text"
            held={holding(held)}
            onClick={() => setTexting(true)}
          >
            Text message
          </Button>
        )}
      </div>
      {texting && message !== null && (
        <TextMessage
          who={who}
          start={message}
          busy={busy}
          failure={failure}
          onCopy={(text) => submit(() => onLeave({ route: 'text', message: text }))}
          onClose={() => setTexting(false)}
        />
      )}
    </div>
  );
}
