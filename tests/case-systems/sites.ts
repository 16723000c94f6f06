import path from 'node:path';

/** Every case system there is, by its folder. */
export const CASE_SYSTEMS = [
  'casedesk',
  'medplum',
  'nhsuk',
  'rjsf',
  'vaadin',
  'w2ui',
  'datatables',
  'notepads',
] as const;
export type CaseSystemName = (typeof CASE_SYSTEMS)[number];

/** Where a system's files are, and the pages it renders on the server: null where an address is not one of them. */
export type Site = { readonly root: string; page?(url: URL): string | null };

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];
const STRICT = [...POLICY, "script-src 'self'", "style-src 'self'"];
/** Component libraries write style elements and carry their icons in the style sheet. */
const OWN_STYLES = [...POLICY, "script-src 'self'", "style-src 'self' 'unsafe-inline'", "font-src 'self' data:"];

/** As strict as the content security policy of real systems. */
export function policyOf(name: CaseSystemName): string {
  if (name === 'casedesk') return STRICT.join('; ');
  if (name === 'nhsuk') return [...POLICY, "script-src 'self' 'nonce-tidewell'", "style-src 'self'"].join('; ');
  // The validator of JSON Schema compiles what it checks into functions.
  if (name === 'rjsf') return OWN_STYLES.join('; ').replace("script-src 'self'", "script-src 'self' 'unsafe-eval'");
  // Editors that frame what is written in them.
  if (name === 'notepads')
    return OWN_STYLES.join('; ')
      .replace("frame-src 'none'", "frame-src 'self'")
      .replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  return OWN_STYLES.join('; ');
}

/** Makes a system ready to serve: bundles it first where its bundle is missing or old. */
export async function openSite(name: CaseSystemName): Promise<Site> {
  if (name === 'casedesk') return { root: path.join(import.meta.dirname, 'casedesk') };
  if (name === 'nhsuk') {
    const { nhsukPages, NHSUK_FILES } = await import('./nhsuk/pages.ts');
    return { root: NHSUK_FILES, page: nhsukPages() };
  }
  const { buildSystem } = await import('./build.ts');
  return { root: await buildSystem(name) };
}
