import type { IsoDate } from '../../client/date';

/**
 * What a Word file of a letter is called: `referral-for-an-ecg-2026-11-23.docx`. Made from what the template says for every
 * client, never from the letter.
 * @param subject the template's
 */
export function docxFileName(subject: string, today: IsoDate): string {
  const words = subject
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words || 'letter'}-${today}.docx`;
}
