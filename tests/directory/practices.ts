import { readFileSync } from 'node:fs';
import type { Practice } from '../../utils/directory/practice';
import { readPracticeList } from '../../utils/directory/read-list';

/** The invented practices of the town of Tidewell and around. */
export async function tidewellPractices(): Promise<readonly Practice[]> {
  const file = new URL('../fixtures/directory/practices-small.csv', import.meta.url);
  return (await readPracticeList(readFileSync(file))).accepted;
}

export function practice(more: Partial<Practice> = {}): Practice {
  return {
    code: 'Z99901',
    name: 'Baker Row Surgery',
    addressLines: ['1 Baker Row', 'Tidewell'],
    postcode: 'ZZ99 1AA',
    phone: '01632 960901',
    status: 'active',
    kind: 'gp-practice',
    ...more,
  };
}
