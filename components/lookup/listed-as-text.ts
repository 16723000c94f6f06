import { addressLinesOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import { practiceAsText } from '../practice/PracticeFacts';

/** Name, address, phones and the rest, a line each, as it is pasted into a letter or a message. */
export function listedAsText(listed: Listed): string {
  if (listed.of === 'practice') return practiceAsText(listed.practice);
  const { name, organisation, phones, emails, website } = listed.service;
  const said = phones.map(({ number, label }) => `Phone ${number}${label ? ` (${label})` : ''}`);
  return [name, organisation, ...addressLinesOf(listed), ...said, ...emails, website].filter(Boolean).join('\n');
}
