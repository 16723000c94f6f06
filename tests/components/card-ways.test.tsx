// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CardWays } from '../../components/letter/CardWays';
import { ToldError } from '../../utils/errors';
import { show } from './show';

const APPOINTMENT = {
  start: new Date('2026-12-08T14:20:00Z'),
  minutes: null,
  place: 'Blue entrance',
  phone: '01632 960144',
  service: '',
};
const CARD = {
  appointment: { appointment: APPOINTMENT, problem: null },
  message: 'Appointment: Tuesday 2:20 pm',
} as const;
const WHO = 'KOWALCZYK, Marek, born 2 Sep 1974';
const done = async () => undefined;

describe('The other ways out of a card', () => {
  it('are a calendar file', async () => {
    const onLeave = vi.fn(done);
    const shown = await show(<CardWays who={WHO} card={CARD} held={null} onLeave={onLeave} />);
    await shown.press('Calendar file');
    expect(onLeave).toHaveBeenCalledExactlyOnceWith({ route: 'ics', appointment: APPOINTMENT });
  });

  it('and a text message, which is read, shortened and counted first', async () => {
    const onLeave = vi.fn(done);
    const shown = await show(<CardWays who={WHO} card={CARD} held={null} onLeave={onLeave} />);
    await shown.press('Text message');
    expect(onLeave).not.toHaveBeenCalled();
    expect(shown.text()).toContain(WHO);
    expect(shown.text()).toContain('28 characters. Fits one text message');
    await shown.type('Text message', 'a'.repeat(161));
    expect(shown.text()).toContain('161 characters. Goes as 2 text messages');
    await shown.type('Text message', '  Tuesday 2:20 pm ');
    await shown.press('Copy');
    expect(onLeave).toHaveBeenCalledExactlyOnceWith({ route: 'text', message: 'Tuesday 2:20 pm' });
  });

  it('copy no empty message', async () => {
    const onLeave = vi.fn(done);
    const shown = await show(<CardWays who={WHO} card={CARD} held={null} onLeave={onLeave} />);
    await shown.press('Text message');
    await shown.type('Text message', ' ');
    await shown.press('Copy');
    expect(onLeave).not.toHaveBeenCalled();
    expect(shown.text()).toContain('Write the text message');
  });

  it('are held while the letter is, and say why', async () => {
    const onLeave = vi.fn(done);
    const why = 'Held: another client is on screen';
    const shown = await show(<CardWays who={WHO} card={CARD} held={why} onLeave={onLeave} />);
    await shown.press('Calendar file');
    await shown.press('Text message');
    expect(onLeave).not.toHaveBeenCalled();
    expect(shown.root.querySelector('[role=alert]')?.textContent).toContain(why);
    expect(shown.root.querySelector('dialog')).toBeNull();
    // No longer held: what was said goes.
    await shown.again(<CardWays who={WHO} card={CARD} held={null} onLeave={onLeave} />);
    expect(shown.root.querySelector('[role=alert]')).toBeNull();
  });

  it('make no calendar file of a time that is not clear, and say what to do', async () => {
    const onLeave = vi.fn(done);
    const problem = 'Write the time with am or pm, such as 2:20 pm.';
    const card = { ...CARD, appointment: { appointment: null, problem } };
    const shown = await show(<CardWays who={WHO} card={card} held={null} onLeave={onLeave} />);
    await shown.press('Calendar file');
    expect(onLeave).not.toHaveBeenCalled();
    expect(shown.root.querySelector('[role=alert]')?.textContent).toContain(problem);
    await shown.press('Text message');
    expect(shown.root.querySelector('dialog')).not.toBeNull();
  });

  it('say why nothing left', async () => {
    const differs = new ToldError('different-client');
    const shown = await show(<CardWays who={WHO} card={CARD} held={null} onLeave={() => Promise.reject(differs)} />);
    await shown.press('Calendar file');
    await vi.waitFor(() => expect(shown.root.querySelector('[role=alert]')?.textContent).toContain(differs.message));
  });
});
