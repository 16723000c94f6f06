import type { Anchor } from '../../utils/recognition/anchors';
import type { Recognition } from '../../utils/recognition/recognise';
import type { Recogniser } from '../../utils/recognition/shipped';
import type { Vocabulary } from '../../utils/recognition/vocabulary';

/** Reads the page this script runs in. */
export type Reader = {
  read(): Recognition;
  stillThere(anchors: readonly Anchor[]): boolean;
};

/** Put there by `entrypoints/recogniser.ts`, which runs before this script. */
declare const alongsideRecogniser: Recogniser;

export function readerOf(vocabulary: Vocabulary): Reader {
  const { recognise, lexiconOf, stillThere } = alongsideRecogniser;
  const lexicon = lexiconOf(vocabulary);
  return { read: () => recognise(document, location.href, lexicon), stillThere };
}
