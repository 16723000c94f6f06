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
});
