import { ClientStorage, indexSearchParameter, loadDataType, MemoryStorage, type WithId } from '@medplum/core';
import type { Practitioner, Resource } from '@medplum/fhirtypes';
import { MockClient } from '@medplum/mock';
import { searchParameters, structures } from 'virtual:definitions';
import records from './records.json';

/** Medplum's own in-page server, holding the invented people of `records.json` and nobody else. */
export async function seededClient(): Promise<MockClient> {
  structures.forEach((structure) => loadDataType(structure));
  searchParameters.forEach((parameter) => indexSearchParameter(parameter));
  const resources = [...records.others, ...records.patients] as Resource[];
  const staff = resources.find(
    (resource): resource is Practitioner =>
      resource.resourceType === 'Practitioner' && resource.name?.[0]?.family === 'Hargreaves',
  );
  const medplum = new MockClient({
    profile: staff as WithId<Practitioner>,
    project: { resourceType: 'Project', id: 'tidewell', name: 'Tidewell Recovery Service' },
    seedDefaultData: false,
    storage: new ClientStorage(new MemoryStorage()),
  });
  for (const resource of resources) {
    await medplum.withSeeding(() =>
      medplum.repo.createResource({ ...resource, meta: { lastUpdated: '2026-11-01T09:00:00.000Z' } }),
    );
  }
  return medplum;
}
