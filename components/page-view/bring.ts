/** Makes the parts of one element those of another, touching only what differs: the same text drawn again costs nothing. */
export function bring(target: Element, source: ParentNode): void {
  const old = [...target.childNodes];
  const wanted = [...source.childNodes];
  const most = Math.min(old.length, wanted.length);
  const same = (a: ChildNode | undefined, b: ChildNode | undefined) => Boolean(a && b && a.isEqualNode(b));
  let first = 0;
  while (first < most && same(old[first], wanted[first])) first += 1;
  let last = 0;
  while (last < most - first && same(old.at(-1 - last), wanted.at(-1 - last))) last += 1;
  const fresh = wanted.slice(first, wanted.length - last);
  for (const node of old.slice(first, old.length - last)) node.remove();
  const before = old[old.length - last] ?? null;
  for (const node of fresh) target.insertBefore(target.ownerDocument.importNode(node, true), before);
}
