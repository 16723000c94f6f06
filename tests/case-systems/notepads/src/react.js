import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

/** A box whose value React holds: what is only put into the element is gone at the next drawing. */
function Note({ id, name, most = Infinity }) {
  const [text, setText] = useState('');
  const [drawn, draw] = useState(0);
  return h(
    'p',
    {},
    h('label', { htmlFor: id }, name),
    h('textarea', { id, value: text, onChange: (event) => setText(event.target.value.slice(0, most)) }),
    h('button', { id: `${id}-draw`, type: 'button', onClick: () => draw(drawn + 1) }, 'Draw again'),
    h('output', { id: `${id}-state`, hidden: true }, text),
  );
}

flushSync(() =>
  createRoot(document.getElementById('react')).render(
    h(
      'div',
      {},
      h(Note, { id: 'controlled', name: 'Note held by React' }),
      h(Note, { id: 'cut', name: 'Note cut short', most: 200 }),
    ),
  ),
);
