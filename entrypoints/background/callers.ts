import * as z from 'zod/mini';
import { browser } from '../../utils/browser';
import type { Browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import { isOn } from './sites';

/** Who asks: the content script of an enabled site (`frame` 0: of the page itself), or a view of ours. `tab`: the tab whose page the view stands beside. */
export type Caller =
  | { readonly kind: 'page'; readonly tab: number; readonly origin: string; readonly frame: number }
  | { readonly kind: 'view'; readonly tab: number | null };

type Sender = Browser.runtime.MessageSender;

const TICKET_MS = 30_000;
const FRAMED = '/sidebar.html';

const Ticket = z.object({ tab: z.number(), until: z.number() });
const View = z.object({ tab: z.number() });

/**
 * Says who sent a message, or refuses. A framed view must show the token it was given for its ticket, from the same tab; any
 * other page of ours must stand at the top of its own tab or popup, never in a frame.
 * @throws ToldError `view-not-trusted` or `site-not-on`
 */
export async function callerOf(sender: Sender, token: string | undefined): Promise<Caller> {
  if (sender.id !== browser.runtime.id || !sender.url) throw new ToldError('view-not-trusted');
  const tab = sender.tab?.id;
  const url = new URL(sender.url);
  if (!isOurs(sender)) {
    const frame = sender.frameId;
    if (tab === undefined || frame === undefined) throw new ToldError('view-not-trusted');
    if (!(await isOn(url.origin))) throw new ToldError('site-not-on');
    return { kind: 'page', tab, origin: url.origin, frame };
  }
  if (url.pathname === FRAMED) {
    const view = token && View.safeParse(await sessionItem(`view:${token}`));
    if (!view || !view.success || view.data.tab !== tab) throw new ToldError('view-not-trusted');
    return { kind: 'view', tab: view.data.tab };
  }
  if (sender.frameId !== undefined && sender.frameId !== 0) throw new ToldError('view-not-trusted');
  return { kind: 'view', tab: null };
}

/** A ticket for one frame in this tab: good once, for half a minute. */
export async function issueTicket(tab: number): Promise<string> {
  const ticket = secret();
  await browser.storage.session.set({ [`ticket:${ticket}`]: { tab, until: Date.now() + TICKET_MS } });
  return ticket;
}

/** Takes a ticket and gives a token for the life of the frame. @throws ToldError `view-not-trusted` */
export async function openView(sender: Sender, ticket: string): Promise<{ token: string; tab: number }> {
  const key = `ticket:${ticket}`;
  const parsed = Ticket.safeParse(await sessionItem(key));
  await browser.storage.session.remove(key);
  const sound = parsed.success && parsed.data.until > Date.now() && parsed.data.tab === sender.tab?.id;
  if (!sound || !isOurs(sender) || !sender.frameId) throw new ToldError('view-not-trusted');
  const token = secret();
  await browser.storage.session.set({ [`view:${token}`]: { tab: parsed.data.tab } });
  return { token, tab: parsed.data.tab };
}

/** Forgets the frames of a tab that is gone. */
export async function forgetTab(tab: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  const gone = Object.entries(all).filter(([key, value]) => {
    if (!key.startsWith('view:') && !key.startsWith('ticket:')) return false;
    const parsed = View.safeParse(value);
    return parsed.success && parsed.data.tab === tab;
  });
  await browser.storage.session.remove(gone.map(([key]) => key));
}

/** The tabs in which a framed view of ours was opened. */
export async function tabsWithViews(): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  const views = Object.entries(all).filter(([key]) => key.startsWith('view:'));
  return [...new Set(views.flatMap(([, value]) => View.safeParse(value).data?.tab ?? []))];
}

function isOurs(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

async function sessionItem(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

function secret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
