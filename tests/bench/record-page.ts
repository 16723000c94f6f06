import { makePage, seeded } from '../recognition/generator';

/** A record with a table of events after it, of about so many nodes. */
export function recordOf(nodes: number): string {
  const { html } = makePage(seeded(7), 'definition list', true);
  const rows = Array.from({ length: Math.max(0, Math.round((nodes - 250) / 9)) }, event).join('');
  return html.replace(
    '</main>',
    `<section><h2>Events</h2><table><tr><th>Date</th><th>Type</th><th>By</th><th>Note</th></tr>${rows}</table></section></main>`,
  );
}

function event(_: unknown, i: number): string {
  return `<tr><td>${(i % 28) + 1}/0${(i % 9) + 1}/2026</td><td>Key work</td><td>JH</td><td>Attended. Talked about housing; the practice will phone on day ${i}.</td></tr>`;
}
