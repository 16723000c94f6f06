import { daysAgo, fourCells, grid, h, panel } from './dom.js';

export function prescriptions(client) {
  const rows = client.prescriptions.map((rx) => [
    rx.drug,
    rx.dose,
    rx.regime,
    daysAgo(rx.startedDaysAgo),
    rx.prescriber,
  ]);
  return h('div', {}, [
    panel(
      'Current prescriptions',
      rows.length ? grid(['Drug', 'Dose', 'Regime', 'Started', 'Prescriber'], rows) : h('p.pad', {}, 'None'),
    ),
    panel(
      'Dispensing',
      fourCells([
        ['Pharmacy', client.pharmacy || 'None', 'Tel', '01632 960044'],
        ['Next collection', daysAgo(-1), 'Review due', daysAgo(-21)],
      ]),
    ),
  ]);
}

export function referralIn(client) {
  return panel(
    'Referral in',
    fourCells([
      ['Referral date', daysAgo(340), 'Source', client.gp ? 'GP' : 'Self'],
      ['Referred by', client.gp?.name || 'Self', 'Referrer tel', client.gp?.phone || ''],
      ['First appointment', daysAgo(331), 'Outcome', 'Attended'],
    ]),
  );
}

export function episode(client) {
  return panel(
    'Episode 3',
    fourCells([
      ['Episode ID', `${client.id.slice(2)}-03`, 'Start date', daysAgo(331)],
      ['Keyworker', client.keyworker, 'Local authority', 'Tidewell'],
      ['Status', 'Open', 'Next review', daysAgo(-14)],
    ]),
  );
}

export function modalities() {
  return panel(
    'Modalities',
    grid(
      ['Intervention', 'Setting', 'Start', 'End'],
      [
        ['Pharmacological', 'Community', daysAgo(330), ''],
        ['Psychosocial', 'Community', daysAgo(325), ''],
        ['Recovery support', 'Community', daysAgo(200), daysAgo(90)],
      ],
    ),
  );
}

export function topReviews() {
  return panel(
    'TOP reviews',
    grid(
      ['Date', 'Stage', 'Completed by', 'Days used (28)'],
      [
        [daysAgo(60), 'Review', 'JH', '4'],
        [daysAgo(150), 'Review', 'JH', '9'],
        [daysAgo(331), 'Start', 'RM', '26'],
      ],
    ),
  );
}

export function carePlan() {
  return panel(
    'Care plan',
    grid(
      ['Need', 'Goal', 'Action', 'Review'],
      [
        ['Physical health', 'Outstanding tests done', 'Liaise with GP practice', daysAgo(-30)],
        ['Housing', 'Stable address', 'Council housing form', daysAgo(-30)],
      ],
    ),
  );
}

export function risk(client) {
  return panel(
    'Risk',
    fourCells([
      ['Overdose', 'Medium', 'Reviewed', daysAgo(35)],
      ['Safe to contact', client.safeToContact, 'Reviewed by', 'A Pereira'],
      ['Children', 'None in household', 'Next review', daysAgo(-55)],
    ]),
  );
}

export function bbv() {
  return panel(
    'Blood-borne virus',
    grid(
      ['Test', 'Date', 'Result'],
      [
        ['Hepatitis B sAg', daysAgo(180), 'Negative'],
        ['Hepatitis C antibody', daysAgo(180), 'Positive'],
        ['HIV', daysAgo(180), 'Declined'],
      ],
    ),
  );
}

export function documents(client) {
  return panel(
    'Documents',
    grid(
      ['Date', 'Name', 'By'],
      [
        [daysAgo(28), `ECG request ${client.surname}.doc`, 'AP'],
        [daysAgo(120), 'Consent form scan.pdf', 'JH'],
        [daysAgo(331), 'Referral form.pdf', 'LT'],
      ],
    ),
  );
}
