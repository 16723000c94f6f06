import { britishDate, dateParts, spacedNumber } from '../../shown.ts';

const SHEET = `<style>:host { display: block; padding: 1rem }</style>
<h1></h1>
<vaadin-tabs></vaadin-tabs>
<vaadin-form-layout></vaadin-form-layout>`;

/** One client in the shadow root of the element: to read, in form items, or to change, in fields. */
export function recordView(host, client, page) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  if (!root.firstChild) root.innerHTML = SHEET;
  root.querySelector('h1').textContent = `${client.surname}, ${client.forename} (${client.title})`;
  const layout = root.querySelector('vaadin-form-layout');
  if (layout.dataset.page !== page) layout.replaceChildren();
  layout.dataset.page = page;
  tabs(root.querySelector('vaadin-tabs'), client, page);
  if (page === 'edit') fields(layout, client);
  else items(layout, client);
}

function tabs(element, client, page) {
  element.replaceChildren(
    ...['Record', 'Edit'].map((name) => {
      const tab = document.createElement('vaadin-tab');
      tab.textContent = name;
      tab.addEventListener('click', () => globalThis.caseSystem.go(`/clients/${client.id}/${name.toLowerCase()}`));
      return tab;
    }),
  );
  element.selected = page === 'edit' ? 1 : 0;
}

function items(layout, client) {
  const shown = {
    'Preferred name': client.knownAs || '–',
    'Date of birth': britishDate(client.dateOfBirth),
    'NHS number': spacedNumber(client.nhsNumber) || 'Not known',
    'Client ID': client.id,
    'NDTMS reference': client.ndtmsRef,
    Sex: client.sex === 'F' ? 'Female' : 'Male',
    Address: client.address,
    Postcode: client.postcode,
    Mobile: client.mobile,
    Email: client.email || '–',
    Allergies: client.allergies,
    GP: client.gp?.name || '–',
    'GP practice': client.gp?.practice || '–',
    Keyworker: client.keyworker,
    'Next of kin': client.kin.map(({ name, phone }) => `${name}, ${phone}`).join('; ') || '–',
  };
  for (const [label, text] of Object.entries(shown)) {
    const item = layout.querySelector(`[data-is="${label}"]`) ?? document.createElement('vaadin-form-item');
    if (!item.isConnected) {
      item.dataset.is = label;
      const name = Object.assign(document.createElement('label'), { slot: 'label', textContent: label });
      item.append(name, document.createElement('span'));
      layout.append(item);
    }
    item.querySelector('span').textContent = text;
  }
}

function fields(layout, client) {
  const texts = {
    'First name': client.forename,
    'Last name': client.surname,
    'Preferred name': client.knownAs,
    'NHS number': spacedNumber(client.nhsNumber),
    Address: client.address,
    Postcode: client.postcode,
    'Mobile number': client.mobile,
    Email: client.email,
    Allergies: client.allergies,
  };
  const field = (tag, label) => {
    const found = layout.querySelector(`[data-is="${label}"]`);
    if (found) return found;
    const made = document.createElement(tag);
    made.dataset.is = label;
    made.label = label;
    layout.append(made);
    return made;
  };
  const title = field('vaadin-select', 'Title');
  title.items = ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx'].map((value) => ({ label: value, value }));
  title.value = client.title;
  for (const [label, text] of Object.entries(texts)) field('vaadin-text-field', label).value = text;
  const born = field('vaadin-date-picker', 'Date of birth');
  born.i18n = { ...born.i18n, formatDate: slashed, parseDate: (text) => parsed(text) };
  born.value = client.dateOfBirth;
  const id = field('vaadin-text-field', 'Client ID');
  id.readonly = true;
  id.value = client.id;
}

const two = (number) => String(number).padStart(2, '0');
const slashed = ({ day, month, year }) => `${two(day)}/${two(month + 1)}/${year}`;
const parsed = (text) => {
  const { day, month, year } = dateParts(text.split('/').toReversed().join('-'));
  return { day: Number(day), month: Number(month) - 1, year: Number(year) };
};
