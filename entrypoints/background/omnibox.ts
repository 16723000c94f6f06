import { browser } from '../../utils/browser';
import { addressLinesOf, nameOf, phoneOf, refOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import { sayKind } from '../../utils/directory/lookup/listed-words';
import { keepAsked } from './asked';

/** Browsers show about so many. */
const SHOWN = 6;
/** What a suggestion puts into the address bar: its name, and what it is found again by. */
const CONTENT = /\[((?:practice|service):[^\]]+)\]$/;

type Way = {
  /** Searches the lists; public data, open or locked. */
  readonly search: (query: string, limit: number) => Promise<readonly Listed[]>;
  readonly openDashboard: (place: string) => Promise<void>;
};

/**
 * The look-up in the address bar: the keyword of the manifest, then what is looked for. To be called as the background starts. A
 * result chosen opens in the dashboard's look-up; what was typed with none chosen is looked up there. Chromium takes descriptions
 * as XML, Firefox as they are.
 */
export function listenToOmnibox({ search, openDashboard }: Way): void {
  const omnibox = browser.omnibox;
  const asXml = !browser.runtime.getURL('').startsWith('moz-extension:');
  const say = (listed: Listed) => (asXml ? describeXml(listed) : describe(listed).join(', '));
  omnibox.setDefaultSuggestion({ description: 'Look up a practice or service: name, kind, place, postcode or phone' });
  let latest = 0;
  omnibox.onInputChanged.addListener((text, suggest) => {
    latest += 1;
    const mine = latest;
    if (text.trim() === '') return suggest([]);
    search(text, SHOWN).then(
      (found) => {
        // An answer to what is no longer typed would be shown for what is.
        if (mine !== latest) return undefined;
        return suggest(found.map((listed) => ({ content: contentOf(listed), description: say(listed) })));
      },
      // Nothing to suggest: what is typed can still be looked up.
      () => undefined,
    );
  });
  omnibox.onInputEntered.addListener((text) => {
    latest += 1;
    const ref = CONTENT.exec(text)?.[1];
    if (ref) return void openDashboard(`look-up/${encodeURIComponent(ref)}`);
    void keepAsked(text).then(() => openDashboard(`look-up/asked-${Date.now()}`));
  });
}

function contentOf(listed: Listed): string {
  return `${nameOf(listed)} [${refOf(listed)}]`;
}

/** Name, then what tells it apart from others of that name. */
function describe(listed: Listed): [name: string, phone: string, rest: string] {
  const lines = addressLinesOf(listed);
  return [nameOf(listed), phoneOf(listed) || 'no phone in the list', [sayKind(listed), ...lines.slice(-2)].join(', ')];
}

/** With the markup that Chromium knows, around text that can hold none. */
function describeXml(listed: Listed): string {
  const [name, phone, rest] = describe(listed).map(escapeXml);
  return `<match>${name}</match> <url>${phone}</url> <dim>${rest}</dim>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in XML 1.0: the five characters that mean something written out, those it may not hold left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
