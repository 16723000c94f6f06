import type { Anchor } from '../../utils/recognition/anchors';
import type { Recognition } from '../../utils/recognition/recognise';
import type { Recogniser } from '../../utils/recognition/shipped';
import type { Slices } from '../../utils/recognition/slices';
import type { Vocabulary } from '../../utils/recognition/vocabulary';

export type Reader = {
  /** Begins to read the page this script runs in. */
  begin(): Slices<Recognition>;
  stillThere(anchors: readonly Anchor[]): boolean;
};

/** Put there by `entrypoints/recogniser.ts`, which runs before this script. */
declare const alongsideRecogniser: Recogniser;

export function readerOf(vocabulary: Vocabulary): Reader {
  const { recogniseInSlices, lexiconOf, stillThere } = alongsideRecogniser;
  const lexicon = lexiconOf(vocabulary);
  return { begin: () => recogniseInSlices(document, location.href, lexicon), stillThere };
}
