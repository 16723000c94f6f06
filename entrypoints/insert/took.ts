import type { Took } from '../../utils/messages/insert';

/** How many letters of a line have to stand somewhere for it to be there at all. */
const ENOUGH = 12;

/**
 * How much of a text now stands among what a field holds, and did not before. Editors put spaces, list marks and lines in their
 * own way, so that only letters and digits are compared.
 * @param forms the same text as an editor may show it: numbers of lists are in the plain one, and in a rich one drawn only
 */
export function tookOf(forms: readonly string[], before: string, after: string): Took {
  const [was, is] = [bare(before), bare(after)];
  const came = (text: string) => count(is, text) > count(was, text);
  if (forms.map(bare).some(came)) return 'whole';
  const lines = forms.flatMap((text) => text.split('\n')).map(bare);
  return lines.some((line) => line.length >= ENOUGH && came(line)) ? 'part' : 'nothing';
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}

function count(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}
