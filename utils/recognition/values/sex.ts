const KNOWN =
  'male,female,other,indeterminate,intersex,non-binary,transgender,trans man,trans woman,prefer not to say'.split(',');

/**
 * Sex or gender as a word, in English; a single letter is written out, "Benyw / Female" is one word. Null for anything the
 * field does not usually hold, and for two different words.
 */
export function readSex(text: string): string | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^[mf]\s*[-–(]\s*(male|female)\)?$/, '$1')
    .split(/\s*\/\s*/)
    .map((word) =>
      word
        .replace(/^(?:m(?:an)?|dyn|gwryw(?:aidd)?)$/, 'male')
        .replace(/^(?:f|woman|menyw|benyw(?:aidd)?)$/, 'female')
        .replace('non binary', 'non-binary'),
    );
  const [plain = ''] = words;
  const known = KNOWN.includes(plain) && words.every((word) => word === plain);
  return known ? plain.charAt(0).toUpperCase() + plain.slice(1) : null;
}
