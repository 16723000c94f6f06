import { AppShell, Loading, Logo, SearchControl, useMedplumNavigate, useResource } from '@medplum/react';
import type { Patient } from '@medplum/fhirtypes';
import { PatientPage } from './patient-page';

/** `/Patient` lists, `/Patient/<id>[/<tab>]` shows one. */
export function App({ pathname }: { readonly pathname: string }) {
  const [, , id, tab = 'timeline'] = pathname.split('/');
  return (
    <AppShell
      logo={<Logo size={24} />}
      pathname={pathname}
      headerSearchDisabled
      resourceTypeSearchDisabled
      menus={[{ title: 'Favourites', links: [{ label: 'Patients', href: '/Patient' }] }]}
    >
      {id ? <OnePatient key={id} id={id} tab={tab} /> : <PatientList />}
    </AppShell>
  );
}

function OnePatient({ id, tab }: { readonly id: string; readonly tab: string }) {
  const patient = useResource<Patient>({ reference: `Patient/${id}` });
  return patient ? <PatientPage patient={patient} tab={tab} /> : <Loading />;
}

function PatientList() {
  const navigate = useMedplumNavigate();
  return (
    <SearchControl
      search={{ resourceType: 'Patient', fields: ['name', 'birthDate', 'identifier', 'address', 'phone'], count: 20 }}
      onClick={(event) => navigate(`/Patient/${event.resource.id}`)}
    />
  );
}
