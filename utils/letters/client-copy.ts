import { addDays, formatLongDate } from '../client/date';
import type { IsoDate } from '../client/date';
import type { SenderDetails } from './letter';
import type { PlainWords } from './plain-words';
import type { Template } from './template';

/** What a letter asks, to be told to the client. */
export type Asked = {
  readonly template: Pick<Template, 'plainTo' | 'urgency' | 'chaseAfterDays'>;
  /** Null where the letter has no plain words. */
  readonly words: PlainWords | null;
  /** Whom we wrote to; empty where that is not known yet. */
  readonly to: string;
  readonly sender: Pick<SenderDetails, 'name' | 'phone'>;
  readonly today: IsoDate;
};

/**
 * The ask of a letter in plain words for the client, as plain text: what we asked, of whom, when to expect to hear, whom to
 * ring, what to do if it gets worse. Others may see it: it holds no name or number of the client, no name of our service, and
 * not the name of a clinic that says too much.
 * @returns null where the template has no plain words, or nobody is written to yet
 */
export function clientCopy({ template, words, to, sender, today }: Asked): string | null {
  if (!words || !to) return null;
  return [
    `On ${formatLongDate(today)} we wrote to ${template.plainTo ?? to}.`,
    words.ask,
    whatNext(words.next, template, today, ringUs(sender)),
    words.worse,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function whatNext(next: string, { urgency, chaseAfterDays }: Asked['template'], today: IsoDate, ring: string): string {
  if (next) return `${next} If you want to ask something, ${ring}.`;
  if (urgency === 'same-day')
    return `You need to be seen today. If you cannot get there, or nobody sees you, ${ring}. When we are closed, ring 111.`;
  const by = formatLongDate(addDays(today, chaseAfterDays));
  return `You should hear by ${by} at the latest. If you have not heard by then, ${ring}. We will ask them again.`;
}

function ringUs({ name, phone }: Asked['sender']): string {
  if (!phone) return `tell ${name || 'us'}`;
  return name ? `ring ${name} on ${phone}` : `ring us on ${phone}`;
}
