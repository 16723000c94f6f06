import { mergeAttributes, Node } from '@tiptap/core';

type Options = {
  /** Called with the gap's id when it is pressed. */
  readonly onGap: (id: string) => void;
};

/**
 * A gap in a letter, `<span data-gap="lastEcg">date, or never</span>`: one piece of the line, which can be deleted but not
 * written in, and which leads to the question that fills it when it is pressed.
 */
export const GapNode = Node.create<Options>({
  name: 'gap',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  // A gap may be bold as the words around it are.
  marks: '_',

  addOptions() {
    return { onGap: () => undefined };
  },

  addAttributes() {
    return {
      id: { default: '', parseHTML: (element) => element.getAttribute('data-gap'), renderHTML: () => ({}) },
      words: { default: '', parseHTML: (element) => element.textContent, renderHTML: () => ({}) },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-gap]', priority: 100 }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-gap': String(node.attrs.id) }), String(node.attrs.words)];
  },

  renderText({ node }) {
    return String(node.attrs.words);
  },

  addNodeView() {
    const { onGap } = this.options;
    return ({ node }) => {
      const dom = document.createElement('button');
      dom.type = 'button';
      dom.className = 'letter-gap';
      dom.dataset.gap = String(node.attrs.id);
      dom.textContent = String(node.attrs.words);
      dom.setAttribute('aria-label', `Missing: ${node.attrs.words}. Fill it in`);
      // Reached through the list of what is missing, and by the caret: Tab leaves the editor.
      dom.tabIndex = -1;
      const life = new AbortController();
      const { signal } = life;
      dom.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
      dom.addEventListener('click', () => onGap(String(node.attrs.id)), { signal });
      return { dom, ignoreMutation: () => true, destroy: () => life.abort() };
    };
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        const node =
          'node' in selection ? (selection.node as { type: { name: string }; attrs: { id: unknown } }) : null;
        if (node?.type.name !== 'gap') return false;
        this.options.onGap(String(node.attrs.id));
        return true;
      },
    };
  },
});
