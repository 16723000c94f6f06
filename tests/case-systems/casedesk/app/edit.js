import { h, pad, panel } from './dom.js';
import { go } from './go.js';
import { listName } from './data.js';

const TITLES = ['', 'Mr', 'Mrs', 'Miss', 'Ms', 'Mx', 'Dr'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The edit form. Values stand in the controls' properties, not in attributes; the date of birth is over three controls. */
export function edit(client) {
  const [year, month, day] = client.dateOfBirth.split('-').map(Number);
  const title = select('ddlTitle', TITLES, client.title);
  const forename = input('txtForename', client.forename);
  const surname = input('txtSurname', client.surname);
  const known = input('txtKnownAs', client.knownAs);
  const days = select(
    'ddlDay',
    Array.from({ length: 31 }, (_, i) => String(i + 1)),
    String(day),
  );
  const months = select('ddlMonth', MONTHS, MONTHS[month - 1]);
  const years = input('txtYear', String(year), 4);
  const sexes = ['M', 'F'].map((sex) => {
    const radio = h('input', { type: 'radio', name: 'ctl00$rblGender', id: `ctl00_rblGender_${sex}`, value: sex });
    radio.checked = client.sex === sex;
    return h('label', {}, radio, sex === 'M' ? ' Male ' : ' Female ');
  });
  const nhs = input('txtNhs', client.nhsNumber, 12);
  nhs.readOnly = true;
  const address = h('textarea', { id: 'ctl00_txtAddress', rows: 2, cols: 40 });
  address.value = client.address;
  const postcode = input('txtPostcode', client.postcode, 9);
  const mobile = input('txtMobile', client.mobile);
  const back = () => go(`/clients/${client.id}/details`);

  const save = (event) => {
    event.preventDefault();
    Object.assign(client, {
      title: title.value,
      forename: forename.value.trim(),
      surname: surname.value.trim(),
      knownAs: known.value.trim(),
      dateOfBirth: `${years.value}-${pad(MONTHS.indexOf(months.value) + 1)}-${pad(days.value)}`,
      sex: sexes[1].firstChild.checked ? 'F' : 'M',
      address: address.value.trim(),
      postcode: postcode.value.trim(),
      mobile: mobile.value.trim(),
    });
    back();
  };
  return h('form', { onsubmit: save }, [
    panel(
      `Edit service user: ${listName(client)} [${client.id}]`,
      h('div.fields', {}, [
        field('Title', title),
        field('Forename(s)', forename),
        field('Surname', surname),
        field('Known as', known),
        field('D.O.B.', h('span', {}, days, ' ', months, ' ', years)),
        field('Gender', h('span', {}, sexes)),
        field('NHS No', nhs),
        field('Address', address),
        field('Postcode', postcode),
        field('Mobile', mobile),
      ]),
    ),
    h('p', {}, h('button', {}, 'Save'), ' ', h('button', { type: 'button', onclick: back }, 'Cancel')),
  ]);
}

function input(id, value, size = 30) {
  const element = h('input', { type: 'text', id: `ctl00_${id}`, size });
  element.value = value;
  return element;
}

function select(id, options, value) {
  const element = h(
    'select',
    { id: `ctl00_${id}` },
    options.map((option) => h('option', {}, option)),
  );
  element.value = value;
  return element;
}

function field(label, control) {
  return h('div.field', {}, h('label', control.id ? { for: control.id } : {}, label), control);
}
