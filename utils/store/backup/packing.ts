import { ToldError } from '../../errors';

const FORMAT = 'deflate-raw';

export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = streamOf(bytes).pipeThrough(new CompressionStream(FORMAT));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Unpacks what `pack` packed, and stops as soon as it comes to more than `most` bytes: a few kilobytes can be made that unpack to
 * gigabytes.
 * @throws ToldError `backup-too-large`, `backup-damaged`
 */
export async function unpack(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const reader = streamOf(packed).pipeThrough(new DecompressionStream(FORMAT)).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new ToldError('backup-too-large');
      chunks.push(next.value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    if (error instanceof ToldError) throw error;
    throw new ToldError('backup-damaged', undefined, { cause: error });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([Uint8Array.from(bytes)]).stream();
}
