import { w2form, w2utils } from 'w2ui/w2ui-2.0.es6.js';
import { shortDate, spacedNumber } from '../../shown.ts';

const SEXES = { F: 'Female', M: 'Male' };

/** The form that w2ui writes from a list of fields, in tabs; the fields of the tabs not chosen stay in the page. */
export function recordForm(name) {
  const form = new w2form({
    name,
    tabs: ['Personal', 'Contact', 'Professionals', 'Next of kin'].map((text) => ({ id: text.toLowerCase(), text })),
    fields: [
      field('id', 'Client ref', 0, { attr: 'readonly' }),
      {
        field: 'title',
        type: 'select',
        html: { label: 'Title', page: 0 },
        options: { items: ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx'] },
      },
      field('surname', 'Surname', 0),
      field('forename', 'Forename', 0),
      field('knownAs', 'Known as', 0),
      field('born', 'DOB', 0),
      { field: 'sex', type: 'radio', html: { label: 'Sex', page: 0 }, options: { items: ['Female', 'Male'] } },
      field('number', 'NHS No', 0),
      field('ndtmsRef', 'NDTMS ref', 0),
      field('allergies', 'Allergies', 0),
      { field: 'address', type: 'textarea', html: { label: 'Address', page: 1, attr: 'style="height: 60px"' } },
      field('postcode', 'Post code', 1),
      field('mobile', 'Mobile', 1),
      field('email', 'E-mail', 1),
      field('keyworker', 'Keyworker', 2),
      field('gp', 'GP name', 2),
      field('practice', 'GP practice', 2),
      field('kinName', 'Name', 3),
      field('kinPhone', 'Telephone', 3),
      field('kinBorn', 'DOB', 3),
    ],
    actions: { Save() {}, Cancel() {} },
  });
  form.setRecord = (client) => {
    const [kin] = client.kin;
    form.record = {
      ...client,
      born: shortDate(client.dateOfBirth),
      sex: SEXES[client.sex],
      number: spacedNumber(client.nhsNumber),
      address: client.address.replaceAll(', ', '\n'),
      gp: client.gp?.name ?? '',
      practice: client.gp?.practice ?? '',
      kinName: kin?.name ?? '',
      kinPhone: kin?.phone ?? '',
      kinBorn: kin?.dateOfBirth ? shortDate(kin.dateOfBirth) : '',
    };
    form.refresh();
  };
  return form;
}

function field(name, label, page, more = {}) {
  return { field: name, type: 'text', html: { label, page, ...more } };
}

/** What the record says of a client, in the words it uses. */
export function propertiesOf(client) {
  return {
    'Client ref': client.id,
    Name: `${client.title} ${client.forename} ${client.surname}`,
    DOB: shortDate(client.dateOfBirth),
    'NHS No': spacedNumber(client.nhsNumber),
    Sex: SEXES[client.sex],
    Address: `${client.address}, ${client.postcode}`,
    Mobile: client.mobile,
    Keyworker: client.keyworker,
    'Next of kin': client.kin.map(({ name, phone }) => `${name} ${phone}`).join('; '),
  };
}

/** A client in the fields of a w2ui box, to be read only. */
export function summaryHtml(client) {
  const rows = Object.entries(propertiesOf(client)).map(
    ([label, value]) =>
      `<div class="w2ui-field w2ui-span6"><label>${label}</label><div style="padding-top: 6px">${w2utils.encodeTags(value)}</div></div>`,
  );
  return `<div style="padding: 12px">${rows.join('')}</div>`;
}
