import type { FileImport } from '../../components/dashboard/file-import/import-step';
import type { IncomingService, ServiceImportStep } from '../../components/dashboard/services/ImportServices';
import {
  FILE_LAYOUT_NAMES,
  readPackage,
  readServicesFile,
  sayPart,
} from '../../utils/directory/services/reading/read-file';
import type { FileLayout } from '../../utils/directory/services/reading/read-file';
import type { PackagePart } from '../../utils/directory/services/reading/package-parts';
import type { Service } from '../../utils/directory/services/service';
import { makeSourceId, OWN } from '../../utils/directory/services/source';
import { isToldError, ToldError } from '../../utils/errors';
import { OWN_MOST, SERVICE_BATCH } from '../../utils/messages/services';
import { ask } from '../views/ask';
import { useFileImport } from './use-file-import';

/** In bytes. */
const LARGEST_FILE = 60_000_000;

/** The import of a file of services: read here, compared and kept by the background, own ones in one go, others batch by batch. */
export function useServiceImport(): { step: ServiceImportStep | null; importing: FileImport } {
  return useFileImport<Preview>({ limit: LARGEST_FILE, tooLong: 'feed-too-large', preview, take: keep });
}

type Preview = Omit<Extract<ServiceImportStep, { step: 'preview' }>, 'step' | 'fileName' | 'busy' | 'trouble'> & {
  /** What the source is called by which a later import of the same is known. */
  readonly sourceName: string;
};

async function preview(
  file: File,
  more: readonly File[],
): Promise<{ found: Preview } | { problem: { sentence: string } }> {
  try {
    return { found: await found([file, ...more]) };
  } catch (error) {
    if (isToldError(error, 'package-part') && error.detail)
      return { problem: { sentence: sayPart(error.detail as PackagePart) } };
    throw error;
  }
}

async function found(files: readonly File[]): Promise<Preview> {
  let sourceName = files[0]?.name ?? '';
  const sourceOf = (layout: FileLayout, title: string) => {
    if (layout === 'own-csv') return OWN;
    // Files of a package have the same names in every package.
    if (files.length > 1) sourceName = title || FILE_LAYOUT_NAMES[layout];
    return makeSourceId('file', sourceName);
  };
  const read = await readFiles(files, sourceOf);
  const { layout, services, refused } = read;
  const { incoming, inUse } = await compare(services, layout === 'own-csv' ? OWN : makeSourceId('file', sourceName));
  const known = incoming.filter(({ change }) => change !== 'new').length;
  const gone = layout === 'own-csv' ? 0 : Math.max(0, inUse - known);
  const { missing = [], unread = [] } = read.package ?? {};
  return { layoutTitle: FILE_LAYOUT_NAMES[layout], incoming, refused, inUse, gone, missing, unread, sourceName };
}

async function readFiles(files: readonly File[], sourceOf: (layout: FileLayout, title: string) => string) {
  const entries = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const [first, ...others] = entries;
  return first && others.length === 0 ? readServicesFile(first, sourceOf) : readPackage(entries, sourceOf);
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

async function keep({ sourceName, incoming, refused }: Preview): Promise<void> {
  const own = incoming.filter(({ service }) => service.source === OWN);
  if (own.length > 0) {
    const changed = own.filter(({ change }) => change !== 'same').map(({ service }) => service);
    if (changed.length > OWN_MOST) throw new ToldError('own-services-too-many');
    if (changed.length > 0) await ask('services/take-own', { services: changed });
    return;
  }
  const { source, generation } = await ask('services/import-begin', { fileName: sourceName });
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
