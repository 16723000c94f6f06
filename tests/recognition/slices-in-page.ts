import { lexiconOf } from '../../utils/recognition/lexicon';
import { recogniseInSlices } from '../../utils/recognition/recognise';
import { VOCABULARY } from '../../utils/recognition/vocabulary';

const lexicon = lexiconOf(VOCABULARY);

/** Reads the page slice by slice: how many there were, and what it reads as. */
export function readInSlices(): { readonly slices: number; readonly verdict: string } {
  const work = recogniseInSlices(document, location.href, lexicon);
  for (let slices = 0; ; slices += 1) {
    const { done, value } = work.next();
    if (done) return { slices, verdict: value.reading.verdict };
  }
}
