// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { fileNameOf, sayBackup } from '../../../components/dashboard/backup/backup-words';
import type { LogPreview } from '../../../components/dashboard/backup/merge-step';
import { MergeDialog } from '../../../components/dashboard/backup/MergeDialog';
import { SaveLog } from '../../../components/dashboard/backup/SaveLog';
import type { SaveStep } from '../../../components/dashboard/backup/save-step';
import { LOG_PREVIEW } from '../../gallery/backup-gallery';
import { TODAY } from '../../gallery/invented';
import { show } from '../show';

const nothing = () => undefined;

describe('The line about the backup', () => {
  it.each([
    [null, null, null],
    [null, '2026-11-20', { text: 'Not backed up yet', due: false }],
    [null, '2026-11-01', { text: 'Not backed up yet', due: true }],
    ['2026-11-16T10:00:00.000Z', '2026-01-05', { text: 'Backed up 16 Nov 2026', due: false }],
    ['2026-11-15T10:00:00.000Z', '2026-01-05', { text: 'Last backed up 8 days ago', due: true }],
  ])('of %s, with a log since %s', (savedAt, oldest, said) => {
    expect(sayBackup({ savedAt, oldest }, '2026-11-23')).toEqual(said);
  });

  it('names files by their days alone', () => {
    expect(fileNameOf('2026-11-23', null)).toBe('Alongside log 23 Nov 2026.alongside');
    expect(fileNameOf('2026-11-23', '2026-11-01')).toBe('Alongside log 23 Nov 2026, new since 1 Nov 2026.alongside');
  });
});

describe('Saving the log', () => {
  const form = (onSave: () => void, step: SaveStep = { step: 'ready' }) => (
    <SaveLog
      today={TODAY}
      state={{ savedAt: '2026-11-14T10:00:00.000Z', oldest: '2026-01-05' }}
      step={step}
      actions={{ onSave, onStop: nothing }}
    />
  );

  it('asks for a passphrase twice, as long as the vault’s, and for the user’s own', async () => {
    const onSave = vi.fn();
    const { press, type, text } = await show(form(onSave));
    await type('Passphrase of the file', 'short');
    await type('The same again', 'other');
    await press('Save the file');
    expect(text()).toContain('Use at least 8 characters');
    expect(text()).toContain('Enter the same passphrase again');
    expect(text()).toContain('Enter the passphrase you unlock Alongside with');
    expect(onSave).not.toHaveBeenCalled();
    await type('Passphrase of the file', 'four damp umbrellas');
    await type('The same again', 'four damp umbrellas');
    await type('Your own passphrase', 'quarry lamp seven');
    await press('Save the file');
    expect(onSave).toHaveBeenCalledWith({ own: 'quarry lamp seven', passphrase: 'four damp umbrellas', since: null });
  });

  it('offers what is new since the last backup, and no day to come', async () => {
    const onSave = vi.fn();
    const { press, type, text, root } = await show(form(onSave));
    await act(() => root.querySelector<HTMLInputElement>('input[value=since]')?.click());
    await type('Passphrase of the file', 'four damp umbrellas');
    await type('The same again', 'four damp umbrellas');
    await type('Your own passphrase', 'quarry lamp seven');
    await type('New since', '1 Jan 2027');
    await press('Save the file');
    expect(text()).toContain('Enter a date up to 23 Nov 2026');
    await type('New since', '14/11/26');
    await press('Save the file');
    expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ since: '2026-11-14' }));
  });

  it('keeps what was typed where it fails, and nothing of it once there is a file', async () => {
    const { type, root, again } = await show(form(nothing));
    const typed = () => [...root.querySelectorAll<HTMLInputElement>('input[type=password]')].map(({ value }) => value);
    await type('Passphrase of the file', 'four damp umbrellas');
    await type('Your own passphrase', 'wrong');
    await again(form(nothing, { step: 'saving', done: 0, of: null }));
    await again(form(nothing, { step: 'failed', sentence: 'It does not match.' }));
    expect(typed()).toEqual(['four damp umbrellas', '', 'wrong']);
    await again(form(nothing, { step: 'saved', fileName: 'a.alongside', entries: 1 }));
    expect(typed()).toEqual(['', '', '']);
  });
});

describe('The preview of a file of the log', () => {
  const dialog = (preview: Partial<LogPreview>, onAdd = nothing) => (
    <MergeDialog
      step={{ step: 'preview', fileName: 'a.alongside', preview: { ...LOG_PREVIEW, ...preview } }}
      actions={{ onStart: nothing, onFile: nothing, onPassphrase: nothing, onAdd, onStop: nothing }}
    />
  );

  it('says who saved what and when, and what would be added', async () => {
    const onAdd = vi.fn();
    const { text, press } = await show(dialog({}, onAdd));
    for (const part of ['Add 412 entries to this log?', 'Ana Pereira', '20 Nov 2026', '96 referrals of 41 clients']) {
      expect(text()).toContain(part);
    }
    await press('Add to this log');
    expect(onAdd).toHaveBeenCalledOnce();
  });

  it('adds nothing of a file that a newer version wrote', async () => {
    const { text, root } = await show(dialog({ unknown: 12 }));
    expect(text()).toContain('12 entries of this file were written by a newer version');
    expect(root.querySelector('[data-testid=add-to-log]')).toBeNull();
  });

  it('says which version stays where an entry differs', async () => {
    const { text } = await show(dialog({ keptHere: 2, keptFromFile: 1 }));
    expect(text()).toContain('2 as they are here, 1 as it is in the file');
  });
});
