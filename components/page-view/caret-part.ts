/**
 * In which part of the letter the caret stands, counted from 0; null where it is in none.
 * @param writing holds the editor
 */
export function caretPart(writing: HTMLElement): number | null {
  const letter = writing.querySelector('.ProseMirror');
  let node: Node | null = document.getSelection()?.focusNode ?? null;
  if (!letter?.contains(node) || node === letter) return null;
  while (node?.parentNode && node.parentNode !== letter) node = node.parentNode;
  return [...letter.children].indexOf(node as Element);
}
