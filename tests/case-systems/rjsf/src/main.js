import { createElement as h, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import clients from '../../casedesk/clients.json';
import { dataWith, formDataOf, householdSchema, kinSchema, ROLES, schema, schemaWith, uiSchema } from './schema.js';

/**
 * `/clients` is a form of an array, `/pair/<id>/<id>` of two; `/clients/<id>` one client, `view` the same, read only,
 * `household` with others who live there (two clients more), `kin` the next of kin alone, `role?<name>` with a section for
 * somebody else.
 */
const OTHERS = ['T-20127', 'T-20744'];
const personOf = (id) => clients.find((one) => one.id === id);

function App() {
  const pathname = useSyncExternalStore(subscribe, () => location.pathname);
  const [, section, id, page] = pathname.split('/');
  const client = personOf(id);
  if (!client || section === 'pair') {
    const people = client ? [client, personOf(page)] : clients.slice(0, 6);
    const several = { type: 'array', title: 'Clients', items: { ...schema, title: '' } };
    return h(Form, { schema: several, formData: people.map(formDataOf), validator });
  }
  const formData = { ...formDataOf(client), household: OTHERS.map((other) => formDataOf(personOf(other))) };
  const role = ROLES.find((one) => page === 'role' && one === decodeURIComponent(location.search.slice(1)));
  if (role) Object.assign(formData, dataWith(role));
  const schemas = { household: householdSchema, kin: kinSchema };
  return h(Form, {
    schema: role ? schemaWith(role) : (schemas[page] ?? schema),
    uiSchema,
    formData,
    validator,
    readonly: page === 'view',
  });
}

function subscribe(changed) {
  addEventListener('popstate', changed);
  return () => removeEventListener('popstate', changed);
}

createRoot(document.getElementById('root')).render(h(App));

globalThis.caseSystem = {
  go(path) {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  },
};
