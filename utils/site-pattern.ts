/** The match pattern of an origin. Firefox's patterns know no ports; the full origin is compared again on every message. */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return import.meta.env.FIREFOX ? `${protocol}//${hostname}/*` : `${origin}/*`;
}
