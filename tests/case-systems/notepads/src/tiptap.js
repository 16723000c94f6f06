import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

window.tiptap = new Editor({
  element: document.getElementById('tiptap'),
  extensions: [StarterKit],
  content: '<p>Seen at clinic.</p>',
  editorProps: { attributes: { 'aria-label': 'TipTap', role: 'textbox' } },
});
