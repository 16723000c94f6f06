// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ImportServices } from '../../../components/dashboard/services/ImportServices';
import type { ServiceImportStep } from '../../../components/dashboard/services/ImportServices';
import { service } from '../../directory/lookup/services';
import { show } from '../show';

const step = (gone: number): ServiceImportStep => ({
  step: 'preview',
  fileName: 'feed.json',
  layoutTitle: 'Open Referral UK',
  incoming: [{ service: service(), change: 'new' }],
  refused: [],
  gone,
  inUse: 10,
  busy: false,
  trouble: null,
});
const nothing = () => undefined;

describe('The preview of a file of services', () => {
  it('is taken in one press where little of what is there would go', async () => {
    const onTake = vi.fn();
    const actions = { onStart: nothing, onFile: nothing, onTake, onStop: nothing };
    const shown = await show(<ImportServices step={step(2)} actions={actions} onTemplate={nothing} />);
    await shown.press('Import 1 service');
    expect(onTake).toHaveBeenCalledOnce();
  });

  it('asks a second time where much would', async () => {
    const onTake = vi.fn();
    const actions = { onStart: nothing, onFile: nothing, onTake, onStop: nothing };
    const shown = await show(<ImportServices step={step(3)} actions={actions} onTemplate={nothing} />);
    await shown.press('Import 1 service');
    expect(onTake).not.toHaveBeenCalled();
    expect(shown.root.querySelector('[role=alert]')?.textContent).toContain('Tick this box');
    await act(() => shown.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    await shown.press('Import 1 service');
    expect(onTake).toHaveBeenCalledOnce();
  });

  it('says which files of a package are missing, and which are none of its', async () => {
    const actions = { onStart: nothing, onFile: nothing, onTake: nothing, onStop: nothing };
    const part = { ...step(0), missing: ['phones.csv (phone numbers)'], unread: ['prices.csv'] };
    const shown = await show(<ImportServices step={part} actions={actions} onTemplate={nothing} />);
    const notes = [...shown.root.querySelectorAll('.note')].map((note) => note.textContent);
    expect(notes).toEqual([
      expect.stringContaining('Not among the files: phones.csv (phone numbers).'),
      'Not part of the package, and not read: prices.csv.',
    ]);
  });
});

describe('The choice of a file of services', () => {
  const choosing = async () => {
    const onFile = vi.fn();
    const actions = { onStart: nothing, onFile, onTake: nothing, onStop: nothing };
    const shown = await show(<ImportServices step={{ step: 'choose' }} actions={actions} onTemplate={nothing} />);
    return { onFile, root: shown.root };
  };
  const files = ['services.csv', 'phones.csv', 'datapackage.json'].map((name) => new File(['x'], name));

  it('takes several files chosen together', async () => {
    const { onFile, root } = await choosing();
    const input = root.querySelector<HTMLInputElement>('input[type=file]') ?? expect.fail('no input');
    expect(input.multiple).toBe(true);
    Object.defineProperty(input, 'files', { value: files });
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(onFile).toHaveBeenCalledExactlyOnceWith(files[0], files.slice(1));
  });

  it('takes several dropped together', async () => {
    const { onFile, root } = await choosing();
    const drop = Object.assign(new Event('drop', { bubbles: true }), { dataTransfer: { files } });
    await act(() => void root.querySelector('.file-drop')?.dispatchEvent(drop));
    expect(onFile).toHaveBeenCalledExactlyOnceWith(files[0], files.slice(1));
  });
});
