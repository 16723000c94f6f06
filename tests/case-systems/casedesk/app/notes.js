import { daysAgo, grid, h, panel } from './dom.js';

/** Case notes: a field for a new one, and all that were written. Free text names other people. */
export function notes(client) {
  const text = h('textarea', { id: 'ctl00_cphMain_txtNote', rows: 5, cols: 80 });
  const kind = h(
    'select',
    { id: 'ctl00_cphMain_ddlType' },
    ['Key work', 'Medical', 'Tel', 'Letter', 'Admin'].map((name) => h('option', {}, name)),
  );
  const list = h('div');
  const draw = () =>
    list.replaceChildren(
      grid(
        ['Date', 'Type', 'By', 'Note'],
        client.notes.map((note) => [daysAgo(note.daysAgo), note.type, note.by, note.text]),
      ),
    );
  const save = (event) => {
    event.preventDefault();
    if (!text.value.trim()) return;
    client.notes.unshift({ daysAgo: 0, type: kind.value, by: 'JH', text: text.value.trim() });
    client.noteCount += 1;
    text.value = '';
    draw();
  };
  draw();
  return h('div', {}, [
    panel(
      'New case note',
      h('form.pad', { onsubmit: save }, [
        h('label', { for: 'ctl00_cphMain_ddlType' }, 'Type '),
        kind,
        h('br'),
        h('label', { for: 'ctl00_cphMain_txtNote' }, 'Note text'),
        h('br'),
        text,
        h('br'),
        h('button', {}, 'Save note'),
      ]),
    ),
    panel(`Case notes (${client.noteCount})`, list),
  ]);
}
