import { describe, expect, it } from 'vitest';
import type { Happening } from '../../utils/log/entry';
import { sayHappening, saySupports } from '../../utils/log/words';

const LETTER = {
  kind: 'letter-exported',
  template: 'ecg-on-methadone',
  version: '1.3',
  title: 'ECG on methadone',
  destination: 'Brackenfield Surgery',
  textHash: '',
  html: '<p>Dear Dr Okafor</p>',
} as const;
const SENT = {
  kind: 'sent',
  title: 'ECG on methadone',
  destination: 'Brackenfield Surgery',
  route: 'e-rs',
  sentOn: '2026-10-26',
  chaseOn: '2026-11-14',
  supports: ['peer', 'text-reminder'],
} satisfies Happening;

const said = (happening: Happening) => Object.values(sayHappening(happening)).join(' | ');

describe('A line of the log in words', () => {
  it('says that a letter was copied or printed, never that it was sent', () => {
    expect(said({ ...LETTER, route: 'copy', overrides: [] })).toBe('Letter copied: ECG on methadone, version 1.3 | ');
    expect(said({ ...LETTER, route: 'print', overrides: ['last QTc', 'dose'] })).toBe(
      'Letter printed: ECG on methadone, version 1.3 | Left out on purpose: last QTc, dose',
    );
  });

  it('says how, when and to whom something was sent', () => {
    expect(said(SENT)).toBe('Sent through e-RS on 26 Oct 2026 to Brackenfield Surgery | Peer worker, text reminder');
    expect(said({ ...SENT, to: 'Dr R Okafor', supports: [] })).toBe(
      'Sent through e-RS on 26 Oct 2026 to Dr R Okafor | ',
    );
  });

  it('says chases, receipts, outcomes and actions with their notes', () => {
    expect(said({ kind: 'chased', how: 'phone', note: 'No answer', chaseOn: '2026-11-21' })).toBe(
      'Chased by phone, next chase 21 Nov 2026 | No answer',
    );
    expect(said({ kind: 'receipt-confirmed', note: '' })).toBe('Receipt confirmed | ');
    expect(said({ kind: 'outcome', outcome: 'met', note: 'ECG normal' })).toBe('Outcome: Need met | ECG normal');
    expect(said({ kind: 'action', action: 'liaison', text: 'Spoke with the ward' })).toBe(
      'Liaison | Spoke with the ward',
    );
  });

  it('names no client', () => {
    const identity = { familyName: 'Adébáyò', dateOfBirth: '1981-03-14' };
    expect(said({ kind: 'client-identified', name: 'ADÉBÁYÒ, Oluwaseun', identity })).not.toMatch(/ad[ée]b/i);
  });

  it('writes a list as one sentence would', () => {
    expect([saySupports([]), saySupports(['accompanied']), saySupports(['transport', 'interpreter'])]).toEqual([
      '',
      'Accompanied',
      'Transport, interpreter',
    ]);
  });
});
