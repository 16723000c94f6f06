// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { LETTER_VIEWS } from '../gallery/letter-gallery';
import { RecipientSection } from '../../components/letter/RecipientSection';
import type { Recipient } from '../../utils/letters/recipient';
import { inventedSuggestions } from '../gallery/invented-suggestions';
import { show } from './show';

async function showSection() {
  const told: (Recipient | null)[] = [];
  function Section() {
    const [recipient, setRecipient] = useState<Recipient | null>(null);
    return (
      <RecipientSection
        recipient={recipient}
        onSuggest={async () => inventedSuggestions()}
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

  it('is taken from the lists, practice or service, with its address; one that closed says so', async () => {
    const { told, view } = await showSection();
    await view.type('Organisation', 'harb');
    const found = () => [...view.root.querySelectorAll('.recipient-found button')];
    await vi.waitFor(() => expect(found()).toHaveLength(3));
    expect(found().map(({ textContent }) => textContent)).toEqual([
      'Harbour Surgery1 Quay Street, Bexcombe, BZ3 1AM',
      'Harbour Needle ExchangeNeedle exchange',
      'Old Harbour SurgeryClosed 1 Mar 2024. 9 Quay Street, Bexcombe, BZ3 1AM',
    ]);
    await view.press(/^Harbour Needle/);
    expect(told.at(-1)).toEqual({ organisation: 'Harbour Needle Exchange' });
    expect(found()).toEqual([]);
  });
});
