import type { RefusedItem } from '../../../utils/directory/services/source';
import type { Store } from '../../../utils/store/store';
import { tellViews } from '../pages';
import { Turns } from '../turns';
import type { Addressed } from './allowed';
import type { Feeds } from './feeds';
import { applyPolicy } from './policy';

/** What the organisation's policy says of services, applied once at a time. */
export class ServicePolicy {
  refused: readonly RefusedItem[] = [];
  readonly #turns = new Turns();

  constructor(
    private readonly store: Addressed & Pick<Store, 'serviceReadings'>,
    private readonly feeds: Feeds,
  ) {}

  /** Makes the sources what the policy says, and tells the views. */
  apply(): Promise<void> {
    return this.#turns.take(() => this.#apply());
  }

  async #apply(): Promise<void> {
    this.refused = await applyPolicy(this.store, this.feeds);
    tellViews({ topic: 'services' });
  }
}
