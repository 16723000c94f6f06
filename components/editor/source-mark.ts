import { Mark } from '@tiptap/core';

/**
 * Words that came from the record or from an answer, `<span data-field="name">` or `<span data-answer="lastEcg">`: underlined
 * with dots, and kept as they are so that the answer can still be changed. Words typed after them do not belong to them.
 */
function sourceMark(name: 'field' | 'answer') {
  const attribute = `data-${name}`;
  return Mark.create({
    name,
    inclusive: false,
    excludes: '',
    addAttributes() {
      return {
        id: {
          default: '',
          parseHTML: (element) => element.getAttribute(attribute),
          renderHTML: ({ id }: Record<string, unknown>) => ({ [attribute]: String(id) }),
        },
      };
    },
    parseHTML() {
      return [{ tag: `span[${attribute}]` }];
    },
    renderHTML({ HTMLAttributes }) {
      return ['span', HTMLAttributes, 0];
    },
  });
}

export const FieldMark = sourceMark('field');
export const AnswerMark = sourceMark('answer');
