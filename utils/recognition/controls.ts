import type { Label } from './labels';
import type { Page } from './page';
import { pathTo, sharedDepth, tagOf } from './tree';
import type { Atom } from './atom';

export type OwnLabel = { readonly label: Label | null; readonly text: string; readonly source: string };

/**
 * The label a form control carries itself: aria-labelledby, a label element (for or wrapping), aria-label, title, or a
 * placeholder that is a known label. Null where it has none; a label that is not known still shows it is nobody else's.
 */
export function ownLabel(atom: Atom, page: Page): OwnLabel | null {
  const control = atom.element as HTMLInputElement;
  const root = control.getRootNode() as Document;
  const by = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const element = labelElementOf(control);
  const attribute = (name: string) => told(page, control.getAttribute(name) ?? '', name);
  const given = [
    told(page, by.map((id) => ownText(root.getElementById?.(id))).join(' '), 'aria-labelledby'),
    told(page, ownText(element), element?.contains(control) ? 'wrapping-label' : 'for-label'),
    attribute('aria-label'),
    attribute('title'),
  ].filter((own) => own !== null);
  const placeholder = attribute('placeholder');
  return given.find(({ label }) => label) ?? given[0] ?? (placeholder?.label ? placeholder : null);
}

/** The label element of a control. Pages repeat ids: of several that point at it, the nearest is its own. */
export function labelElementOf(control: HTMLInputElement): HTMLLabelElement | undefined {
  const labels = [...(control.labels ?? [])];
  if (labels.length < 2) return labels[0];
  const path = pathTo(control);
  const depth = (label: HTMLLabelElement) => sharedDepth(path, pathTo(label));
  return labels.reduce((best, label) => (depth(label) > depth(best) ? label : best));
}

function told(page: Page, text: string, source: string): OwnLabel | null {
  const clean = text.replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(clean)
    ? { label: page.labelOfText(clean), text: clean.replace(/\s*[:*]+$/, ''), source }
    : null;
}

/** The text of an element without that of controls and buttons inside it. */
function ownText(element: Element | null | undefined): string {
  return [...(element?.childNodes ?? [])]
    .map((node) => {
      if (node.nodeType === 3) return node.nodeValue;
      return /^(?:input|select|textarea|button|script|style|)$/.test(tagOf(node)) ? '' : ` ${ownText(node as Element)}`;
    })
    .join('');
}
