import type { Suggestion } from '../../components/letter/suggestion';

/** Whom a letter may go to: a practice, a service with no address, a practice that has closed. */
export function inventedSuggestions(): Suggestion[] {
  return [
    {
      ref: 'practice:Z99101',
      recipient: { organisation: 'Harbour Surgery', address: '1 Quay Street, Bexcombe, BZ3 1AM' },
      kind: 'GP practice',
      doubt: null,
    },
    {
      ref: 'service:own:1',
      recipient: { organisation: 'Harbour Needle Exchange' },
      kind: 'Needle exchange',
      doubt: null,
    },
    {
      ref: 'practice:Z99102',
      recipient: { organisation: 'Old Harbour Surgery', address: '9 Quay Street, Bexcombe, BZ3 1AM' },
      kind: 'GP practice',
      doubt: 'Closed 1 Mar 2024',
    },
  ];
}
