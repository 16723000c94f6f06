import { api, askFor, isTicket } from './background';

/**
 * A fresh address for the frame of the sidebar: it holds a ticket that is good once. The file is asked for: Chromium gives its
 * address of this session, which no page can know.
 * @throws Error where the background gives no ticket
 */
export async function issuedAddress(): Promise<string> {
  const { ticket } = await askFor('frame/ticket', {}, isTicket);
  return `${api().runtime.getURL('/sidebar.html' as never)}#${ticket}`;
}
