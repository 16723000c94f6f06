const NAMES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });

/** Names of languages as they are said, each once: of ISO 639 codes ("cy", "pol") the English name, of names themselves. */
export function languageNames(told: readonly string[]): string[] {
  const names = told.flatMap((one) => one.split(/[,;/]/)).map((one) => nameOf(one.trim()));
  return [...new Set(names.filter((name) => name !== ''))].slice(0, 50);
}

function nameOf(text: string): string {
  if (/^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(text)) {
    try {
      return NAMES.of(text.toLowerCase()) ?? '';
    } catch {
      return '';
    }
  }
  return text.length > 1 && text.length < 60 && /^\p{L}/u.test(text) && !/\d/.test(text)
    ? text.slice(0, 1).toUpperCase() + text.slice(1)
    : '';
}
