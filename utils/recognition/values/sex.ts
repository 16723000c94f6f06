const KNOWN: Readonly<Record<string, string>> = {
  m: 'Male',
  male: 'Male',
  man: 'Male',
  f: 'Female',
  female: 'Female',
  woman: 'Female',
  other: 'Other',
  indeterminate: 'Indeterminate',
  intersex: 'Intersex',
  'non-binary': 'Non-binary',
  'non binary': 'Non-binary',
  transgender: 'Transgender',
  'trans man': 'Trans man',
  'trans woman': 'Trans woman',
  'prefer not to say': 'Prefer not to say',
};

/** Sex or gender as a word; a single letter is written out. Null for anything the field does not usually hold. */
export function readSex(text: string): string | null {
  return (
    KNOWN[
      text
        .trim()
        .toLowerCase()
        .replace(/^[mf]\s*[-–(]\s*(male|female)\)?$/, '$1')
    ] ?? null
  );
}
