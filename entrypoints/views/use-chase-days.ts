import { useEffect, useState } from 'preact/hooks';

/** After how many days a letter of this template asks to be chased; null where that is not known, or not yet. */
export function useChaseDays(): (template: string) => number | null {
  const [days, setDays] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let wanted = true;
    void import('../../utils/letters/catalogue').then(({ listTemplates }) => {
      if (wanted) setDays(new Map(listTemplates().map(({ id, chaseAfterDays }) => [id, chaseAfterDays])));
    });
    return () => {
      wanted = false;
    };
  }, []);
  return (template) => days.get(template) ?? null;
}
