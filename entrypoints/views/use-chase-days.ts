import { useEffect, useState } from 'preact/hooks';
import { ask } from './ask';
import { useAnswer } from './use-answer';

/** After how many days a letter of this template asks to be chased; null where that is not known, or not yet. */
export function useChaseDays(): (template: string) => number | null {
  const [days, setDays] = useState<ReadonlyMap<string, number>>(new Map());
  const own = useAnswer('templates', () => ask('templates/list', {}), ['templates']);
  const letters = own.state === 'answered' ? own.value.letters : null;
  useEffect(() => {
    const life = new AbortController();
    void readDays(letters ?? []).then((read) => !life.signal.aborted && setDays(read));
    return () => life.abort();
  }, [letters]);
  return (template) => days.get(template) ?? null;
}

async function readDays(
  own: readonly { readonly text: string; readonly source: 'own' | 'organisation' }[],
): Promise<ReadonlyMap<string, number>> {
  const { catalogueWith } = await import('../../utils/letters/own/with-own');
  const { listTemplates } = catalogueWith(own);
  return new Map(listTemplates().map(({ id, chaseAfterDays }) => [id, chaseAfterDays]));
}
