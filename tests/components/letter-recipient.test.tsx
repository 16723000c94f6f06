// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { LETTER_VIEWS } from '../gallery/letter-gallery';
import { RecipientSection } from '../../components/letter/RecipientSection';
import type { Recipient } from '../../utils/letters/recipient';
import { inventedPractices } from '../gallery/invented';
import { show } from './show';

async function showSection() {
  const told: (Recipient | null)[] = [];
  function Section() {
    const [recipient, setRecipient] = useState<Recipient | null>(null);
    return (
      <RecipientSection
        recipient={recipient}
        onSearch={async () => inventedPractices(2)}
        onRecipient={(next) => {
          told.push(next);
          setRecipient(next);
        }}
      />
    );
  }
  return { told, view: await show(<Section />) };
}

describe('Whom a letter goes to that has nobody yet', () => {
  it('is asked among the other questions, without a view and a button of its own', async () => {
    const view = await show(LETTER_VIEWS['letter-hepatitis']?.());
    await view.type('Organisation', 'Northgate Liver Outreach');
    expect(view.root.querySelector('[data-testid="letter-recipient"]')?.textContent).toBe('Northgate Liver Outreach');
    // The fields stay while they are typed in, though the gap is filled
    await view.type('Person', 'Dr M Lund');
    expect(view.root.querySelector('[data-testid="letter-recipient"]')?.textContent).toBe(
      'Dr M Lund, Northgate Liver Outreach',
    );
  });

  it('is whatever is typed, without the spaces around it, and nobody again once it is emptied', async () => {
    const { told, view } = await showSection();
    await view.type('Organisation', 'Ward 7 ');
    await view.type('Address', '  ');
    expect(told.at(-1)).toEqual({ organisation: 'Ward 7' });
    await view.type('Organisation', '');
    expect(told.at(-1)).toBeNull();
  });
});
