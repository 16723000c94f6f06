// Notes are written in every kind of box that case systems have, beside one invented client. Editors are their makers' own.
import { swapRecord } from './record.js';

const by = (id) => document.getElementById(id);

by('own-paste').addEventListener('paste', (event) => {
  event.preventDefault();
  document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
});
for (const name of ['paste', 'beforeinput']) by('refuses').addEventListener(name, (event) => event.preventDefault());
by('moving').addEventListener('focus', () => by('moving').replaceWith(by('moving').cloneNode()));
by('swaps').addEventListener('focus', swapRecord);
const design = () => (by('designed').contentDocument.designMode = 'on');
by('designed').addEventListener('load', design);
design();

customElements.define(
  'x-note',
  class extends HTMLElement {
    connectedCallback() {
      const area = document.createElement('textarea');
      area.ariaLabel = 'Note in a component';
      this.attachShadow({ mode: 'open' }).append(area);
    }
  },
);

// Under a policy that allows no editor, the boxes above are all there is.
if (location.pathname !== '/plain') {
  const editors = [
    import('./react.js'),
    import('./tiptap.js'),
    import('./quill.js'),
    import('./lexical.js'),
    import('./tiny.js'),
  ];
  await Promise.all(editors);
}
document.body.dataset.ready = '';
