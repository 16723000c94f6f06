import { ServiceListing } from '../../utils/directory/services/listing';
import type { Answer, Ask } from '../../utils/messages';
import type { Services } from '../../utils/store/services';

type Shelved = { readonly listing: ServiceListing; readonly corrected: ReadonlySet<string> };

/** All services in the order of their names, read once for as long as nothing changes; for the list, not for look-up. */
export class ServiceShelf {
  #held: Promise<Shelved> | null = null;
  #stamp: string | null = null;

  constructor(private readonly kept: Pick<Services, 'stamp' | 'all' | 'corrections'>) {}

  async list(wanted: Ask<'services/list'>): Promise<Answer<'services/list'>> {
    const { listing, corrected } = await this.#current();
    const { services, fitting, kinds } = listing.list(wanted);
    return {
      services: [...services],
      fitting,
      all: listing.services.length,
      kinds,
      corrected: services.map(({ id }) => id).filter((id) => corrected.has(id)),
    };
  }

  async #current(): Promise<Shelved> {
    const stamp = await this.kept.stamp();
    if (this.#held && this.#stamp === stamp) return this.#held;
    this.#stamp = stamp;
    this.#held = this.#read();
    this.#held.catch(() => (this.#held = null));
    return this.#held;
  }

  async #read(): Promise<Shelved> {
    const [services, corrections] = await Promise.all([this.kept.all(), this.kept.corrections()]);
    const order = new Intl.Collator('en-GB', { sensitivity: 'base' });
    const sorted = services.toSorted(
      (a, b) => Number(a.noLongerListed ?? false) - Number(b.noLongerListed ?? false) || order.compare(a.name, b.name),
    );
    return { listing: new ServiceListing(sorted), corrected: new Set(corrections.map(({ id }) => id)) };
  }
}
