// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Differs } from '../../components/sidebar/states/Differs';
import type { DiffersProps } from '../../components/sidebar/states/Differs';
import { ToldError } from '../../utils/errors';
import { CLIENT, CLIENT_BEFORE } from '../gallery/invented-client';
import { show } from './show';

const open = async (given: Partial<DiffersProps> = {}) => {
  const onSame = vi.fn(given.onSame ?? (async () => undefined));
  const onReadAgain = vi.fn();
  const shown = await show(
    <Differs now={CLIENT} known={CLIENT_BEFORE} onReadAgain={onReadAgain} {...given} onSame={onSame} />,
  );
  const part = (name: string) => shown.root.querySelector(`[data-testid=differs-${name}]`)?.textContent ?? '';
  const tick = () => shown.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  return { ...shown, onSame, onReadAgain, part, tick };
};

describe('A client whom the log knows under other details', () => {
  it('is shown as the record and as the log have them, with what differs marked in words', async () => {
    const { part, root } = await open();
    expect(part('name')).toContain('Different');
    expect(part('name')).toContain(CLIENT.name);
    expect(part('name')).toContain(CLIENT_BEFORE.name);
    for (const same of ['dateOfBirth', 'nhsNumber', 'local']) expect(part(same)).toContain('Same');
    expect(part('dateOfBirth')).toContain('14 Mar 1981');
    expect(root.querySelectorAll('[data-testid=differs-name] svg')).toHaveLength(1);
  });

  it('says what one side does not have, and compares it not', async () => {
    const { nhsNumber: _number, local: _local, ...identity } = CLIENT_BEFORE.identity;
    const { part } = await open({ known: { ...CLIENT_BEFORE, identity: { ...identity, dateOfBirth: '1981-04-13' } } });
    expect(part('nhsNumber')).toMatch(/Not compared.*not in the log/);
    expect(part('local')).toContain('Not compared');
    expect(part('dateOfBirth')).toContain('Different');
  });

  it('is the same person only once somebody says that they have checked', async () => {
    const { press, tick, text, onSame } = await open();
    await press('It is the same person');
    expect(onSame).not.toHaveBeenCalled();
    expect(text()).toContain('Tick that you have checked the case system first');
    tick();
    await vi.waitFor(() => expect(text()).not.toContain('Tick that you have checked'));
    await press('It is the same person');
    expect(onSame).toHaveBeenCalledOnce();
  });

  it('says why it was not taken, and can be read again', async () => {
    const { press, tick, text, root, onReadAgain } = await open({
      onSame: () => Promise.reject(new ToldError('details-changed')),
    });
    tick();
    await vi.waitFor(() => expect(root.querySelector('.is-primary')).not.toBeNull());
    await press('It is the same person');
    await vi.waitFor(() => expect(text()).toContain('no longer says what you compared'));
    await press('Read the page again');
    expect(onReadAgain).toHaveBeenCalledOnce();
  });
});
