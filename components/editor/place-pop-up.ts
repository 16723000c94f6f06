/** Puts what comes up over a letter under a place in the editor's frame, within its sides. In CSS pixels. */
export function placePopUp(element: HTMLElement, { left, top }: { readonly left: number; readonly top: number }): void {
  // Set here, not in a style attribute, which the content policy would refuse in markup.
  const room = (element.parentElement?.clientWidth ?? 0) - element.offsetWidth - 12;
  element.style.top = `${top + 6}px`;
  element.style.left = `${Math.max(12, Math.min(left, room))}px`;
}
