import type { FileImport } from '../../components/dashboard/file-import/import-step';
import type { IncomingService, ServiceImportStep } from '../../components/dashboard/services/ImportServices';
import { FILE_LAYOUT_NAMES, readServicesFile } from '../../utils/directory/services/reading/read-file';
import type { Service } from '../../utils/directory/services/service';
import { makeSourceId, OWN } from '../../utils/directory/services/source';
import { ToldError } from '../../utils/errors';
import { OWN_MOST, SERVICE_BATCH } from '../../utils/messages/services';
import { ask } from '../views/ask';
import { useFileImport } from './use-file-import';

/** In bytes. */
const LARGEST_FILE = 60_000_000;

/** The import of a file of services: read here, compared and kept by the background, own ones in one go, others batch by batch. */
export function useServiceImport(): { step: ServiceImportStep | null; importing: FileImport } {
  return useFileImport<Preview>({ limit: LARGEST_FILE, tooLong: 'feed-too-large', preview, take: keep });
}

type Preview = Omit<Extract<ServiceImportStep, { step: 'preview' }>, 'step' | 'fileName' | 'busy' | 'trouble'>;

async function preview(file: File): Promise<{ found: Preview }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const source = makeSourceId('file', file.name);
  const { layout, services, refused } = await readServicesFile(bytes, (of) => (of === 'own-csv' ? OWN : source));
  const { incoming, inUse } = await compare(services, layout === 'own-csv' ? OWN : source);
  const known = incoming.filter(({ change }) => change !== 'new').length;
  const gone = layout === 'own-csv' ? 0 : Math.max(0, inUse - known);
  return { found: { layoutTitle: FILE_LAYOUT_NAMES[layout], incoming, refused, inUse, gone } };
}

async function compare(
  services: readonly Service[],
  source: string,
): Promise<{ incoming: IncomingService[]; inUse: number }> {
  const incoming: IncomingService[] = [];
  let inUse = 0;
  for (const batch of batches(services)) {
    const answer = await ask('services/compare', { source, services: batch });
    inUse = answer.inUse;
    batch.forEach((service, at) => incoming.push({ service, change: answer.changes[at] ?? 'new' }));
  }
  return { incoming, inUse };
}

async function keep({ fileName, incoming, refused }: Preview & { readonly fileName: string }): Promise<void> {
  const own = incoming.filter(({ service }) => service.source === OWN);
  if (own.length > 0) {
    const changed = own.filter(({ change }) => change !== 'same').map(({ service }) => service);
    if (changed.length > OWN_MOST) throw new ToldError('own-services-too-many');
    if (changed.length > 0) await ask('services/take-own', { services: changed });
    return;
  }
  const { source, generation } = await ask('services/import-begin', { fileName });
  try {
    for (const batch of batches(incoming.map(({ service }) => service)))
      await ask('services/import-stage', { source, generation, services: batch });
    await ask('services/import-commit', {
      source,
      generation,
      refusedCount: refused.length,
      refused: refused.slice(0, 100),
    });
  } catch (error) {
    await ask('services/leave-reading', { id: source }).catch(() => undefined);
    throw error;
  }
}

function batches(services: readonly Service[]): Service[][] {
  return Array.from({ length: Math.ceil(services.length / SERVICE_BATCH) }, (_, at) =>
    services.slice(at * SERVICE_BATCH, (at + 1) * SERVICE_BATCH),
  );
}
