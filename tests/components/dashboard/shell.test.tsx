// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Shell } from '../../../components/dashboard/shell/Shell';
import type { Session } from '../../../utils/messages';
import { inventedId } from '../../gallery/invented';
import { show } from '../show';

const USER = { id: inventedId(1), name: 'Jo Hargreaves' };
const OPEN: Session = {
  vault: 'open',
  users: [USER],
  user: USER,
  lockAfterMinutes: 10,
  overdue: 5,
  shortcut: null,
};
const view = (session: Session) => (
  <Shell place="outstanding" session={session} hrefOf={(place) => `#${place}`} onLock={() => undefined}>
    Page
  </Shell>
);

describe('The frame of the dashboard', () => {
  it('counts what is overdue, names the user and offers the lock', async () => {
    const { text, root } = await show(view(OPEN));
    expect(text()).toContain('5 overdue');
    expect(text()).toContain('Jo Hargreaves');
    expect(root.querySelector('[data-testid=lock-now]')).not.toBeNull();
  });

  it('tells no count while locked, whatever it is given', async () => {
    const { text, root } = await show(view({ ...OPEN, vault: 'locked' }));
    expect(text()).not.toMatch(/\d/);
    expect(root.querySelector('[data-testid=lock-now]')).toBeNull();
  });
});
