// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { FirstSave } from '../../components/vault/FirstSave';
import { Unlock } from '../../components/vault/Unlock';
import { ToldError } from '../../utils/errors';
import { SESSION } from '../gallery/invented-client';
import { show } from './show';

const nothing = () => undefined;
const CODE = 'K7PQ-2MXD-9R4T-HW6B-3NCF-8YJV';

const unlock = (onUnlock = vi.fn(async () => undefined), onRecover = vi.fn(async () => undefined)) => ({
  onUnlock,
  onRecover,
  view: <Unlock session={SESSION} onUnlock={onUnlock} onRecover={onRecover} />,
});

const first = (onCreate = vi.fn(async () => ({ recoveryCode: CODE }))) => {
  const onDone = vi.fn();
  const onSender = vi.fn(async () => undefined);
  const view = (
    <FirstSave
      onCreate={onCreate}
      onSender={onSender}
      onCopy={async () => undefined}
      onPrint={nothing}
      onDone={onDone}
      onCancel={nothing}
    />
  );
  return { onCreate, onSender, onDone, view };
};

const fill = async (shown: Awaited<ReturnType<typeof show>>) => {
  await shown.type('Your name', 'Jo Hargreaves');
  await shown.type('New passphrase', 'three words long');
  await shown.type('The same again', 'three words long');
  await shown.press('Save and encrypt');
};

describe('Unlocking', () => {
  it('asks for the passphrase of the user who is chosen', async () => {
    const { onUnlock, view } = unlock();
    const shown = await show(view);
    await shown.type('User', SESSION.users[1]?.id ?? '');
    await shown.type('Passphrase', 'three words long');
    await shown.press('Unlock');
    expect(onUnlock).toHaveBeenCalledWith(SESSION.users[1]?.id, 'three words long');
  });

  it('says that a passphrase is wrong beside it, and keeps it to be put right', async () => {
    const { view } = unlock(vi.fn(() => Promise.reject(new ToldError('wrong-passphrase'))));
    const shown = await show(view);
    await shown.type('Passphrase', 'wrong');
    await shown.press('Unlock');
    await vi.waitFor(() => expect(shown.root.querySelector('.field-error')?.textContent).toContain('does not match'));
    expect(shown.root.querySelector<HTMLInputElement>('[data-testid=unlock-passphrase]')?.value).toBe('wrong');
  });

  it('does not ask the background with nothing typed', async () => {
    const { onUnlock, view } = unlock();
    const shown = await show(view);
    await shown.press('Unlock');
    expect(onUnlock).not.toHaveBeenCalled();
    expect(shown.text()).toContain('Enter your passphrase');
  });

  it('sets a new passphrase by the recovery code, typed twice', async () => {
    const { onRecover, view } = unlock();
    const shown = await show(view);
    await shown.press('Forgotten your passphrase?');
    await shown.type('Recovery code', ` ${CODE} `);
    await shown.type('New passphrase', 'three words long');
    await shown.type('The same again', 'three words lung');
    await shown.press('Set the new passphrase');
    expect(onRecover).not.toHaveBeenCalled();
    await shown.type('The same again', 'three words long');
    await shown.press('Set the new passphrase');
    expect(onRecover).toHaveBeenCalledWith(SESSION.users[0]?.id, CODE, 'three words long');
  });
});

describe('The first save', () => {
  it('asks for a name and a passphrase of some length before anything is made', async () => {
    const { onCreate, view } = first();
    const shown = await show(view);
    await shown.type('New passphrase', 'short');
    await shown.press('Save and encrypt');
    expect(onCreate).not.toHaveBeenCalled();
    expect(shown.text()).toContain('Enter your name');
    expect(shown.text()).toContain('Use at least 8 characters');
  });

  it('shows the recovery code once, and goes on only when it was kept', async () => {
    const { onCreate, onSender, onDone, view } = first();
    const shown = await show(view);
    await fill(shown);
    await vi.waitFor(() => expect(shown.text()).toContain(CODE));
    expect(onCreate).toHaveBeenCalledWith('Jo Hargreaves', 'three words long');
    expect(onSender).toHaveBeenCalledWith({ name: 'Jo Hargreaves' });
    await shown.press('Go on');
    expect(onDone).not.toHaveBeenCalled();
    expect(shown.text()).toContain('it is not shown again');
    shown.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await vi.waitFor(async () => {
      await shown.press('Go on');
      expect(onDone).toHaveBeenCalled();
    });
  });

  it('keeps what was typed where the vault could not be made', async () => {
    const { view } = first(vi.fn(() => Promise.reject(new ToldError('storage-full'))));
    const shown = await show(view);
    await fill(shown);
    await vi.waitFor(() => expect(shown.text()).toContain('no room left'));
    expect(shown.root.querySelector<HTMLInputElement>('[data-testid=vault-name]')?.value).toBe('Jo Hargreaves');
  });
});
