const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const STRETCH =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}](?:[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{M}'’\- ]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{M}])?/gu;

export type Stretch = { readonly text: string; readonly rightToLeft: boolean };

/** Text cut where its writing turns: Word, unlike a browser, wants to be told of each stretch that runs from right to left. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(STRETCH)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), rightToLeft: false });
    stretches.push({ text: match[0], rightToLeft: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), rightToLeft: false });
  return stretches;
}

/** Whether a paragraph as a whole runs from right to left. One with a Latin word in it does not: it stands as the print page has it. */
export function runsRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.every((letter) => RIGHT_TO_LEFT.test(letter));
}
