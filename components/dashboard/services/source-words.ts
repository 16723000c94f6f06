import { formatDate, formatTime } from '../../../utils/client/date';
import { isErrorCode, sentenceFor, ToldError } from '../../../utils/errors';
import type { ListedSource } from '../../../utils/messages';

export type SourceState = {
  readonly tone: 'neutral' | 'progress' | 'good' | 'attention' | 'problem';
  readonly tag: string;
  readonly words: string;
};

/** How the reading of a source stands: a tag, and a sentence where one is needed. */
export function sayReading({ source, reading, allowed }: ListedSource): SourceState {
  if (!allowed)
    return {
      tone: 'attention',
      tag: 'Not allowed',
      words: 'Your browser may not read this address. Press “Allow and read”.',
    };
  if (reading?.state === 'failed') {
    const code = reading.failure ?? '';
    return { tone: 'problem', tag: 'Not read', words: sentenceFor(isErrorCode(code) ? new ToldError(code) : null) };
  }
  if (reading?.state === 'held') {
    return {
      tone: 'attention',
      tag: 'Waiting for you',
      words: `The new reading has ${count(reading.listed)}, much less than the ${count(source.count)} you have. It may be half of a list.`,
    };
  }
  if (reading) {
    const wait =
      reading.notBefore > Date.now() ? ` It asks to wait until ${formatTime(new Date(reading.notBefore))}.` : '';
    return {
      tone: 'progress',
      tag: 'Reading',
      words: `${progressOf(reading)}${wait} What was read before stays until this is whole.`,
    };
  }
  if (source.generation === null) return { tone: 'neutral', tag: 'Not read yet', words: '' };
  const when = source.asOf ? `As of ${formatDate(source.asOf.slice(0, 10))}. ` : '';
  const refused = source.refusedCount > 0 ? `${count(source.refusedCount)} could not be read. ` : '';
  if (source.kind === 'own') return { tone: 'neutral', tag: 'Kept here', words: '' };
  const odd = source.cautions.length > 0 || source.refusedCount > 0;
  return {
    tone: odd ? 'attention' : 'good',
    tag: 'Read',
    words: `${when}${refused}${source.cautions.join(' ')}`.trim(),
  };
}

function progressOf({ phase, listed, claimed, toDo }: NonNullable<ListedSource['reading']>): string {
  if (phase === 'list') return `${count(listed)}${claimed ? ` of ${count(claimed)}` : ''} in the list so far.`;
  return phase === 'details' ? `${count(listed - toDo)} of ${count(listed)} read.` : `${count(listed)} read.`;
}

function count(many: number): string {
  return many.toLocaleString('en-GB');
}
