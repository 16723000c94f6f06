import { clientDataIn } from '../profiles/client-data';
import { holdsSecret } from './stable-name';

/**
 * The path pattern of a page's address: every part that may name a record is a star. A hash that is a path of its own
 * (`#/clients/1`) belongs to it.
 * @param secrets words of the client's, lower case
 */
export function pathPatternOf(url: string, secrets: readonly string[]): string {
  const { pathname, hash } = new URL(url);
  const whole = `${pathname}${hash.startsWith('#/') || hash.startsWith('#!/') ? hash.split('?')[0] : ''}`;
  return whole
    .split('/')
    .map((part) => {
      if (part === '' || part === '#' || part === '#!') return part;
      const isRecord = /\d/.test(part) || /[%@*]/.test(part) || clientDataIn(part) !== null || part.length > 40;
      return isRecord || holdsSecret(part, secrets) ? '*' : part;
    })
    .join('/');
}
