/** What a page's style sheet could hide or move the host by, to have its users click what they cannot see. */
export const HELD: Readonly<Record<string, string>> = {
  all: 'initial',
  'color-scheme': 'light dark',
  display: 'block',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  translate: 'none',
  scale: 'none',
  rotate: 'none',
  filter: 'none',
  'clip-path': 'none',
  mask: 'none',
  'mix-blend-mode': 'normal',
  'pointer-events': 'auto',
  zoom: '1',
};
