import { clientDataIn } from '../profiles/client-data';

/** What tools prefix names with that they make up anew with every build or every rendering. */
const MADE =
  /^(?:css|sc|jss|jsx|emotion|styled|svelte|astro|ember|ext|yui|radix|headlessui|reach|rc|react-select|select2|mui|mat-(?:input|mdc|option|select)|cdk|ng-tns|ng-c|_ng|v-|data-v|tippy|popper|downshift|uid|uuid|guid|gen|auto|tmp|r)[-_:]?(?=[\da-z]*\d)|^:|^(?:css|sc|jss|emotion|styled|svelte)-/i;
/** What a name says that comes and goes while the page is used. */
const STATE =
  /^(?:is|has|ng|js|v|enter|leave)-|(?:^|[-_])(?:active|selected|current|open(?:ed)?|closed?|show(?:n)?|hid(?:e|den)|visible|focus(?:ed)?|hover(?:ed)?|disabled|enabled|checked|expanded|collapsed?|loading|loaded|dirty|pristine|touched|untouched|valid|invalid|odd|even|first|last|lit|highlight(?:ed)?|animat\w*|fade\w*|in|out)$/i;

/** Whether an id, class or attribute value looks written by a person and lasting: not generated, not a state, no client data. */
export function isStableName(name: string): boolean {
  if (name.length === 0 || name.length > 60 || clientDataIn(name) || MADE.test(name) || STATE.test(name)) return false;
  return name.split(/[-_:.\s/]+/).every((word) => word === '' || isWord(word));
}

function isWord(word: string): boolean {
  if (/\d{3,}/.test(word)) return false;
  // a1b2: letters and digits change places more than once
  if ((word.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0) > 1) return false;
  const humps = word.match(/[a-z](?=[A-Z])/g)?.length ?? 0;
  if (humps > 1 && word.length / humps < 4) return false;
  if (word.length >= 5 && /\d/.test(word) && !/[aeiou]/i.test(word)) return false;
  return word.split(/(?<=[a-z])(?=[A-Z])/).every((hump) => !/[bcdfghjklmnpqrstvwxz]{5,}/i.test(hump));
}

/** Whether a text holds a word of what the page says of the client: names have no shape of their own. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  const plain = text.toLowerCase();
  return secrets.some((secret) => plain.includes(secret));
}

/** The words of some values that may not stand in a rule. Words every page has ("Male", "Road") are left aside by the caller. */
export function secretsOf(values: readonly string[]): readonly string[] {
  const words = values.flatMap((value) => value.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words)].filter((word) => word.length >= 3);
}
