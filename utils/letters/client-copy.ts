import { addDays, formatLongDate } from '../client/date';
import type { IsoDate } from '../client/date';
import type { SenderDetails } from './letter';
import type { Template } from './template';

/** What a letter asks, to be told to the client. */
export type Asked = {
  readonly template: Pick<Template, 'plain' | 'chaseAfterDays'>;
  /** Whom we wrote to; empty where that is not known yet. */
  readonly to: string;
  readonly sender: SenderDetails;
  readonly today: IsoDate;
};

/**
 * The ask of a letter in plain words for the client, as plain text: what we asked, of whom, when to expect to hear, whom to
 * ring. It holds no name or number of the client, so that it says nothing to who finds it.
 * @returns null where the template has no plain words, or nobody is written to yet
 */
export function clientCopy({ template, to, sender, today }: Asked): string | null {
  if (!template.plain || !to) return null;
  const hear = formatLongDate(addDays(today, template.chaseAfterDays));
  const us = [sender.name, sender.service].filter(Boolean).join(' at ') || 'us';
  const ring = sender.phone ? `ring ${us} on ${sender.phone}` : `tell ${us}`;
  return [
    `On ${formatLongDate(today)} we wrote to ${to}.`,
    template.plain,
    `You should hear by ${hear}. If you have not heard by then, ${ring}. We will ask them again.`,
  ].join('\n\n');
}
