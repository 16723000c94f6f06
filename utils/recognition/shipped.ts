import { stillThere } from './anchors';
import { lexiconOf } from './lexicon';
import { recogniseInSlices } from './recognise';

/** What the content script leaves under `alongsideRecogniser` where there is no extension around it: `npm run recognise` runs it so. */
export const RECOGNISER = { recogniseInSlices, lexiconOf, stillThere } as const;
