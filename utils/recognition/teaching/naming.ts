import { faultOfText } from '../profiles/selector-rules';

/** What a profile of a site is called until a person says otherwise: `casedesk.example.org, record page`. */
export function profileNameFor(origin: string): string {
  const name = `${new URL(origin).hostname}, record page`;
  // An address in numbers is no name for people.
  return /\d/.test(name) || faultOfText(name) || name.length > 80 ? 'Record page' : name;
}

/** An id that no profile has yet, made of a name: lower case words and dashes. */
export function profileIdFor(name: string, taken: readonly string[]): string {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z]+/g);
  const base = (words ?? ['site']).join('-').slice(0, 50).replace(/-$/, '');
  for (let many = 1; ; many += 1) {
    // In letters: an id with a long number in it would look like a record's.
    const id = many === 1 ? base : `${base}-${lettersFor(many - 1)}`;
    if (!taken.includes(id)) return id;
  }
}

/** b, c, ... z, ab, ... */
function lettersFor(many: number): string {
  const letter = String.fromCharCode(97 + (many % 26));
  return many < 26 ? letter : `${lettersFor(Math.floor(many / 26) - 1)}${letter}`;
}
