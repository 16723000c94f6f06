import { adversary } from '../adversary';
import { broken, esc } from '../html';
import { plainName } from '../people/person';
import { writeDate } from '../write';

export const notes = adversary(
  'notes',
  'free-text notes that name a third person with date of birth and number',
  ({ rng, second, third, style }) => {
    const text = `T/C with mother, ${plainName(second)} (DOB ${writeDate(second.born, style.date)}, NHS number ${second.nhs}), who can be reached on ${second.mobile}. She lives at ${second.address.lines.join(', ')}, ${second.address.postcode}. Also seen with ${plainName(third)}, email ${third.email}.`;
    const block = rng.chance(0.5)
      ? `<h3>Case notes</h3><p>${esc(text)}</p>`
      : `<label>Notes<textarea rows="6" cols="60">${esc(text)}</textarea></label>`;
    return { slots: () => ({ after: block }) };
  },
);

export const timeline = adversary('timeline', 'contacts with dates and the names of staff', ({ second, third }) => ({
  slots: () => ({
    after: `<h3>Timeline</h3><ul><li><b>12/05/2025 14:10</b> ${esc(plainName(second))}: Client attended, script collected.</li><li><b>28/04/2025 10:00</b> ${esc(plainName(third))}: Did not attend. Text sent.</li></ul>`,
  }),
}));

export const letter = adversary(
  'letter-preview',
  'a letter to the practice, previewed on the page',
  ({ client, style, staff }) => ({
    slots: () => ({
      after: `<div class="preview"><p>${broken([client.gp.name, client.gp.practice, ...client.gp.address.lines, client.gp.address.postcode])}</p><p>Dear ${esc(client.gp.name)}</p><p><b>Re: ${esc(plainName(client))}, DOB ${writeDate(client.born, style.date)}</b></p><p>Thank you for seeing this client.</p><p>Yours sincerely<br>${esc(staff)}</p></div>`,
    }),
  }),
);

export const documents = adversary(
  'documents',
  'a list of documents with names of others in their titles',
  ({ second, third }) => ({
    slots: () => ({
      after: `<h3>Documents</h3><table><tr><th>Title</th><th>Date</th><th>Author</th></tr><tr><td>Letter re ${esc(plainName(second))}.pdf</td><td>04/02/2025</td><td>${esc(plainName(third))}</td></tr><tr><td>Consent form.docx</td><td>22/01/2025</td><td>${esc(plainName(third))}</td></tr></table>`,
    }),
  }),
);

export const messages = adversary(
  'messages',
  'an inbox at the side: from, subject, about another client',
  ({ second, third }) => ({
    slots: () => ({
      before: `<section><h4>Messages</h4><p><b>From:</b> ${esc(plainName(third))}<br><b>Client:</b> ${esc(plainName(second))}<br><b>Subject:</b> Prescription query<br><b>Phone:</b> ${second.mobile}</p></section>`,
    }),
    expected: { verdicts: ['one', 'ambiguous', 'multiple'] },
  }),
);
