import type { Fetch } from '../../utils/directory/services/feed/request';

/**
 * The one door to the network. Through it go requests for public data that somebody asked for (`requestBytes`), and nothing of any
 * client; a test holds that there is no other. The pages of ours have none: their own policy refuses any connection.
 */
export const outside: Fetch = (address, init) => fetch(address, init);
