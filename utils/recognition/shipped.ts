import { stillThere } from './anchors';
import { lexiconOf } from './lexicon';
import { recognise, recogniseInSlices } from './recognise';

/** What the scripts of a page share: shipped as one file, `recogniser.js`, that runs before them in their own world. */
export const RECOGNISER = { recognise, recogniseInSlices, lexiconOf, stillThere } as const;
export type Recogniser = typeof RECOGNISER;

/** Under this name scripts of the extension find it. The page's own scripts are of another world and never do. */
export const RECOGNISER_NAME = 'alongsideRecogniser';
