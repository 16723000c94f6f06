import type { Identity } from '../../utils/client/identity';
import type { Referral } from '../../utils/log/referral/referral-schema';

/** One referral with the client it is for. `name` is as the banner writes it. */
export type OutstandingReferral = { readonly referral: Referral; readonly name: string; readonly identity: Identity };
