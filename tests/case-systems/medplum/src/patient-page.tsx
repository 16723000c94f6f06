import { Grid, Paper, Tabs } from '@mantine/core';
import type { Patient, Resource } from '@medplum/fhirtypes';
import {
  Document,
  PatientHeader,
  PatientSummary,
  PatientTimeline,
  ResourceForm,
  ResourceHistoryTable,
  ResourceTable,
  SearchControl,
  useMedplum,
  useMedplumNavigate,
} from '@medplum/react';

const TABS = ['Timeline', 'Details', 'Edit', 'History', 'Patients'];

/** A patient as Medplum's own apps show one: header, summary beside tabs. Tabs stay in the page when another is chosen. */
export function PatientPage({ patient, tab }: { readonly patient: Patient; readonly tab: string }) {
  const navigate = useMedplumNavigate();
  const medplum = useMedplum();
  const save = async (edited: Resource) => {
    await medplum.updateResource(edited);
    navigate(`/Patient/${patient.id}`);
  };
  return (
    <>
      <Paper>
        <PatientHeader patient={patient} />
      </Paper>
      <Grid gutter={0}>
        <Grid.Col span={4}>
          <PatientSummary patient={patient} />
        </Grid.Col>
        <Grid.Col span={8}>
          <Tabs value={tab} onChange={(next) => navigate(`/Patient/${patient.id}/${next}`)}>
            <Tabs.List>
              {TABS.map((name) => (
                <Tabs.Tab key={name} value={name.toLowerCase()}>
                  {name}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="timeline">
              <PatientTimeline patient={patient} />
            </Tabs.Panel>
            <Tabs.Panel value="details">
              <Document>
                <ResourceTable value={patient} />
              </Document>
            </Tabs.Panel>
            <Tabs.Panel value="edit">
              <Document>
                <ResourceForm defaultValue={patient} onSubmit={(edited) => void save(edited)} />
              </Document>
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <Document>
                <ResourceHistoryTable resourceType="Patient" id={patient.id} />
              </Document>
            </Tabs.Panel>
            <Tabs.Panel value="patients">
              <SearchControl
                search={{ resourceType: 'Patient', fields: ['name', 'birthDate'], count: 20 }}
                hideToolbar
                onClick={(event) => navigate(`/Patient/${event.resource.id}`)}
              />
            </Tabs.Panel>
          </Tabs>
        </Grid.Col>
      </Grid>
    </>
  );
}
