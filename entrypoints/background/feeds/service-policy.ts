import type { RefusedItem } from '../../../utils/directory/services/source';
import type { Store } from '../../../utils/store/store';
import { tellViews } from '../pages';
import type { Feeds } from './feeds';
import { applyPolicy } from './policy';

/** What the organisation's policy says of services, applied once at a time. */
export class ServicePolicy {
  refused: readonly RefusedItem[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Pick<Store, 'services' | 'serviceReadings'>,
    private readonly feeds: Feeds,
  ) {}

  /** Makes the sources what the policy says, and tells the views. */
  apply(): Promise<void> {
    const next = this.#turn.then(() => this.#apply());
    // A turn that failed does not hold up the next.
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async #apply(): Promise<void> {
    this.refused = await applyPolicy(this.store, this.feeds);
    tellViews({ topic: 'services' });
  }
}
