import { useRef, useState } from 'preact/hooks';
import type { FileImport } from '../../components/dashboard/file-import/import-step';
import type { IncomingService, ServiceImportStep } from '../../components/dashboard/services/ImportServices';
import { FILE_LAYOUT_NAMES, readServicesFile } from '../../utils/directory/services/reading/read-file';
import type { Service } from '../../utils/directory/services/service';
import { makeSourceId, OWN } from '../../utils/directory/services/source';
import { sentenceFor, ToldError } from '../../utils/errors';
import { OWN_MOST, SERVICE_BATCH } from '../../utils/messages/services';
import { ask } from '../views/ask';

/** In bytes. */
const LARGEST_FILE = 60_000_000;

/** The import of a file of services: read here, compared and kept by the background, own ones in one go, others batch by batch. */
export function useServiceImport(): { step: ServiceImportStep | null; importing: FileImport } {
  const [step, setStep] = useState<ServiceImportStep | null>(null);
  /** Grows with every file and every end: what comes back for an older one is dropped. */
  const turn = useRef(0);

  const read = async (file: File) => {
    turn.current += 1;
    const mine = turn.current;
    const fileName = file.name;
    const show = (next: ServiceImportStep) => mine === turn.current && setStep(next);
    try {
      if (file.size > LARGEST_FILE) throw new ToldError('feed-too-large');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const source = makeSourceId('file', fileName);
      const { layout, services, refused } = await readServicesFile(bytes, (of) => (of === 'own-csv' ? OWN : source));
      const { incoming, inUse } = await compare(services, layout === 'own-csv' ? OWN : source);
      const known = incoming.filter(({ change }) => change !== 'new').length;
      show({
        step: 'preview',
        fileName,
        layoutTitle: FILE_LAYOUT_NAMES[layout],
        incoming,
        refused,
        inUse,
        gone: layout === 'own-csv' ? 0 : Math.max(0, inUse - known),
        busy: false,
        trouble: null,
      });
    } catch (error) {
      show({ step: 'choose', refused: { fileName, sentence: sentenceFor(error) } });
    }
  };

  const take = async () => {
    if (step?.step !== 'preview' || step.busy) return;
    const mine = turn.current;
    setStep({ ...step, busy: true, trouble: null });
    try {
      await keep(step);
      if (mine === turn.current) setStep(null);
    } catch (error) {
      if (mine === turn.current) setStep({ ...step, busy: false, trouble: sentenceFor(error) });
    }
  };

  const show = (next: ServiceImportStep | null) => {
    turn.current += 1;
    setStep(next);
  };
  return {
    step,
    importing: {
      onStart: () => show({ step: 'choose' }),
      onFile: (file) => void read(file),
      onTake: () => void take(),
      onStop: () => show(null),
    },
  };
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

async function keep({ fileName, incoming, refused }: Extract<ServiceImportStep, { step: 'preview' }>): Promise<void> {
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
