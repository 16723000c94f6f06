import { labelOf } from './labels';
import type { Label } from './labels';
import { sharedDepth, pathTo } from './tree';
import type { Atom } from './walk';

export type OwnLabel = { readonly label: Label | null; readonly text: string; readonly source: string };

/**
 * The label a form control carries itself: aria-labelledby, a label element (for or wrapping), aria-label, title, or a
 * placeholder that is a known label. Null where it has none; a label that is not known still shows it is nobody else's.
 */
export function ownLabel(atom: Atom): OwnLabel | null {
  const control = atom.element as HTMLInputElement;
  const by = control.getAttribute('aria-labelledby');
  if (by) {
    const root = control.getRootNode() as Document;
    const texts = by.split(/\s+/).map((id) => ownText(root.getElementById?.(id) ?? null));
    const whole = told(texts.join(' '), 'aria-labelledby');
    if (whole) return whole;
  }
  const labels = [...(control.labels ?? [])];
  const nearest = nearestTo(atom, labels);
  if (nearest) {
    const own = told(ownText(nearest), nearest.contains(control) ? 'wrapping-label' : 'for-label');
    if (own) return own;
  }
  for (const attribute of ['aria-label', 'title']) {
    const own = told(control.getAttribute(attribute) ?? '', attribute);
    if (own) return own;
  }
  const placeholder = told(control.getAttribute('placeholder') ?? '', 'placeholder');
  return placeholder?.label ? placeholder : null;
}

function told(text: string, source: string): OwnLabel | null {
  const clean = text.replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(clean) ? { label: labelOf(clean), text: clean.replace(/\s*[:*]+$/, ''), source } : null;
}

/** Pages repeat ids: of several labels that point at one control, the nearest is its own. */
function nearestTo(atom: Atom, labels: readonly HTMLLabelElement[]): HTMLLabelElement | undefined {
  if (labels.length < 2) return labels[0];
  const depth = (label: HTMLLabelElement) => sharedDepth(atom.path, pathTo(label));
  return labels.reduce((best, label) => (depth(label) > depth(best) ? label : best));
}

/** The text of an element without that of controls and buttons inside it. */
function ownText(element: Element | null): string {
  if (!element) return '';
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (
      node.nodeType === 1 &&
      !/^(?:input|select|textarea|button|script|style)$/.test((node as Element).localName)
    )
      text += ` ${ownText(node as Element)}`;
  }
  return text;
}
