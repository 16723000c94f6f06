import { describe, expect, it } from 'vitest';
import { listTemplates } from '../../utils/letters/catalogue';
import { clientCopy } from '../../utils/letters/client-copy';

const SENDER = { name: 'Jo Hargreaves', service: 'Tidewell Recovery Service', phone: '01632 960200' };
const TEMPLATE = { plain: 'We asked for a heart tracing.', chaseAfterDays: 14 };
const given = { template: TEMPLATE, to: 'Brackenfield Surgery', sender: SENDER, today: '2026-11-23' };

describe('The copy for the client', () => {
  it('says what we asked, of whom, when to expect to hear, and whom to ring', () => {
    expect(clientCopy(given)).toBe(
      'On 23 November 2026 we wrote to Brackenfield Surgery.\n\n' +
        'We asked for a heart tracing.\n\n' +
        'You should hear by 7 December 2026. If you have not heard by then, ring Jo Hargreaves at Tidewell Recovery Service on 01632 960200. We will ask them again.',
    );
  });

  it('says whom to tell where there is no phone', () => {
    expect(clientCopy({ ...given, sender: {} })).toContain('by then, tell us. We');
  });

  it('is not there without plain words, or before somebody is written to', () => {
    expect(clientCopy({ ...given, template: { chaseAfterDays: 14 } })).toBeNull();
    expect(clientCopy({ ...given, to: '' })).toBeNull();
  });
});

describe('The plain words of letters', () => {
  const written = listTemplates().flatMap(({ id, plain }) => (plain === undefined ? [] : [[id, plain] as const]));

  it('are there for the first three', () => {
    const ids = written.map(([id]) => id);
    expect(ids).toEqual(expect.arrayContaining(['gp-health-concern', 'ecg-on-methadone', 'hepatitis-c-treatment']));
  });

  it.each(written)('%s: one to three short sentences of short words', (_id, plain) => {
    const sentences = plain.split(/(?<=[.?!])\s+/);
    expect(sentences.length).toBeLessThanOrEqual(3);
    for (const sentence of sentences) {
      const words = sentence.match(/[\p{L}’]+/gu) ?? [];
      expect(words.length).toBeLessThanOrEqual(16);
      expect(words.filter((word) => word.length > 11)).toEqual([]);
    }
  });
});
