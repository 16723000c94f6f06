import type { ClientRecord } from '../client/fields';
import type { RecipientKind } from './template';

/** Where a letter goes. `address` is one line, parts joined by ", ". */
export type Recipient = {
  readonly name?: string;
  readonly organisation?: string;
  readonly address?: string;
};

/** What a letter says of the client's practice: a row of the practice list, or as much as is known. */
export type LetterPractice = {
  readonly name: string;
  readonly code?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly phone?: string;
};

const TITLES = /^(dr|prof|professor|mr|mrs|ms|miss|mx|sister|rev|sir|dame|lady|lord)\.?\s+/i;
const PARTICLES = /^(de|da|di|del|della|der|den|van|von|la|le|el|al|bin|ibn|ap|st\.?)$/i;
const NOBODY = /^(none|nil|n\/?a|unknown|not (known|registered|applicable))\.?$/i;

/** Who a letter of this kind goes to unless the user chooses another: the client's own practice, or nobody yet. */
export function defaultRecipient(
  kind: RecipientKind,
  record: ClientRecord,
  practice: LetterPractice | null,
): Recipient | null {
  if (kind !== 'gp') return null;
  const name = named(record.gpName);
  const organisation = practice?.name ?? named(record.practiceName);
  const address = practice ? wholeAddress(practice.address, practice.postcode) : undefined;
  if (!name && !organisation) return null;
  return { ...(name && { name }), ...(organisation && { organisation }), ...(address && { address }) };
}

/** Whether a letter goes to the practice in the client's record, so that it need not be told who the GP is. */
export function isOwnPractice(
  recipient: Recipient | null,
  record: ClientRecord,
  practice: LetterPractice | null,
): boolean {
  const organisation = fold(recipient?.organisation);
  return organisation !== '' && [practice?.name, record.practiceName].some((name) => fold(name) === organisation);
}

/** The words after "Dear": `Dr Okafor` from `Dr R Okafor`, `colleague` where there is no person with a title. */
export function greeting(name: string | undefined): string {
  const written = /^([^,]+),\s*(.*?)\s*\((\w+)\)$/.exec(name ?? '');
  if (written) return greeting(`${written[3]} ${written[2]} ${written[1]}`);
  const title = TITLES.exec(name ?? '')?.[0];
  if (!name || !title) return 'colleague';
  const words = name.slice(title.length).trim().split(/\s+/);
  let from = words.length - 1;
  while (from > 0 && PARTICLES.test(words[from - 1] ?? '')) from -= 1;
  const family = words.slice(from).join(' ');
  return family ? `${title.trim()} ${family}` : 'colleague';
}

/** An address with its postcode, which some systems keep apart; undefined where there is neither. */
export function wholeAddress(address: string | undefined, postcode: string | undefined): string | undefined {
  if (!address || !postcode) return address ?? postcode;
  return fold(address).includes(fold(postcode)) ? address : `${address}, ${postcode}`;
}

/** A name that says that there is none is no name. */
function named(text: string | undefined): string | undefined {
  return text && !NOBODY.test(text.trim()) ? text : undefined;
}

function fold(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
