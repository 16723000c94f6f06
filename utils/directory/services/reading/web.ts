import { namesPerson } from './phones';

const PLACEHOLDER_HOST =
  /^(?:www\.)?(?:example\.(?:com|org|net|co\.uk)|test\.com|domain\.com|localhost|tbc\.com|none\.com)$/i;
const PLACEHOLDER_BOX =
  /^(?:email|test|your\.?(?:name|email)|name|no-?e?-?mail|none|n\/?a|tbc|unknown|no-?reply|do-?not-?reply)@/i;
const MOST = 500;

/** An address of the web as it is opened, or undefined where it is none or stands for one: `http://example.com`. */
export function readWebsite(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > MOST || /\s/.test(trimmed)) return undefined;
  const whole = /^https?:/i.test(trimmed)
    ? trimmed
    : /^[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#]|$)/i.test(trimmed)
      ? `https://${trimmed}`
      : '';
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (!/\.[a-z]{2,}$/i.test(url.hostname) || PLACEHOLDER_HOST.test(url.hostname)) return undefined;
  return url.href;
}

/** The e-mail addresses in a text, without those that stand for one, and those of the persons named. */
export function readEmails(text: string | undefined, persons: readonly string[]): string[] {
  const found =
    text?.slice(0, 2_000).match(/[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}/gi) ?? [];
  return found
    .map((email) => email.replace(/^mailto:/i, '').toLowerCase())
    .filter((email) => {
      const [box = '', host = ''] = email.split('@');
      return (
        !PLACEHOLDER_HOST.test(host) &&
        !PLACEHOLDER_BOX.test(email) &&
        !namesPerson(box.replace(/[\d._-]+/g, ' '), persons)
      );
    });
}
