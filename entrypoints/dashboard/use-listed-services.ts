import { useState } from 'preact/hooks';
import type { ShownServices } from '../../components/dashboard/services/Services';
import type { ServiceKind } from '../../utils/directory/services/service';
import { SERVICE_BATCH } from '../../utils/messages/services';
import { ask } from '../views/ask';
import { useAnswer } from '../views/use-answer';

const PAGE = 100;

/** The services of a kind that hold some words, page by page; asked again whenever services change. */
export function useListedServices(
  kind: ServiceKind | null,
  words: string,
): { shown: ShownServices | null; trouble: string | null; more: () => void } {
  const [pages, setPages] = useState({ of: '', many: 1 });
  const of = `${kind} ${words}`;
  const many = pages.of === of ? pages.many : 1;
  const answered = useAnswer(`${of} ${many}`, () => listed(kind, words, many * PAGE), ['services']);
  const [last, setLast] = useState<ShownServices | null>(null);
  const shown = answered.state === 'answered' ? answered.value : last;
  if (answered.state === 'answered' && last !== answered.value) setLast(answered.value);
  return {
    shown,
    trouble: answered.state === 'failed' ? answered.error.message : null,
    more: () => answered.state === 'answered' && setPages({ of, many: many + 1 }),
  };
}

async function listed(kind: ServiceKind | null, words: string, upTo: number): Promise<ShownServices> {
  const services: ShownServices['services'][number][] = [];
  for (;;) {
    const limit = Math.min(SERVICE_BATCH, upTo - services.length);
    const page = await ask('services/list', { kind, source: null, words, from: services.length, limit });
    services.push(...page.services);
    if (services.length >= upTo || page.services.length < limit) return { ...page, services };
  }
}
