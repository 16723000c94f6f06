import { useEffect, useState } from 'preact/hooks';

/** After how many days a letter of this template asks to be chased; null where that is not known, or not yet. */
export function useChaseDays(): (template: string) => number | null {
  const [days, setDays] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const life = new AbortController();
    void readDays().then((read) => !life.signal.aborted && setDays(read));
    return () => life.abort();
  }, []);
  return (template) => days.get(template) ?? null;
}

async function readDays(): Promise<ReadonlyMap<string, number>> {
  const { listTemplates } = await import('../../utils/letters/catalogue');
  return new Map(listTemplates().map(({ id, chaseAfterDays }) => [id, chaseAfterDays]));
}
