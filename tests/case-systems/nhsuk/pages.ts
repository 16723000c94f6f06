import { readFileSync } from 'node:fs';
import path from 'node:path';
import nunjucks from 'nunjucks';
import { caseDeskClients } from '../people.ts';
import type { CaseDeskClient } from '../people.ts';
import { britishDate, dateParts, spacedNumber } from '../shown.ts';

const NHSUK = path.resolve(import.meta.dirname, '../../../node_modules/nhsuk-frontend/dist');
/** Goes with the one inline script that the NHS page template writes. */
export const NONCE = 'tidewell';

/** Where the scripts, styles and pictures of nhsuk-frontend are. */
export const NHSUK_FILES = path.join(NHSUK, 'nhsuk');

/** Renders pages from the macros of nhsuk-frontend, as an NHS service does on its server. */
export function nhsukPages(): (url: URL) => string | null {
  const templates = nunjucks.configure([NHSUK, import.meta.dirname], { autoescape: true });
  templates.addFilter('britishDate', britishDate);
  templates.addFilter('spacedNumber', spacedNumber);
  templates.addFilter('dateParts', dateParts);
  return (url) => {
    if (url.pathname.endsWith('.css')) return withoutFonts(url.pathname);
    const [, section, id, page = 'record'] = url.pathname.split('/');
    if (section !== 'patients') return null;
    const clients = caseDeskClients();
    const everything = { clients, cspNonce: NONCE };
    if (!id) return templates.render('list.njk', everything);
    if (id === 'search') {
      const wanted = (url.searchParams.get('q') ?? '').toLowerCase();
      return templates.render('search.njk', { ...everything, clients: clients.filter(named(wanted)) });
    }
    const client = clients.find((one) => one.id === id);
    const other = clients.find((one) => one.id === url.searchParams.get('with'));
    return client ? templates.render(`${page}.njk`, { ...everything, client, other }) : null;
  };
}

function named(wanted: string) {
  return ({ forename, surname }: CaseDeskClient) => `${forename} ${surname}`.toLowerCase().includes(wanted);
}

/** The style sheet names typefaces on another host; nothing here may ask for them. */
function withoutFonts(pathname: string): string {
  return readFileSync(path.join(NHSUK_FILES, path.basename(pathname)), 'utf8').replaceAll(
    'https://assets.nhs.uk/',
    '/',
  );
}
