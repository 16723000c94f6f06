/** What a finished letter is made of (`./finished.ts`): anything else is taken out before it is shown or put anywhere. */
export const ALLOWED_TAGS = [
  'p',
  'h1',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'b',
  'i',
  'u',
  's',
  'br',
  'hr',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/** Which way a heading of a table heads. */
export const ALLOWED_ATTRIBUTES = ['scope'];
