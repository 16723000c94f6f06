import DataTable from 'datatables.net-dt';
import { britishDate, spacedNumber } from '../../shown.ts';

const text = DataTable.render.text();

/** The tables of a record, empty: details, next of kin, prescriptions. */
export function recordPage(main) {
  main.innerHTML =
    '<h1></h1><table class="stripe" id="details"></table>' +
    '<h2>Next of kin</h2><table class="display" id="kin"></table>' +
    '<h2>Prescriptions</h2><table class="display" id="scripts"></table>';
  const plain = { paging: false, searching: false, info: false, ordering: false };
  return {
    heading: main.querySelector('h1'),
    details: new DataTable('#details', {
      ...plain,
      columns: [
        { title: 'Detail', render: text },
        { title: 'Value', render: text },
      ],
    }),
    kin: new DataTable('#kin', {
      columns: ['Name', 'Relationship', 'Date of birth', 'Phone', 'Address'].map((title) => ({ title, render: text })),
    }),
    scripts: new DataTable('#scripts', {
      ...plain,
      columns: ['Drug', 'Dose', 'Regime', 'Prescriber'].map((title) => ({ title, render: text })),
    }),
  };
}

/** Fills the tables with a client, one after the other as their answers would come. */
export async function drawRecord({ heading, details, kin, scripts }, client) {
  heading.textContent = `${client.title} ${client.forename} ${client.surname}`;
  await answered();
  details.clear().rows.add(detailsOf(client)).draw();
  await answered();
  kin
    .clear()
    .rows.add(client.kin.map((one) => [one.name, one.relation, dateOr(one.dateOfBirth), one.phone, one.address]))
    .draw();
  await answered();
  scripts
    .clear()
    .rows.add(client.prescriptions.map(({ drug, dose, regime, prescriber }) => [drug, dose, regime, prescriber]))
    .draw();
}

const answered = () => new Promise((resolve) => void setTimeout(resolve, 30));
const dateOr = (iso) => (iso ? britishDate(iso) : 'Not known');

function detailsOf(client) {
  return Object.entries({
    'Known as': client.knownAs || '-',
    'Date of birth': britishDate(client.dateOfBirth),
    'NHS number': spacedNumber(client.nhsNumber) || '-',
    'Client ID': client.id,
    'NDTMS reference': client.ndtmsRef,
    Gender: client.sex === 'F' ? 'Female' : 'Male',
    Address: `${client.address}, ${client.postcode}`,
    'Mobile number': client.mobile,
    'Email address': client.email || '-',
    'GP practice': client.gp?.practice || '-',
    GP: client.gp?.name || '-',
    'Key worker': client.keyworker,
    Allergies: client.allergies,
  });
}
