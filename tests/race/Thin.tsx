import { clientOnPage } from '../../entrypoints/sidebar/client-on-page';
import { usePage } from '../../entrypoints/sidebar/use-page';

/** The least a view can be: `usePage` as it is, and whom `clientOnPage` makes of it. */
export function Thin({ tab }: { tab: number }) {
  const { page } = usePage(tab);
  const client = clientOnPage(page);
  if (client) return <output data-because={client.reading.fields.familyName?.evidence.because}>{client.name}</output>;
  return <p>{page.state === 'read' ? page.reading.verdict : page.state}</p>;
}
