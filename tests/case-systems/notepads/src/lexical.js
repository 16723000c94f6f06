import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';

const editor = createEditor({
  namespace: 'note',
  nodes: [HeadingNode, QuoteNode],
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(document.getElementById('lexical'));
registerRichText(editor);
editor.update(() => $getRoot().append($createParagraphNode().append($createTextNode('Seen at clinic.'))));
window.lexicalText = () => editor.getEditorState().read(() => $getRoot().getTextContent());
