const KNOWN =
  'male,female,other,indeterminate,intersex,non-binary,transgender,trans man,trans woman,prefer not to say'.split(',');

/** Sex or gender as a word; a single letter is written out. Null for anything the field does not usually hold. */
export function readSex(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^[mf]\s*[-–(]\s*(male|female)\)?$/, '$1')
    .replace(/^m(?:an)?$/, 'male')
    .replace(/^(?:f|woman)$/, 'female')
    .replace('non binary', 'non-binary');
  return KNOWN.includes(plain) ? plain.charAt(0).toUpperCase() + plain.slice(1) : null;
}
