import type { Service, ServiceKind } from '../../utils/directory/services/service';
import type { Answer, Ask } from '../../utils/messages';
import type { Services } from '../../utils/store/services';

type Shelved = {
  readonly stamp: string;
  readonly services: readonly Service[];
  readonly corrected: ReadonlySet<string>;
};

/** All services in the order of their names, read once for as long as nothing changes; for the list, not for look-up. */
export class ServiceShelf {
  #held: Promise<Shelved> | null = null;
  #stamp: string | null = null;

  constructor(private readonly kept: Services) {}

  async list({ kind, source, words, from, limit }: Ask<'services/list'>): Promise<Answer<'services/list'>> {
    const { services, corrected } = await this.#current();
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const ofSource = services.filter((one) => (source === null || one.source === source) && holds(one, wanted));
    const fitting = ofSource.filter(({ kinds }) => kind === null || kinds.includes(kind));
    const shown = fitting.slice(from, from + limit);
    return {
      services: shown,
      fitting: fitting.length,
      all: services.length,
      kinds: countKinds(ofSource),
      corrected: shown.map(({ id }) => id).filter((id) => corrected.has(id)),
    };
  }

  async #current(): Promise<Shelved> {
    const stamp = await this.kept.stamp();
    if (this.#held && this.#stamp === stamp) return this.#held;
    this.#stamp = stamp;
    this.#held = this.#read(stamp);
    this.#held.catch(() => (this.#held = null));
    return this.#held;
  }

  async #read(stamp: string): Promise<Shelved> {
    const [services, corrections] = await Promise.all([this.kept.all(), this.kept.corrections()]);
    const order = new Intl.Collator('en-GB', { sensitivity: 'base' });
    const sorted = services.toSorted(
      (a, b) => Number(a.noLongerListed ?? false) - Number(b.noLongerListed ?? false) || order.compare(a.name, b.name),
    );
    return { stamp, services: sorted, corrected: new Set(corrections.map(({ id }) => id)) };
  }
}

function holds(service: Service, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const places = service.locations.flatMap(({ addressLines, postcode }) => [...addressLines, postcode]);
  const text = [service.name, service.organisation, ...places].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

function countKinds(services: readonly Service[]): Partial<Record<ServiceKind, number>> {
  const counts: Partial<Record<ServiceKind, number>> = {};
  for (const { kinds } of services) for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
